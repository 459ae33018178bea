/** What the Worker's tests share: the service at a fixed time, rows of their own, and feeds to import. */
import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import {
  categories,
  districts,
  imports,
  type Scope,
  sources,
  tokens,
} from '../../schema/tables.ts';
import { app } from '../../worker/app.ts';
import { digestOf } from '../../worker/digest.ts';
import type { Env, Message } from '../../worker/env.ts';
import { consume } from '../../worker/import/queue.ts';
import { readFile } from '../../worker/import/read.ts';
import { begin, type Report } from '../../worker/import/report.ts';
import { type Read, runImport } from '../../worker/import/run.ts';

export const db = drizzle(env.DB);

const NOON = '2026-06-10T12:00:00Z';

/** What was put into the queue; `steps` takes it out again. */
const messages: Message[] = [];

/** The bindings of a service whose clock stands still, and whose queue waits for `steps`. */
export function at(now: string): Env {
  const queue = { send: async (message: Message) => void messages.push(message) };
  const local = { ORIGIN: 'http://localhost:8787', NOW: now, LOOPBACK_FEEDS: 'true' };
  return { ...env, ...local, FETCHES: queue, IMPORTS: queue } as unknown as Env;
}

/** Takes out all that waits in the queue. */
export const waiting = (): Message[] => messages.splice(0);

/** Does all that waits in the queue, one message after the other. @returns how many there were. */
export async function steps(now = NOON): Promise<number> {
  let count = 0;
  for (let message = messages.shift(); message; message = messages.shift()) {
    await consume(message, at(now));
    count += 1;
  }
  return count;
}

/** A request to the service, at Wednesday noon if no other time is named. */
export function request(path: string, init: RequestInit = {}, now = NOON): Promise<Response> {
  return Promise.resolve(app.request(path, init, at(now), recording()));
}

/** Tags that were to be taken out of the edge's cache, which does not exist here. */
export const purged: string[][] = [];

/** An execution context that writes down what would be purged. */
export function recording(): ExecutionContext {
  const purge = async ({ tags }: { tags: string[] }) => purged.push(tags);
  return Object.defineProperty(createExecutionContext(), 'cache', { value: { purge } });
}

/** Status and body of a GET that answers JSON. */
export async function get<T>(path: string, now = NOON) {
  const response = await request(path, {}, now);
  return { response, status: response.status, body: (await response.json()) as T };
}

/** Empties all tables. */
export async function clear(): Promise<void> {
  const tables = [
    'postcodes',
    'contacts',
    'programme_areas',
    'projects',
    'publications',
    'programmes',
  ];
  const rest = [
    'sources',
    'imports',
    'categories',
    'districts',
    'events',
    'occurrences',
    'running',
    'find',
    'changes',
    'tokens',
    'audit',
  ];
  await env.DB.batch([...tables, ...rest].map((name) => env.DB.prepare(`DELETE FROM ${name}`)));
}

/** A small city: a borough with two quarters, one of them with a programme area in it; two categories. */
export async function smallCity(): Promise<void> {
  await db.insert(districts).values([
    { slug: 'nord', name: 'Nord', kind: 'borough' },
    { slug: 'stoecken', name: 'Stöcken', kind: 'quarter', parent: 'nord' },
    { slug: 'sahlkamp', name: 'Sahlkamp', kind: 'quarter', parent: 'nord' },
    { slug: 'sahlkamp-mitte', name: 'Sahlkamp-Mitte', kind: 'programme-area', parent: 'sahlkamp' },
  ]);
  await db.insert(categories).values([
    { slug: 'feste', names: { de: 'Feste', en: 'Festivals' }, words: ['kirmes'], position: 1 },
    { slug: 'konzerte', names: { de: 'Konzerte', en: 'Concerts' }, words: [], position: 2 },
  ]);
  await db
    .insert(sources)
    .values({ slug: 'verein', name: 'Verein', url: 'https://verein.example/a.ics' });
}

/** An iCalendar object with the given lines of its components. */
export function calendar(...components: string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...components,
    'END:VCALENDAR',
  ];
  return lines.join('\r\n');
}

let number = 0;

/** A VEVENT with title, UID and the given lines. */
export function vevent(title: string, ...lines: string[]): string {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${number++}@test`];
  return ['BEGIN:VEVENT', ...uid, `SUMMARY:${title}`, ...lines, 'END:VEVENT'].join('\r\n');
}

/** Imports a feed's text for a source that is in the database, to its end. */
export async function importText(
  text: string,
  slug = 'verein',
  now = NOON,
  { confirmed = false, type = null as string | null } = {},
): Promise<Report> {
  const bytes = new TextEncoder().encode(text);
  const read: Read = async (source) => ({
    ...{ modified: true, etag: null, lastModified: null },
    feed: await readFile(bytes, type, source, at(now)),
  });
  const { id } = await runImport(at(now), await begin(db, slug, now), read, confirmed);
  await steps(now);
  const [report] = await db.select().from(imports).where(eq(imports.id, id));
  if (!report) throw new Error('The import left no report.');
  return report;
}

/** Everything that an import writes, but the report of the run. */
export async function contents(): Promise<unknown[][]> {
  const queries = [
    'SELECT * FROM events ORDER BY id',
    'SELECT * FROM occurrences ORDER BY id',
    'SELECT * FROM running',
    'SELECT rowid FROM find ORDER BY rowid',
    // Numbers go on growing over the tests of a file.
    `SELECT seq - first AS seq, created - first AS created, event, removed, at
      FROM changes, (SELECT min(seq) AS first FROM changes) ORDER BY changes.seq`,
  ];
  const results = await env.DB.batch(queries.map((query) => env.DB.prepare(query)));
  return results.map(({ results }) => results);
}

/** Puts a token with these scopes in. @returns what stands in the Authorization header. */
export async function token(...scopes: Scope[]): Promise<string> {
  const random = crypto.getRandomValues(new Uint8Array(32));
  const id = [...random.slice(0, 12)].map((byte) => (byte % 36).toString(36)).join('');
  const secret = btoa(String.fromCharCode(...random))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace('=', '');
  const text = `qt_${id}_${secret}`;
  await db.insert(tokens).values({
    ...{ id, name: 'Test', hash: await digestOf(text), scopes },
    ...{ createdAt: '2026-01-01T00:00:00Z', expiresAt: '2027-01-01T00:00:00Z' },
  });
  return `Bearer ${text}`;
}
