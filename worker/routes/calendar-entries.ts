/** What stands in a file of a view or of an event: dates, or events as a whole. */
import type { Repetition } from '../../schema/repetition.ts';
import type { View } from '../../schema/view.ts';
import type { Database } from '../database.ts';
import type { CalendarForm, DateEntry, Entry } from '../format/form.ts';
import { repetitionOf } from '../import/repetition.ts';
import {
  type DateRow,
  type EventRow,
  type Kind,
  type Listed,
  readAllDates,
  readDates,
  readEventRows,
  readIndex,
  readNamedDates,
  type WholeDateRow,
} from '../query/calendars.ts';
import type { DayRange } from '../query/range.ts';
import { isCursor } from './parameters.ts';

/** Of each event what it is as a whole. A series that is not known comes as its dates. */
export async function wholeEvents(
  db: Database,
  rows: EventRow[],
  zone: string,
): Promise<Entry[][]> {
  const series = rows.map((row) => ({ row, repetition: repetitionOf(row, zone) }));
  const names = series.flatMap(({ row, repetition }) => {
    const { overrides = [], apart = [] } = repetition ?? {};
    const own = [...overrides.map(({ occurrence }) => occurrence), ...apart];
    return own.map((occurrence): [string, string] => [row.id, occurrence]);
  });
  const single = series.filter(({ repetition }) => !repetition).map(({ row }) => row.id);
  const [all, named] = await Promise.all([readAllDates(db, single), readNamedDates(db, names)]);
  const dates = new Map<string, DateRow[]>(rows.map(({ id }) => [id, []]));
  for (const date of [...all, ...named]) dates.get(date.event)?.push(date);
  return series.map(({ row, repetition }) => entriesOf(row, repetition, dates.get(row.id)));
}

function entriesOf(row: EventRow, repetition: Repetition | null, dates: DateRow[] = []): Entry[] {
  const { id, doc, version, publishedAt } = row;
  const dateOf = (own: string) => dateEntry({ ...row, doc: own });
  if (!repetition) return dates.map((date) => dateOf(date.doc));
  const docs = new Map(dates.map((date) => [date.occurrence, date.doc]));
  const overrides = repetition.overrides.flatMap(({ occurrence, recurrenceId }) => {
    // A date so long ago that it is laid out no more has none.
    const own = docs.get(occurrence);
    return own === undefined ? [] : { recurrenceId, doc: own };
  });
  const apart = repetition.apart.flatMap((occurrence) => docs.get(occurrence) ?? []);
  return [{ id, doc, version, publishedAt, repetition, overrides }, ...apart.map(dateOf)];
}

/** A date by itself. */
export function dateEntry({
  doc,
  version,
  publishedAt,
  previousStart,
}: Pick<WholeDateRow, 'doc' | 'version' | 'publishedAt' | 'previousStart'>): DateEntry {
  return { doc, version, publishedAt, previousStart };
}

/** All dates of an event that are laid out, each by itself. */
export async function dateEntries(db: Database, row: EventRow): Promise<DateEntry[]> {
  const dates = await readAllDates(db, [row.id]);
  return dates.map(({ doc }) => dateEntry({ ...row, doc }));
}

/** Entries of one file; nobody's calendar holds more. */
const MOST = 10_000;
/** Entries that are read at once: D1 allows fifty readings on Cloudflare's free plan, an event takes three. */
const AT_ONCE = 750;

/** Whether a view names days, so that its dates stand for themselves. */
const isDated = ({ month, on, start, end }: View) => Boolean(month ?? on ?? start ?? end);

const kindOf = (of: CalendarForm['of'], view: View): Kind => (isDated(view) ? 'dates' : of);

/** What a view's file holds before it is read: enough to tell whether it is the same as before. */
export interface Index {
  kind: Kind;
  listed: Listed[];
  /** Behind what this file begins, empty for the first one. */
  after: string;
  /** Behind what the next file begins, null if this is all. */
  next: string | null;
}

const cursorOf = ({ number, event }: Listed, kind: Kind) =>
  kind === 'events' ? event : String(number);

/** What no answer has given counts for nothing, as on pages. */
function startOf(cursor: string, kind: Kind): string {
  const isOne = kind === 'events' ? /^[\w-]+$/.test(cursor) : isCursor(cursor);
  return isOne ? cursor : '';
}

/** @param cursor `next` of the file before. */
export async function indexOf(
  db: Database,
  of: CalendarForm['of'],
  view: View,
  range: DayRange,
  cursor: string,
): Promise<Index> {
  const kind = kindOf(of, view);
  const after = startOf(cursor, kind);
  const rows = await readIndex(db, view, range, kind, { after, limit: MOST });
  const listed = rows.slice(0, MOST);
  const last = rows.length > MOST ? listed.at(-1) : undefined;
  return { kind, listed, after, next: last ? cursorOf(last, kind) : null };
}

/** The entries of a file, part by part. What has gone in between is left out. */
export async function* entriesIn(
  db: Database,
  zone: string,
  { kind, listed }: Index,
): AsyncGenerator<Entry[]> {
  for (let from = 0; from < listed.length; from += AT_ONCE) {
    const some = listed.slice(from, from + AT_ONCE);
    if (kind === 'events') {
      const rows = await readEventRows(
        db,
        some.map(({ event }) => event),
      );
      yield (await wholeEvents(db, rows, zone)).flat();
    } else {
      const rows = await readDates(
        db,
        some.map(({ number }) => number),
      );
      yield rows.map(dateEntry);
    }
  }
}
