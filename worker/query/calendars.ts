/** Events as calendar files hold them: whole series, or single dates with the version they are of. */
import { asc, inArray, sql } from 'drizzle-orm';
import { events, occurrences } from '../../schema/tables.ts';
import type { View } from '../../schema/view.ts';
import { among, type Database } from '../database.ts';
import { type Page, pageQuery } from './events.ts';
import type { DayRange } from './range.ts';

export type EventRow = typeof events.$inferSelect;

/** An event of a view, by the number of the first of its dates there. */
export interface ListedRow {
  event: string;
  first: number;
}

const UNLIMITED = -1;
const columns = sql.raw('o.id, o.event');

/**
 * One page of a view's events in the order of their first dates in it, and whether more follow. All
 * dates of the view are looked at, since an event is listed once.
 */
export async function readListed(db: Database, view: View, range: DayRange, page: Page) {
  if (range.end !== null && range.end <= range.start) return { rows: [], more: false };
  const dates = pageQuery(view, range, { limit: UNLIMITED, after: 0 }, columns);
  const rows = await db.all<ListedRow>(sql`
    SELECT event, min(id) AS first FROM (${dates}) GROUP BY event
    HAVING first > ${page.after} ORDER BY first LIMIT ${page.limit + 1}`);
  return { rows: rows.slice(0, page.limit), more: rows.length > page.limit };
}

/** Events by id, in no order. */
export async function readEventRows(db: Database, ids: string[]): Promise<EventRow[]> {
  return ids.length
    ? db
        .select()
        .from(events)
        .where(inArray(events.id, among(ids)))
    : [];
}

/** Versions of events by id. */
export async function readVersions(db: Database, ids: string[]): Promise<Map<string, number>> {
  const { id, version } = events;
  const rows = ids.length
    ? await db
        .select({ id, version })
        .from(events)
        .where(inArray(id, among([...new Set(ids)])))
    : [];
  return new Map(rows.map((row) => [row.id, row.version]));
}

export interface DateRow {
  event: string;
  occurrence: string;
  /** Wire JSON without links. */
  doc: string;
}

const { event, occurrence, doc } = occurrences;

/** All dates of events, each event's in order. */
export async function readAllDates(db: Database, ids: string[]): Promise<DateRow[]> {
  if (ids.length === 0) return [];
  return db
    .select({ event, occurrence, doc })
    .from(occurrences)
    .where(inArray(event, among(ids)))
    .orderBy(asc(occurrences.id));
}

/** Single dates of events, those of them that there are. @param names pairs of event and occurrence. */
export async function readNamedDates(db: Database, names: [string, string][]): Promise<DateRow[]> {
  if (names.length === 0) return [];
  return db
    .select({ event, occurrence, doc })
    .from(occurrences)
    .where(
      sql`(${event}, ${occurrence}) IN
        (SELECT value->>0, value->>1 FROM json_each(${JSON.stringify(names)}))`,
    );
}
