/** Sources by slug. */
import { asc, eq } from 'drizzle-orm';
import { sources } from '../../schema/tables.ts';
import type { Database } from '../database.ts';

export type SourceRow = typeof sources.$inferSelect;

export const readSources = (db: Database): Promise<SourceRow[]> =>
  db.select().from(sources).orderBy(asc(sources.slug));

export async function readSource(db: Database, slug: string): Promise<SourceRow | undefined> {
  const [row] = await db.select().from(sources).where(eq(sources.slug, slug));
  return row;
}
