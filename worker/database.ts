/** Drizzle on this Worker's D1. */
import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';

export type Database = ReturnType<typeof database>;

export function database(binding: D1Database) {
  return drizzle(binding);
}

/** The elements of a JSON array, which counts as one parameter however long it is. */
export const among = (values: unknown[]): SQL =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

const dialect = new SQLiteAsyncDialect();

/**
 * Runs statements in one round trip and one transaction; rows of each, in order.
 * Drizzle 0.45's own `batch` cannot bind the parameters of a raw `sql` statement.
 */
export async function runBatch(db: Database, queries: SQL[]): Promise<unknown[][]> {
  if (queries.length === 0) return [];
  const statements = queries.map((query) => {
    const { sql, params } = dialect.sqlToQuery(query);
    return db.$client.prepare(sql).bind(...params);
  });
  return (await db.$client.batch(statements)).map(({ results }) => results);
}
