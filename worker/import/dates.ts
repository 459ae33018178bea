/** A feed event → its dates in the city, laid out up to a day. */
import { toDate } from '../../schema/dates.ts';
import { civilAt, instantOf } from '../clock.ts';
import type { FeedEvent, FeedFields, FeedTime } from './feed.ts';
import { ruleStarts } from './recurrence.ts';
import { civilOf, DAY, datesFor, isAllDay, nameOf, type Start, startOf } from './start.ts';

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
/** Days by which a date may be shown before its own: by another clock, or behind RANGE=THISANDFUTURE. */
const AHEAD = { clock: 2, future: 366 };

/** A date on its way: where its series has it, and what is shown. */
interface Entry {
  original: Start;
  shown: ReturnType<typeof datesFor>;
  fields?: FeedFields;
  /** It is one of the rule's, and there may be more of them. */
  ruled: boolean;
}

/** Milliseconds since 1970; of an all-day date, as if it were in UTC. */
const instantAt = ({ civil, zone, allDay }: Start) => (allDay ? civil : instantOf(civil, zone));
const dayOf = (civil: number) => Math.floor(civil / DAY);

/** By the clock of a zone; a date alone is the same by any. */
function byClock(start: Start, zone: string): Start {
  if (start.allDay || start.zone === zone) return start;
  return { ...start, civil: civilAt(instantAt(start), zone), zone };
}

/** The dates of one event while they are put together, by their names. */
class Dates {
  readonly entries = new Map<string, Entry>();
  readonly series: Start;
  readonly #cityZone: string;
  #names: Map<number, string[]> | null = null;

  constructor(event: FeedEvent, cityZone: string) {
    this.series = startOf(event);
    this.#cityZone = cityZone;
  }

  shown(start: Start): Entry['shown'] {
    return datesFor(start, this.#cityZone);
  }

  add(original: Start, ruled: boolean): void {
    const shown = this.shown(original);
    const name = shown.start.slice(0, 19).replaceAll('-', '').replaceAll(':', '');
    this.entries.set(name, { original, shown, ruled });
  }

  /** By the clock that names its days: its own, but of UTC's the city's, since nobody lives by that. */
  #local(start: Start): Start {
    return start.zone === 'UTC' ? byClock(start, this.#cityZone) : start;
  }

  /** What RECURRENCE-ID, EXDATE or RDATE means, in the kind of the series; a date alone is at its time of day. */
  meant(time: FeedTime): Start {
    const own = startOf({ start: time, end: null });
    if (own.allDay === this.series.allDay) return own;
    const series = this.#local(this.series);
    const day = dayOf(this.#local(own).civil) * DAY;
    return { ...series, civil: series.allDay ? day : day + (series.civil % DAY) };
  }

  #namesOn(day: number): string[] {
    if (!this.#names) {
      this.#names = new Map();
      for (const [name, { original }] of this.entries) {
        const on = dayOf(this.#local(original).civil);
        this.#names.set(on, [...(this.#names.get(on) ?? []), name]);
      }
    }
    return this.#names.get(day) ?? [];
  }

  /** The names that a time means, at least its own; a date alone means all dates that start on it. */
  namesOf(time: FeedTime): [string, ...string[]] {
    const own = nameOf(this.meant(time), this.#cityZone);
    const [name = own, ...more] = isAllDay(time) ? this.#namesOn(dayOf(civilOf(time))) : [];
    return [name, ...more];
  }
}

/** @returns how many dates it leaves out, and whether the rule goes on behind those that it adds. */
function addDates(event: FeedEvent, dates: Dates, until: number) {
  const { series } = dates;
  const ruled = event.rule ? ruleStarts(event.rule, series, until) : null;
  const starts = ruled?.starts ?? [series.civil];
  // Some that are shown behind the window are still among them.
  const left = Math.max(0, starts.length - MOST_DATES - AHEAD.future);
  for (const civil of starts.slice(left)) dates.add({ ...series, civil }, civil !== series.civil);
  for (const date of event.dates) {
    const { length } = startOf(date);
    const own = isAllDay(date.start) ? dates.meant(date.start) : startOf(date);
    dates.add({ ...own, length: length ?? series.length }, false);
  }
  return { left, goesOn: ruled?.goesOn ?? false };
}

/** Where a date of a series is whose `one` has become `other`. */
function moved(original: Start, one: Start, other: Start): Start {
  const from = byClock(one, original.zone);
  const to = byClock(other, original.zone);
  const days = (dayOf(to.civil) - dayOf(from.civil)) * DAY;
  if (to.allDay) return { ...to, civil: dayOf(original.civil) * DAY + days };
  if (original.allDay) return { ...to, civil: original.civil + days + (to.civil % DAY) };
  return { ...to, civil: original.civil + to.civil - from.civil };
}

/** RANGE=THISANDFUTURE: later dates move as the one that is named does, and say what it says. */
function applyFutures(instances: FeedEvent['instances'], dates: Dates): void {
  const futures = instances.map(({ recurrenceId, start, end, future: _, ...fields }) => {
    const [name] = dates.namesOf(recurrenceId);
    const from = dates.entries.get(name)?.original ?? dates.meant(recurrenceId);
    return { begin: instantAt(from), from, to: startOf({ start, end }), fields };
  });
  futures.sort((one, other) => one.begin - other.begin);
  for (const entry of dates.entries.values()) {
    const begin = instantAt(entry.original);
    const future = futures.findLast((one) => one.begin <= begin);
    if (!future) continue;
    entry.shown = dates.shown(moved(entry.original, future.from, future.to));
    entry.fields = future.fields;
  }
}

/** One that its series does not have is a date more. */
function applyInstances(instances: FeedEvent['instances'], dates: Dates): void {
  for (const { recurrenceId, start, end, future, ...fields } of instances) {
    const [name] = dates.namesOf(recurrenceId);
    if (future && dates.entries.has(name)) continue;
    const original = startOf({ start, end });
    dates.entries.set(name, { original, shown: dates.shown(original), fields, ruled: false });
  }
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
  const { rule, instances, detached, exceptions } = event;
  if (!rule && event.dates.length === 0 && instances.length === 0) {
    const only = { occurrence: 'once', ...datesFor(startOf(event), cityZone) };
    return { dates: [only], notes: [], goesOn: false };
  }
  const dates = new Dates(event, cityZone);
  const futures = instances.filter(({ future }) => future);
  const further = until + (futures.length > 0 ? AHEAD.future : AHEAD.clock);
  const added = detached ? { left: 0, goesOn: false } : addDates(event, dates, further);
  for (const exception of exceptions)
    for (const name of dates.namesOf(exception)) dates.entries.delete(name);
  if (futures.length > 0) applyFutures(futures, dates);
  applyInstances(instances, dates);
  const within = [...dates.entries].filter(([, one]) => !one.ruled || one.shown.startDay < until);
  const goesOn = added.goesOn || within.length < dates.entries.size;
  // Whoever saw it before must see it no longer, so this is no refusal.
  if (within.length === 0 && !goesOn) return { dates: [], notes: [NO_DATE], goesOn };
  const laid = within.map(([occurrence, { shown, fields }]) => ({
    ...{ occurrence, ...shown },
    ...(fields && { fields }),
  }));
  return { ...latest(laid, added.left), goesOn };
}
