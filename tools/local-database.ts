/**
 * SQL on the local database. While a service runs on it, the service has to do that itself: SQLite files
 * have one writer at a time, and workerd fails at once where another process is writing.
 */
import type { D1Database } from '@cloudflare/workers-types';
import { Failure } from './terminal.mjs';
import type { Execute } from './tokens.ts';

/** Lends the database, brought up to date, while no service runs. */
export async function withDatabase<T>(use: (execute: Execute) => Promise<T>): Promise<T> {
  await import('./prepare.ts');
  const { getPlatformProxy } = await import('wrangler');
  const platform = await getPlatformProxy<{ DB: D1Database }>({
    configPath: 'wrangler.toml',
    remoteBindings: false,
  });
  try {
    return await use(async (sql) => (await platform.env.DB.prepare(sql).run()).results);
  } finally {
    await platform.dispose();
  }
}

/** What wrangler's local server answers of D1; it has the form of Cloudflare's own REST API. */
interface Answer<T> {
  errors: { message: string }[];
  result: T | null;
}
type Named = { name: string; uuid: string }[];
type Raw = { results: { columns: string[]; rows: unknown[][] } }[];

/** The database of the service that runs at an origin. */
export function databaseOf(origin: string): Execute {
  const databases = `${origin}/cdn-cgi/local/explorer/api/d1/database`;
  return async (sql) => {
    const named = await ask<Named>(databases);
    const id = named.find(({ name }) => name === 'DB')?.uuid;
    const [first] = await ask<Raw>(`${databases}/${id}/raw`, {
      method: 'POST',
      body: JSON.stringify({ sql }),
      headers: { 'Content-Type': 'application/json' },
    });
    const { columns, rows } = first?.results ?? { columns: [], rows: [] };
    return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
  };
}

async function ask<T>(address: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(address, init).catch(() => {
    throw new Failure(`${new URL(address).origin} does not answer.`);
  });
  const { errors, result } = (await answer.json()) as Answer<T>;
  if (result === null)
    throw new Failure(`The local database says: ${errors.map(({ message }) => message).join()}.`);
  return result;
}
