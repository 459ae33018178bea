// Brings the local database up to date: migrations, then reference data. One process does both,
// because two starts of wrangler's command line take eight seconds.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { root } from './setup.mjs';
import { readMigrations, readSeed } from './sql.ts';

// Beside the database's files, so that whoever deletes them deletes the stamp with them.
const folder = join(root, '.wrangler/state/v3/d1');
const stamp = join(folder, 'prepared');

const state = createHash('sha256')
  .update(JSON.stringify([readMigrations(), readSeed()]))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== state) {
  await prepare();
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, state);
}

async function prepare(): Promise<void> {
  // Only now: to load wrangler takes longer than all the rest.
  const { getPlatformProxy } = await import('wrangler');
  const { migrate, seed } = await import('./database.ts');
  const platform = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(root, 'wrangler.toml'),
    remoteBindings: false,
  });
  try {
    await migrate(platform.env.DB);
    await seed(platform.env.DB);
  } finally {
    await platform.dispose();
  }
}
