/** Occurrences and events from D1. Each page is one query that reads two rows for each row answered. */
import { and, asc, desc, eq, gte, type SQL, sql } from 'drizzle-orm';
import { firstOn } from '../../schema/occurrence.ts';
import { events, occurrences } from '../../schema/tables.ts';
import type { View } from '../../schema/view.ts';
import type { Database } from '../database.ts';
import { matchOf, runningMatch } from './match.ts';
import type { DayRange } from './range.ts';

export interface OccurrenceRow {
  id: number;
  event: string;
  occurrence: string;
  /** Wire JSON without links. */
  doc: string;
}

export interface Page {
  limit: number;
  /** Number of the last occurrence of the page before; 0 for the first page. */
  after: number;
}

/** Larger than the number of any occurrence; see schema/occurrence.ts. */
const END_OF_TIME = 2 ** 53 - 1;

const allColumns = sql.raw('o.id, o.event, o.occurrence, o.doc');

/**
 * What goes on on the first day, then what starts in the range. Numbers grow with starts, so the
 * arms follow each other without a sort, and the outer limit ends both early. D1 binds numbers as
 * REAL, which FTS5 ignores as bounds of rowid: hence the casts.
 */
export function pageQuery(
  view: View,
  range: DayRange,
  { limit, after }: Page,
  columns = allColumns,
): SQL {
  const start = firstOn(range.start);
  const end = range.end === null ? END_OF_TIME : firstOn(range.end);
  const from = Math.max(start, after + 1);
  const match = matchOf(view);
  if (match === null) {
    return sql`
      SELECT * FROM (SELECT ${columns} FROM running r JOIN occurrences o ON o.id = r.id
        WHERE r.day = ${range.start} AND r.id > ${after} ORDER BY r.id)
      UNION ALL
      SELECT * FROM (SELECT ${columns} FROM occurrences o WHERE o.id >= ${from} AND o.id < ${end} ORDER BY o.id)
      LIMIT ${limit}`;
  }
  const found = sql.raw('find JOIN occurrences o ON o.id = find.rowid WHERE find MATCH');
  return sql`
    SELECT * FROM (SELECT ${columns} FROM ${found} ${runningMatch(view, range.start)}
      AND find.rowid > CAST(${after} AS INTEGER) ORDER BY find.rowid)
    UNION ALL
    SELECT * FROM (SELECT ${columns} FROM ${found} ${match}
      AND find.rowid >= CAST(${from} AS INTEGER) AND find.rowid < CAST(${end} AS INTEGER) ORDER BY find.rowid)
    LIMIT ${limit}`;
}

/** One page of a view's occurrences by start, and whether more follow. */
export async function readEvents(db: Database, view: View, range: DayRange, page: Page) {
  if (range.end !== null && range.end <= range.start) return { rows: [], more: false };
  const rows = await db.all<OccurrenceRow>(
    pageQuery(view, range, { ...page, limit: page.limit + 1 }),
  );
  return { rows: rows.slice(0, page.limit), more: rows.length > page.limit };
}

const dateColumns = {
  id: occurrences.id,
  event: occurrences.event,
  occurrence: occurrences.occurrence,
  doc: occurrences.doc,
};

/** One date of an event. */
export async function readOccurrence(db: Database, event: string, occurrence: string) {
  const [row] = await db
    .select(dateColumns)
    .from(occurrences)
    .where(and(eq(occurrences.event, event), eq(occurrences.occurrence, occurrence)));
  return row;
}

/** Dates of a series that are answered with it. */
const DATES = 10;

/**
 * An event with its next dates from a day on, or its last ones if none is left. In place of one that
 * is the same as another, the other is read; of one that is gone, its row alone.
 */
export async function readEvent(
  db: Database,
  id: string,
  day: number,
): Promise<EventWithDates | undefined> {
  const dates = () => db.select(dateColumns).from(occurrences);
  const [[event], next, last] = await db.batch([
    db.select().from(events).where(eq(events.id, id)),
    dates()
      .where(and(eq(occurrences.event, id), gte(occurrences.lastDay, day)))
      .orderBy(asc(occurrences.id))
      .limit(DATES),
    dates().where(eq(occurrences.event, id)).orderBy(desc(occurrences.id)).limit(DATES),
  ]);
  if (event?.mergedInto && !event.removedAt) return readEvent(db, event.mergedInto, day);
  return event && { event, dates: next.length ? next : last.reverse() };
}

export interface EventWithDates {
  event: typeof events.$inferSelect;
  dates: OccurrenceRow[];
}
