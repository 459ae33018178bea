/** A feed event → its dates in the city, laid out up to a day. */
import { toDate } from '../../schema/dates.ts';
import type { FeedEvent, FeedFields } from './feed.ts';
import { applyFutures, applyInstances, daysAhead, MOST_AHEAD } from './instances.ts';
import { type Entry, NamedDates } from './named.ts';
import { ruleStarts } from './recurrence.ts';
import { datesFor, isAllDay, type Start, startOf } from './start.ts';

/** One laid-out date. Days are numbers, `start` and `end` wire texts; see schema/contract.ts. */
export interface Dated {
  occurrence: string;
  start: string;
  end: string | null;
  allDay: boolean;
  startDay: number;
  /** Local minute of the day, 0 for an all-day date. */
  minute: number;
  lastDay: number;
  /** What this date says otherwise than its series. */
  fields?: FeedFields;
}

export interface Laid {
  dates: Dated[];
  /** What is laid out otherwise than it was said, in words for the feed's editor. */
  notes: string[];
  /** Whether there may be dates behind the day up to which they are laid out. */
  goesOn: boolean;
}

/** No series has more dates than this at a time: a daily one for thirteen years. */
const MOST_DATES = 5000;
/** A day of another zone, whose date there may be one of an earlier day here. */
const ZONES_APART = 2;

/** @returns how many dates it leaves out, and whether the rule goes on behind those that it adds. */
function addDates(event: FeedEvent, dates: NamedDates, until: number) {
  const { series } = dates;
  const ruled = event.rule ? ruleStarts(event.rule, series, until) : null;
  const starts = ruled?.starts ?? [series.civil];
  // Some that are shown behind the window are still among them.
  const left = Math.max(0, starts.length - MOST_DATES - ZONES_APART - MOST_AHEAD);
  for (const civil of starts.slice(left)) dates.add({ ...series, civil }, civil !== series.civil);
  for (const date of event.dates) {
    const { length } = startOf(date);
    const own = isAllDay(date.start) ? dates.meant(date.start) : startOf(date);
    dates.add({ ...own, length: length ?? series.length }, false);
  }
  return { left, goesOn: ruled?.goesOn ?? false };
}

/** A series by the names of its dates: as it lays itself out, and as it is said to be. */
interface Series {
  dates: NamedDates;
  /** What rule, DTSTART and RDATE make of it, before anything is said of single dates. */
  regular: Map<string, Entry>;
  /** What EXDATE takes out of it. */
  excluded: Map<string, Start>;
  /** How many dates it has besides, which are earlier. */
  left: number;
  /** Whether its rule goes on behind those dates. */
  goesOn: boolean;
}

/** Whether an event has one date alone. */
export const isSingle = ({ rule, dates, instances }: FeedEvent) =>
  !rule && dates.length === 0 && instances.length === 0;

/**
 * The dates of an event, some of them behind `until` (a day number).
 * @throws Unusable if its rule is none, or an end is before its start.
 */
export function seriesOf(event: FeedEvent, until: number, cityZone: string): Series {
  const { instances, detached, exceptions } = event;
  const dates = new NamedDates(event, cityZone);
  const further = until + ZONES_APART + daysAhead(instances);
  const added = detached ? { left: 0, goesOn: false } : addDates(event, dates, further);
  const regular = new Map([...dates.entries].map(([name, entry]) => [name, { ...entry }]));
  const excluded = new Map<string, Start>();
  for (const exception of exceptions) {
    for (const name of dates.namesOf(exception)) {
      excluded.set(name, regular.get(name)?.original ?? dates.meant(exception));
      dates.entries.delete(name);
    }
  }
  applyFutures(instances, dates);
  applyInstances(instances, dates);
  return { dates, regular, excluded, ...added };
}

const NO_DATE = 'EXDATE takes out all its dates, so it is not shown.';

/** @param left how many there are besides, which are earlier. */
function latest(dates: Dated[], left: number) {
  if (dates.length + left <= MOST_DATES) return { dates, notes: [] };
  const kept = dates.sort((one, other) => one.startDay - other.startDay).slice(-MOST_DATES);
  const from = toDate(kept[0]?.startDay ?? 0);
  const notes = [`It has ${dates.length + left} dates; those before ${from} are left out.`];
  return { dates: kept, notes };
}

/**
 * The dates of an event that start before `until` (a day number); DTSTART, and dates that are named one
 * by one, are laid out however far away they are.
 * @throws Unusable if its rule is none, or an end is before its start.
 */
export function layOut(event: FeedEvent, until: number, cityZone: string): Laid {
  if (isSingle(event)) {
    const only = { occurrence: 'once', ...datesFor(startOf(event), cityZone) };
    return { dates: [only], notes: [], goesOn: false };
  }
  const { dates, ...added } = seriesOf(event, until, cityZone);
  const all = [...dates.entries];
  const within = all.filter(([, { ruled, shown }]) => !ruled || shown.startDay < until);
  const goesOn = added.goesOn || within.length < all.length;
  // Whoever saw it before must see it no longer, so this is no refusal.
  if (within.length === 0 && !goesOn) return { dates: [], notes: [NO_DATE], goesOn };
  const laid = within.map(([occurrence, { shown, fields }]) => ({
    ...{ occurrence, ...shown },
    ...(fields && { fields }),
  }));
  return { ...latest(laid, added.left), goesOn };
}
