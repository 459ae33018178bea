import { asc } from 'drizzle-orm';
import { publications } from '../../schema/tables.ts';
import type { Database } from '../database.ts';

/** Everything there is to download, or was announced. */
export function readPublications(db: Database) {
  return db.select().from(publications).orderBy(asc(publications.slug));
}
