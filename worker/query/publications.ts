import { asc, eq } from 'drizzle-orm';
import { publications } from '../../schema/tables.ts';
import type { Database } from '../database.ts';

export type PublicationRow = typeof publications.$inferSelect;

/** Everything there is to download, or was announced. */
export function readPublications(db: Database) {
  return db.select().from(publications).orderBy(asc(publications.slug));
}

export async function readPublication(
  db: Database,
  slug: string,
): Promise<PublicationRow | undefined> {
  const [row] = await db.select().from(publications).where(eq(publications.slug, slug));
  return row;
}
