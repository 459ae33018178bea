/** The latest change of each event, in the order in which they changed. */
import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';

export interface ChangeRow {
  seq: number;
  event: string;
  /** Number with which it was created; null for this very row. */
  created: number | null;
  removed: number;
  at: string;
  doc: string | null;
  recurrence: string | null;
  version: number | null;
  /** JSON array of `[occurrence, doc]`. */
  dates: string;
}

/** Dates that are told of an event, as with the event itself. */
const DATES = 10;

/**
 * Changes behind a number; from the beginning on, without what is gone.
 * @param today day number from which dates are told; of an event that is over, the last ones.
 */
export async function readChanges(db: Database, since: number, today: number, limit: number) {
  const dates = (when: string, order: string) => sql`(
    SELECT json_group_array(json_array(occurrence, doc)) FROM (
      SELECT occurrence, doc FROM occurrences WHERE event = c.event ${sql.raw(when)}
      ORDER BY id ${sql.raw(order)} LIMIT ${DATES}))`;
  const next = dates(`AND last_day >= ${today}`, 'ASC');
  const last = dates('', 'DESC');
  const rows = await db.all<ChangeRow>(sql`
    SELECT c.seq, c.event, c.created, c.removed, c.at, e.doc, e.recurrence, e.version,
      coalesce(nullif(${next}, '[]'), ${last}) AS dates
    FROM changes c LEFT JOIN events e ON e.id = c.event
    WHERE c.seq > ${since} ${since === 0 ? sql`AND NOT c.removed` : sql``}
    ORDER BY c.seq LIMIT ${limit + 1}`);
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

/** The number of the latest change; 0 before the first. */
export async function readLatest(db: Database): Promise<number> {
  const row = await db.get<{ seq: number | null }>(sql`SELECT max(seq) AS seq FROM changes`);
  return row?.seq ?? 0;
}
