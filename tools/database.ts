import type { D1Database } from '@cloudflare/workers-types';
import { unstable_splitSqlQuery as splitSql } from 'wrangler';
import { readMigrations, readSeed } from './sql.ts';

// Wrangler's own table, so that `wrangler d1 migrations apply` agrees about what has been applied.
const bookkeeping = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/** Applies the migrations that a database has not seen yet, each as one transaction. */
export async function migrate(database: D1Database): Promise<void> {
  await database.prepare(bookkeeping).run();
  const { results } = await database
    .prepare('SELECT name FROM d1_migrations')
    .run<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  for (const { name, sql } of readMigrations()) {
    if (applied.has(name)) continue;
    await database.batch([
      ...splitSql(sql).map((statement) => database.prepare(statement)),
      database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ]);
  }
}

/** Puts the reference data in. What is there already stays: the seed says ON CONFLICT DO NOTHING. */
export async function seed(database: D1Database): Promise<void> {
  await database.batch(splitSql(readSeed()).map((statement) => database.prepare(statement)));
}
