/** A view as its files hold it: first what is in it, by number and version, then the texts of that. */
import { asc, inArray, sql } from 'drizzle-orm';
import { events, occurrences } from '../../schema/tables.ts';
import type { View } from '../../schema/view.ts';
import { among, type Database } from '../database.ts';
import { pageQuery } from './events.ts';
import type { DayRange } from './range.ts';

export type EventRow = typeof events.$inferSelect;

/** What a file is made of: dates, of each event the first date, or whole events. */
export type Kind = 'dates' | 'firsts' | 'events';

/** A date or an event of a view, and what tells whether it is still the same. */
export interface Listed {
  /** Number of the date; of a whole event, of its first one in the view. */
  number: number;
  event: string;
  version: number;
  /** Of a whole event, how far dates that differ from their series are laid out: no change of the event. */
  laidUntil: number | null;
}

/** Behind which entry a file begins, and how many it may hold. */
export interface Part {
  /** `number` of the entry before, of whole events its id; empty for the first file. */
  after: string;
  limit: number;
}

const UNLIMITED = -1;
const columns = sql.raw('o.id AS number, o.event AS event');

/** All dates of the view are looked at, since an event is listed once. */
function groupsOf(view: View, range: DayRange, kind: Kind, { after, limit }: Part) {
  const dates = pageQuery(view, range, { limit: UNLIMITED, after: 0 }, columns);
  const listed = sql`SELECT event, min(number) AS number FROM (${dates}) GROUP BY event`;
  // The first date of a series moves on from week to week, and its file is to stay the same.
  return kind === 'events'
    ? sql`${listed} HAVING event > ${after} ORDER BY event LIMIT ${limit}`
    : sql`${listed} HAVING number > ${Number(after)} ORDER BY number LIMIT ${limit}`;
}

/** What a view holds, in the order of its file: one more than may be, if there are more. */
export async function readIndex(
  db: Database,
  view: View,
  range: DayRange,
  kind: Kind,
  { after, limit }: Part,
): Promise<Listed[]> {
  if (range.end !== null && range.end <= range.start) return [];
  const part = { after, limit: limit + 1 };
  const entries =
    kind === 'dates'
      ? pageQuery(view, range, { ...part, after: Number(after) }, columns)
      : groupsOf(view, range, kind, part);
  // What an event says is long, and need not be looked at for its dates.
  const laidUntil =
    kind === 'events'
      ? `CASE WHEN instr(e.said, '"instances":[]') THEN NULL ELSE e.laid_until END`
      : 'NULL';
  return db.all<Listed>(sql`
    SELECT d.number, d.event, e.version, ${sql.raw(laidUntil)} AS laidUntil
    FROM (${entries}) d JOIN events e ON e.id = d.event
    ORDER BY ${sql.raw(kind === 'events' ? 'd.event' : 'd.number')}`);
}

/** Events by id, in their order. */
export async function readEventRows(db: Database, ids: string[]): Promise<EventRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(events)
    .where(inArray(events.id, among(ids)))
    .orderBy(asc(events.id));
}

/** Where events were that were moved, by id (wire text). */
export async function readPreviousStarts(
  db: Database,
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { id, previousStart } = events;
  const rows = await db
    .select({ id, previousStart })
    .from(events)
    .where(inArray(id, among(ids)));
  return new Map(
    rows.flatMap((row) => (row.previousStart === null ? [] : [[row.id, row.previousStart]])),
  );
}

export interface DateRow {
  event: string;
  occurrence: string;
  /** Wire JSON without links. */
  doc: string;
}

const dateColumns = {
  event: occurrences.event,
  occurrence: occurrences.occurrence,
  doc: occurrences.doc,
};

/** A date with what its event says besides. */
export type WholeDateRow = DateRow & Pick<EventRow, 'version' | 'publishedAt' | 'previousStart'>;

/** Dates by number, in the order of the numbers. */
export async function readDates(db: Database, numbers: number[]): Promise<WholeDateRow[]> {
  const { version, publishedAt, previousStart } = events;
  return db
    .select({ ...dateColumns, version, publishedAt, previousStart })
    .from(occurrences)
    .innerJoin(events, sql`${events.id} = ${occurrences.event}`)
    .where(inArray(occurrences.id, among(numbers)))
    .orderBy(asc(occurrences.id));
}

/** All dates of events, each event's in order. */
export async function readAllDates(db: Database, ids: string[]): Promise<DateRow[]> {
  if (ids.length === 0) return [];
  return db
    .select(dateColumns)
    .from(occurrences)
    .where(inArray(occurrences.event, among(ids)))
    .orderBy(asc(occurrences.id));
}

/** Single dates of events, those of them that there are. @param names pairs of event and occurrence. */
export async function readNamedDates(db: Database, names: [string, string][]): Promise<DateRow[]> {
  if (names.length === 0) return [];
  return db
    .select(dateColumns)
    .from(occurrences)
    .where(
      sql`(${occurrences.event}, ${occurrences.occurrence}) IN
        (SELECT value->>0, value->>1 FROM json_each(${JSON.stringify(names)}))`,
    );
}
