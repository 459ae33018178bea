/** Bearer tokens: what they are made of, and their rows in whichever database. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Scope } from '../schema/tables.ts';

/** Runs one SQL statement. @returns its rows. */
export type Execute = (sql: string) => Promise<Record<string, unknown>[]>;

export interface Token {
  /** The part that may be seen: twelve of a–z and 0–9. */
  id: string;
  /** All of it; it is kept nowhere. */
  text: string;
  /** SHA-256 of `text`, in hexadecimal. */
  hash: string;
}

export interface TokenRow {
  id: string;
  name: string;
  /** JSON. */
  scopes: string;
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

const digits = 'abcdefghijklmnopqrstuvwxyz0123456789';

export function newToken(): Token {
  const id = Array.from({ length: 12 }, () => digits[randomInt(digits.length)]).join('');
  const text = `qt_${id}_${randomBytes(32).toString('base64url')}`;
  return { id, text, hash: createHash('sha256').update(text).digest('hex') };
}

/** RFC 3339 in UTC, to the second, as all instants in the tables. */
export const instant = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** A text as SQL has it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Makes a token and puts its digest in. @param seconds how long it lives. */
export async function createToken(
  execute: Execute,
  { name, scopes }: { name: string; scopes: Scope[] },
  now: Date,
  seconds: number,
): Promise<Token & { expires: string }> {
  const token = newToken();
  const expires = instant(new Date(now.getTime() + seconds * 1000));
  const values = [token.id, name, token.hash, JSON.stringify(scopes), instant(now), expires];
  await execute(
    'INSERT INTO tokens (id, name, hash, scopes, created_at, expires_at) ' +
      `VALUES (${values.map(quoted).join(', ')})`,
  );
  return { ...token, expires };
}

/** All tokens, those that are revoked behind the others, and each time the latest first. */
export async function listTokens(execute: Execute): Promise<TokenRow[]> {
  const columns = 'id, name, scopes, created_at, expires_at, last_used_at, revoked_at';
  const rows = await execute(
    `SELECT ${columns} FROM tokens ORDER BY revoked_at IS NOT NULL, created_at DESC, id`,
  );
  return rows as unknown as TokenRow[];
}

/**
 * Revokes a token, or leaves one revoked.
 * @returns its name and when it was revoked; undefined if there is none of this id.
 */
export async function revokeToken(
  execute: Execute,
  id: string,
  now: Date,
): Promise<Pick<TokenRow, 'name' | 'revoked_at'> | undefined> {
  const [row] = await execute(
    `UPDATE tokens SET revoked_at = coalesce(revoked_at, ${quoted(instant(now))}) ` +
      `WHERE id = ${quoted(id)} RETURNING name, revoked_at`,
  );
  return row as Pick<TokenRow, 'name' | 'revoked_at'> | undefined;
}
