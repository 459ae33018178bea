/** A feed event → its dates in the city, laid out up to a day. */
import { toDate, toDay } from '../../schema/dates.ts';
import { civilAt, instantOf } from '../clock.ts';
import { type FeedEvent, type FeedFields, type FeedTime, Unusable } from './feed.ts';
import { daysOf, hitsEver } from './recurrence.ts';
import { parseRule, type Rule } from './rule.ts';
import {
  civilOf,
  DAY,
  datesFor,
  instantAt,
  isAllDay,
  nameOf,
  type Start,
  startOf,
} from './start.ts';

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

/** The last moment of a rule, as a clock in DTSTART's zone shows it. */
function lastOf({ until }: Rule, start: Start): number {
  if (until === null) return Number.POSITIVE_INFINITY;
  const day = toDay(until.slice(0, 10)) * DAY;
  // A date alone means that whole day, also for a series that has times, where feeds mean it so.
  if (until.length === 10) return day + DAY - 1;
  if (start.allDay) return day;
  const time = Date.parse(`${until.slice(0, 19)}Z`);
  return until.endsWith('Z') ? civilAt(time, start.zone) : time;
}

function timeOfDay({ hour, minute, second }: Rule, { civil, allDay }: Start): number {
  if (allDay) return 0;
  const own = new Date(civil);
  const minutes = (hour ?? own.getUTCHours()) * 60 + (minute ?? own.getUTCMinutes());
  return (minutes * 60 + (second ?? own.getUTCSeconds())) * 1000;
}

/**
 * Civil starts of a rule before a day. DTSTART is one of them, and the first that COUNT counts, also
 * where the rule does not hit it; see decisions/0005.
 */
function ruleStarts(value: string, start: Start, until: number) {
  const rule = parseRule(value);
  const first = Math.floor(start.civil / DAY);
  const last = lastOf(rule, start);
  const time = timeOfDay(rule, start);
  const starts = [start.civil];
  const all = { starts, goesOn: false };
  if (rule.count === 1) return all;
  for (const day of daysOf(rule, first, until)) {
    const civil = day * DAY + time;
    if (civil <= start.civil) continue;
    if (civil > last) return all;
    starts.push(civil);
    if (starts.length === rule.count) return all;
  }
  if (starts.length === 1 && !hitsEver(rule, first))
    throw new Unusable(`RRULE ${value} names no date that there is.`);
  return { starts, goesOn: last >= until * DAY };
}

/** A date on its way: where its series has it, and where it is. */
interface Entry {
  original: Start;
  start: Start;
  fields?: FeedFields;
}
type Named = Map<string, Entry>;

/** Puts the dates in that rule and RDATE name. */
function addDates(event: FeedEvent, named: Named, until: number, cityZone: string) {
  const series = startOf(event);
  const notes: string[] = [];
  const add = (start: Start) => named.set(nameOf(start, cityZone), { original: start, start });
  const { starts, goesOn } = event.rule
    ? ruleStarts(event.rule, series, until)
    : { starts: [series.civil], goesOn: false };
  const kept = starts.slice(-MOST_DATES);
  if (kept.length < starts.length) {
    const from = toDate(Math.floor((kept[0] ?? 0) / DAY));
    notes.push(`It has ${starts.length} dates; those before ${from} are left out.`);
  }
  for (const civil of kept) add({ ...series, civil });
  for (const date of event.dates) {
    const own = startOf(date);
    // A date without a time, of a series that has one, is at the series' time of day.
    if (own.allDay && !series.allDay) add({ ...series, civil: own.civil + (series.civil % DAY) });
    else add({ ...own, length: own.length ?? series.length });
  }
  return { notes, goesOn };
}

/** The names that a time means among those there are: a date alone means whatever starts on it. */
function namesOf(time: FeedTime, named: Named, cityZone: string): string[] {
  const name = nameOf(startOf({ start: time, end: null }), cityZone);
  if (named.has(name) || !isAllDay(time)) return [name];
  return [...named.keys()].filter((one) => one.startsWith(name));
}

/** RANGE=THISANDFUTURE: later dates move as the one that is named does, and say what it says. */
function applyFuture({ instances }: FeedEvent, named: Named): void {
  const futures = instances.filter(({ future }) => future);
  futures.sort((one, other) => instantAt(one.recurrenceId) - instantAt(other.recurrenceId));
  for (const { recurrenceId, start, end, future: _, ...fields } of futures) {
    const from = instantAt(recurrenceId);
    const { length } = startOf({ start, end });
    for (const entry of named.values()) {
      const { civil, zone, allDay } = entry.original;
      if ((allDay ? civil : instantOf(civil, zone)) < from) continue;
      const shown = (time: FeedTime) =>
        isAllDay(time) ? civilOf(time) : civilAt(instantAt(time), zone);
      const shift = shown(start) - shown(recurrenceId);
      entry.start = { ...entry.original, civil: civil + shift, length };
      entry.fields = fields;
    }
  }
}

function applyInstances({ instances }: FeedEvent, named: Named, cityZone: string): void {
  for (const { recurrenceId, start, end, future, ...fields } of instances) {
    const own = startOf({ start, end });
    const [name = nameOf(startOf({ start: recurrenceId, end: null }), cityZone)] = namesOf(
      recurrenceId,
      named,
      cityZone,
    );
    if (!future || !named.has(name)) named.set(name, { original: own, start: own, fields });
  }
}

/**
 * The dates of an event that start before `until` (a day number); a single date is laid out
 * however far away it is.
 * @throws Unusable if its rule is none, or an end is before its start.
 */
export function layOut(event: FeedEvent, until: number, cityZone: string): Laid {
  const { rule, dates, instances, detached, exceptions } = event;
  if (!rule && dates.length === 0 && instances.length === 0) {
    const only = { occurrence: 'once', ...datesFor(startOf(event), cityZone) };
    return { dates: [only], notes: [], goesOn: false };
  }
  const named: Named = new Map();
  const { notes, goesOn } = detached
    ? { notes: [], goesOn: false }
    : addDates(event, named, until, cityZone);
  for (const exception of exceptions)
    for (const name of namesOf(exception, named, cityZone)) named.delete(name);
  applyFuture(event, named);
  applyInstances(event, named, cityZone);
  const all = [...named].map(([occurrence, { start, fields }]) => ({
    ...{ occurrence, ...datesFor(start, cityZone) },
    ...(fields && { fields }),
  }));
  return { dates: all, notes, goesOn };
}
