/** A database file of its own, and the real service on it. */
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy, unstable_startWorker as startWorker } from 'wrangler';
import { migrate, seed } from '../../tools/database.ts';
import { root } from '../../tools/setup.mjs';
import type { Job, Measured } from './load.ts';
import { NOW } from './views.ts';

const config = join(root, 'wrangler.toml');

/** Lends the database in a folder. */
export async function withDatabase<T>(folder: string, use: (db: D1Database) => Promise<T>) {
  const platform = await getPlatformProxy<{ DB: D1Database }>({
    configPath: config,
    persist: { path: join(folder, 'v3') },
    remoteBindings: false,
  });
  try {
    return await use(platform.env.DB);
  } finally {
    await platform.dispose();
  }
}

/** Makes a migrated and seeded database in a folder, and returns its file. */
export async function prepareDatabase(folder: string): Promise<string> {
  await withDatabase(folder, async (db) => {
    await migrate(db);
    await seed(db);
  });
  const files = join(folder, 'v3/d1/miniflare-D1DatabaseObject');
  const [name] = readdirSync(files).filter((one) => /^[0-9a-f]{64}\.sqlite$/.test(one));
  if (!name) throw new Error('The local D1 keeps its file somewhere else than it used to.');
  return join(files, name);
}

/** Starts the service on a folder's database and lends its origin, which is on 127.0.0.1. */
export async function withService<T>(folder: string, use: (origin: string) => Promise<T>) {
  const plain = (value: string) => ({ type: 'plain_text' as const, value });
  const worker = await startWorker({
    config,
    // Nobody follows its links, so that ORIGIN need not know the port.
    bindings: { ORIGIN: plain('http://127.0.0.1'), NOW: plain(NOW) },
    dev: {
      persist: folder,
      watch: false,
      inspector: false,
      logLevel: 'error',
      server: { hostname: '127.0.0.1', port: 0 },
    },
  });
  try {
    await worker.ready;
    return await use((await worker.url).origin);
  } finally {
    await worker.dispose();
  }
}

/** Has a second process put the load on. */
export function measure(job: Job): Promise<Measured[]> {
  const child = fork(join(root, 'test/bench/load.ts'));
  return new Promise((resolve, reject) => {
    child.on('message', ({ results, error }: { results?: Measured[]; error?: string }) =>
      results ? resolve(results) : reject(new Error(error)),
    );
    child.on('error', reject);
    // Not `exit`, which may come before the last message.
    child.on('disconnect', () => reject(new Error('The load ended without a result.')));
    child.send(job);
  });
}
