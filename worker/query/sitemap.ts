/** What search engines are told of: events that are not over yet, in parts, and districts with an office. */
import { asc, sql } from 'drizzle-orm';
import { contacts } from '../../schema/tables.ts';
import type { Database } from '../database.ts';

/** Where a part begins: the last day (day number) and the id of its first event. */
export interface PartStart {
  day: number;
  id: string;
}

export interface ListedEvent {
  id: string;
  title: string;
  /** RFC 3339. */
  updatedAt: string;
}

/** As the index `events_lasting` has them, so that none that is over or gone is looked at. */
const lasting = sql`removed_at IS NULL AND merged_into IS NULL`;

const from = ({ day, id }: PartStart) =>
  sql`FROM events WHERE (last_day, id) >= (${day}, ${id}) AND ${lasting} ORDER BY last_day, id`;

/**
 * Where each part of the list begins: one reading a part, of the index alone, one entry an event. A
 * window function would read each three times.
 * @param today day number; what ended before it is left out.
 * @param size events of one part.
 */
export async function readParts(db: Database, today: number, size: number): Promise<PartStart[]> {
  const parts: PartStart[] = [];
  let [start, skipped] = [{ day: today, id: '' }, 0];
  for (;;) {
    const [next] = await db.all<PartStart>(
      sql`SELECT last_day AS day, id ${from(start)} LIMIT 1 OFFSET ${skipped}`,
    );
    if (!next) return parts;
    parts.push(next);
    [start, skipped] = [next, size];
  }
}

/** The events of one part, those that end first in front. */
export function readPart(db: Database, start: PartStart, size: number): Promise<ListedEvent[]> {
  return db.all(sql`SELECT id, title, updated_at AS updatedAt ${from(start)} LIMIT ${size}`);
}

/** Slugs of the districts that have an office to ring, or had one. */
export async function readOffices(db: Database): Promise<string[]> {
  const { district } = contacts;
  const rows = await db.select({ district }).from(contacts).orderBy(asc(district));
  return rows.map((row) => row.district);
}
