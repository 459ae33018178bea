/** Who may write: bearer tokens (RFC 6750), and a trace of every write. */
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Context, MiddlewareHandler } from 'hono';
import { type Scope, tokens } from '../schema/tables.ts';
import { nowText } from './clock.ts';
import { type Database, database } from './database.ts';
import { digestOf } from './digest.ts';
import type { App } from './http.ts';
import { Problem } from './problem.ts';

type Token = typeof tokens.$inferSelect;

/** `qt_`, an id of twelve and a secret of forty-three characters; tools/token.ts makes them. */
const FORM = /^Bearer (qt_([a-z0-9]{12})_[A-Za-z0-9_-]{43})$/i;

/** Of workerd; the browser's types, which the widget needs, do not know it. */
const subtle = crypto.subtle as SubtleCrypto & {
  timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean;
};

/** Compared in constant time, so that the time of a refusal tells nothing of the digest. */
async function isOf(secret: string, { hash }: Token): Promise<boolean> {
  const encoder = new TextEncoder();
  const [given, kept] = [encoder.encode(await digestOf(secret)), encoder.encode(hash)];
  return given.length === kept.length && subtle.timingSafeEqual(given, kept);
}

function refusal(
  c: Context<App>,
  status: 401 | 403,
  error: string | null,
  detail: string,
): Problem {
  c.header('WWW-Authenticate', `Bearer realm="Quartier"${error ? `, error="${error}"` : ''}`);
  return new Problem(status, detail);
}

/** The token of a request. @throws Problem 401 */
async function authenticate(c: Context<App>, db: Database, now: string): Promise<Token> {
  const header = c.req.header('Authorization');
  if (!header) throw refusal(c, 401, null, 'This takes a token: Authorization: Bearer qt_….');
  const [, secret, id] = FORM.exec(header) ?? [];
  const [token] = id ? await db.select().from(tokens).where(eq(tokens.id, id)) : [];
  if (!secret || !token || !(await isOf(secret, token)))
    throw refusal(c, 401, 'invalid_token', 'This token is not known.');
  if (token.revokedAt) throw refusal(c, 401, 'invalid_token', 'This token has been revoked.');
  if (token.expiresAt <= now) throw refusal(c, 401, 'invalid_token', 'This token has expired.');
  return token;
}

/** Kept to the hour, so that not every request writes. */
async function remember({ id, lastUsedAt }: Token, db: Database, now: string): Promise<void> {
  const hour = `${now.slice(0, 13)}:00:00Z`;
  if (lastUsedAt !== hour)
    await db.update(tokens).set({ lastUsedAt: hour }).where(eq(tokens.id, id));
}

/**
 * Lets a request pass whose token has one of the scopes. What it is answered is kept by nobody.
 * @throws Problem 401, 403
 */
export function access(...scopes: Scope[]): MiddlewareHandler<App> {
  return async (c, next) => {
    const db = database(c.env.DB);
    const now = nowText(c.env);
    const token = await authenticate(c, db, now);
    if (!scopes.some((scope) => token.scopes.includes(scope))) {
      const detail = `This takes a token with the scope ${scopes.join(' or ')}.`;
      throw refusal(c, 403, 'insufficient_scope', detail);
    }
    await remember(token, db, now);
    c.set('token', token.id);
    c.header('Cache-Control', 'private, no-store');
    await next();
  };
}

/**
 * The statement that leaves a trace of a write, to run in the same batch as the write itself.
 * @param said what was written, where it is JSON.
 */
export function traced(c: Context<App>, said?: unknown): SQL {
  const { method, path } = c.req;
  const text = said === undefined ? null : JSON.stringify(said);
  return sql`INSERT INTO audit (at, token, method, path, said)
    VALUES (${nowText(c.env)}, ${c.get('token')}, ${method}, ${path}, ${text})`;
}
