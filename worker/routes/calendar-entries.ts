/** What stands in a calendar file: dates of a view, or events as a whole. */
import type { Repetition } from '../../schema/repetition.ts';
import type { View } from '../../schema/view.ts';
import type { Database } from '../database.ts';
import { type Entry, eventsIn } from '../format/icalendar.ts';
import { repetitionOf } from '../import/repetition.ts';
import {
  type DateRow,
  type EventRow,
  readAllDates,
  readEventRows,
  readListed,
  readNamedDates,
  readVersions,
} from '../query/calendars.ts';
import { readEvents } from '../query/events.ts';
import type { DayRange } from '../query/range.ts';

/** Entries of a file, and the number behind which the rest of them is, null if there is none. */
export interface Entries {
  entries: Entry[];
  next: number | null;
}

/** An entry with the number at which it stands in its view. */
interface Numbered {
  number: number;
  entry: Entry;
}

/** VEVENTs and characters of one file; nobody's calendar is larger, and a Worker's memory is bounded. */
const MOST = { events: 5000, characters: 8_000_000 };
/** Rows of one reading. D1 allows fifty readings on Cloudflare's free plan. */
const AT_ONCE = 500;

const sizeOf = (entry: Entry) =>
  'repetition' in entry
    ? entry.overrides.reduce((size, { doc }) => size + doc.length, entry.doc.length)
    : entry.doc.length;

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

function entriesOf(
  { id, doc, version }: EventRow,
  repetition: Repetition | null,
  dates: DateRow[] = [],
): Entry[] {
  if (!repetition) return dates.map((date) => ({ doc: date.doc, version }));
  const docs = new Map(dates.map((date) => [date.occurrence, date.doc]));
  const overrides = repetition.overrides.flatMap(({ occurrence, recurrenceId }) => {
    // A date so long ago that it is laid out no more has none.
    const own = docs.get(occurrence);
    return own === undefined ? [] : { recurrenceId, doc: own };
  });
  const apart = repetition.apart.flatMap((occurrence) => docs.get(occurrence) ?? []);
  const series = { id, doc, version, repetition, overrides };
  return [series, ...apart.map((own) => ({ doc: own, version }))];
}

/** Takes entries, part by part, until the file is full. */
async function gather(parts: AsyncIterable<Numbered[]>): Promise<Entries> {
  const entries: Entry[] = [];
  const size = { events: 0, characters: 0 };
  let last: number | null = null;
  for await (const part of parts) {
    for (const { number, entry } of part) {
      size.events += eventsIn(entry);
      size.characters += sizeOf(entry);
      const isFull = size.events > MOST.events || size.characters > MOST.characters;
      // What has one number is not parted, so one event is never too much.
      if (isFull && last !== null && number !== last) return { entries, next: last };
      entries.push(entry);
      last = number;
    }
  }
  return { entries, next: null };
}

async function* datesIn(db: Database, view: View, range: DayRange, after: number) {
  for (let [last, isMore] = [after, true]; isMore; ) {
    const { rows, more } = await readEvents(db, view, range, { limit: AT_ONCE, after: last });
    const ids = rows.map(({ event }) => event);
    const versions = await readVersions(db, ids);
    yield rows.map(({ id, event, doc }) => ({
      number: id,
      entry: { doc, version: versions.get(event) ?? 1 },
    }));
    last = rows.at(-1)?.id ?? last;
    isMore = more;
  }
}

async function* eventsOf(
  { db, zone }: { db: Database; zone: string },
  view: View,
  range: DayRange,
  after: number,
) {
  // One more than can be taken: then what is taken is known not to be all.
  const { rows } = await readListed(db, view, range, { limit: MOST.events + 1, after });
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const numbers = new Map(rows.slice(from, from + AT_ONCE).map((row) => [row.event, row.first]));
    const found = await readEventRows(db, [...numbers.keys()]);
    const numberOf = ({ id }: EventRow) => numbers.get(id) ?? 0;
    found.sort((one, other) => numberOf(one) - numberOf(other));
    const whole = await wholeEvents(db, found, zone);
    yield found.flatMap((row, at) =>
      (whole[at] ?? []).map((entry) => ({ number: numberOf(row), entry })),
    );
  }
}

/** Whether a view names days, so that its dates stand for themselves in a calendar. */
const isDated = ({ month, on, start, end }: View) => Boolean(month ?? on ?? start ?? end);

/**
 * What a view holds: its dates, or where it names no days, whole events by their first date in it.
 * @param after number of the last entry of the file before; 0 for the first file.
 */
export function viewEntries(
  db: Database,
  zone: string,
  view: View,
  range: DayRange,
  after: number,
): Promise<Entries> {
  return gather(
    isDated(view) ? datesIn(db, view, range, after) : eventsOf({ db, zone }, view, range, after),
  );
}
