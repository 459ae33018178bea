import { asc } from 'drizzle-orm';
import { categories } from '../../schema/tables.ts';
import type { Database } from '../database.ts';

/** The categories of events, in the city's order. */
export function readCategories(db: Database) {
  return db.select().from(categories).orderBy(asc(categories.position));
}
