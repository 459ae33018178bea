import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const migrations = join(root, 'schema/migrations');

export interface Migration {
  /** The file's name, by which the database knows what has been applied. */
  name: string;
  sql: string;
}

/** The migrations in the order in which they are applied. */
export function readMigrations(): Migration[] {
  const names = readdirSync(migrations).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => ({ name, sql: readFileSync(join(migrations, name), 'utf8') }));
}

/** In the order in which they are run: the second adds to the first. */
export const seedFiles = ['schema/seed/hannover.sql', 'schema/seed/languages.sql'];

/** The reference data of the first city, as one SQL script that may be run again and again. */
export function readSeed(): string {
  return seedFiles.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
}
