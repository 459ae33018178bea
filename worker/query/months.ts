/** Counts of a month's days. Filtered, the numbers alone tell days; no row is looked into. */
import { sql } from 'drizzle-orm';
import { daysAfterFirst, firstOn, NUMBERS, startDayOf } from '../../schema/occurrence.ts';
import type { View } from '../../schema/view.ts';
import { type Database, runBatch } from '../database.ts';
import { matchOf, runningMatch } from './match.ts';

/** Occurrences with the same first and last day (day numbers). */
interface Span {
  start: number;
  last: number;
  count: number;
}

export interface DayCount {
  day: number;
  events: number;
  ongoing: number;
}

/** All occurrences that start in the days, from one index; then those that go on into the first day. */
async function allSpans(db: Database, start: number, end: number): Promise<Span[]> {
  const spans = await runBatch(db, [
    sql`SELECT start_day AS start, last_day AS last, count(*) AS count FROM occurrences
      WHERE start_day >= ${start} AND start_day < ${end} GROUP BY start_day, last_day`,
    sql`SELECT o.start_day AS start, o.last_day AS last, 1 AS count
      FROM running r JOIN occurrences o ON o.id = r.id WHERE r.day = ${start}`,
  ]);
  return spans.flat() as Span[];
}

/** The same of what matches. A slot tells up to 511 days, longer than any grid that it starts in. */
async function matchingSpans(
  db: Database,
  view: View,
  start: number,
  end: number,
): Promise<Span[]> {
  const [starting, running] = await runBatch(db, [
    sql`SELECT json_group_array(rowid / ${sql.raw(String(NUMBERS))}) AS slots
      FROM find WHERE find MATCH ${matchOf(view)}
      AND rowid >= CAST(${firstOn(start)} AS INTEGER) AND rowid < CAST(${firstOn(end)} AS INTEGER)`,
    sql`SELECT o.start_day AS start, o.last_day AS last, 1 AS count
      FROM find JOIN occurrences o ON o.id = find.rowid WHERE find MATCH ${runningMatch(view, start)}`,
  ]);
  const [{ slots }] = starting as [{ slots: string }];
  return [...(JSON.parse(slots) as number[]).map(spanOf), ...(running as Span[])];
}

function spanOf(slot: number): Span {
  const start = startDayOf(slot);
  return { start, last: start + daysAfterFirst(slot), count: 1 };
}

/**
 * Events that begin on each day of `[start, end)` and events that began before it and go on.
 * Adding up differences instead of days keeps it linear however long an exhibition is.
 */
export async function readMonth(db: Database, view: View, start: number, end: number) {
  const spans = matchOf(view)
    ? await matchingSpans(db, view, start, end)
    : await allSpans(db, start, end);
  const events = new Array<number>(end - start).fill(0);
  const changes = new Array<number>(end - start + 1).fill(0);
  const add = (list: number[], day: number, count: number) => {
    const at = Math.min(Math.max(day - start, 0), list.length - 1);
    list[at] = (list[at] ?? 0) + count;
  };
  for (const span of spans) {
    if (span.start >= start) add(events, span.start, span.count);
    if (span.last === span.start) continue;
    add(changes, span.start + 1, span.count);
    add(changes, span.last + 1, -span.count);
  }
  let ongoing = 0;
  return events.map((count, at): DayCount => {
    ongoing += changes[at] ?? 0;
    return { day: start + at, events: count, ongoing };
  });
}
