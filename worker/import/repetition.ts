/** A stored event → its series for calendar programs, which lay it out by themselves. */
import type { Moment, Repetition } from '../../schema/repetition.ts';
import { momentAt } from '../zones.ts';
import { isSingle, seriesOf } from './dates.ts';
import type { FeedEvent, FeedFields } from './feed.ts';
import { storedOf } from './known.ts';
import { byClock, type Entry, instantAt, type NamedDates } from './named.ts';
import { overridden } from './override.ts';
import { hitsStart, standardRule } from './recurrence.ts';
import { DAY, type Start } from './start.ts';

type Series = ReturnType<typeof seriesOf>;

/** By the series' own clock. */
function momentOf({ civil, zone, allDay }: Start): Moment {
  return { local: new Date(civil).toISOString().slice(0, allDay ? 10 : 19), zone };
}

function endOf(start: Start): Moment | null {
  const { civil, zone, allDay, length } = start;
  if (length === null) return null;
  if (!allDay) return momentAt(instantAt(start) + length, zone);
  return momentOf({ ...start, civil: civil + Math.max(1, Math.round(length / DAY)) * DAY });
}

/** Where its series has each date that RECURRENCE-ID names. */
function namedBy({ instances }: FeedEvent, dates: NamedDates): Map<string, Start> {
  return new Map(
    instances.map(({ recurrenceId }) => [
      dates.namesOf(recurrenceId)[0],
      dates.meant(recurrenceId),
    ]),
  );
}

/** DTSTART: of an event whose series is not known, the first of its dates. */
function firstOf({ detached }: FeedEvent, { series }: NamedDates, named: Map<string, Start>) {
  const [first] = [...named.values()].sort((one, other) => instantAt(one) - instantAt(other));
  return detached && first ? { ...first, length: series.length } : series;
}

function saysTheSame(fields: FeedFields | undefined, event: FeedEvent): boolean {
  const names = Object.keys(fields ?? {}) as (keyof FeedFields)[];
  return names.every((name) => JSON.stringify(fields?.[name]) === JSON.stringify(event[name]));
}

/**
 * The last start that a rule may hit, where the rule must not decide that itself: all dates behind it are
 * moved, which calendars cannot follow, or not all calendars count DTSTART.
 */
function boundOf({ rule, instances }: FeedEvent, { regular, goesOn, dates }: Series) {
  const isMoved = goesOn && instances.some(({ future }) => future);
  const isCounted = rule && /COUNT/i.test(rule) && !hitsStart(rule, dates.series);
  if (!isMoved && !isCounted) return null;
  const ruled = [...regular.values()].filter((entry) => entry.ruled);
  return ruled.reduce((last, { original }) => Math.max(last, original.civil), 0);
}

/** Puts the dates of one series together. */
class Repeated {
  readonly #event: FeedEvent;
  readonly #series: Series;
  readonly #named: Map<string, Start>;
  readonly #start: Start;

  constructor(event: FeedEvent, until: number, cityZone: string) {
    this.#event = event;
    this.#series = seriesOf(event, until, cityZone);
    this.#named = namedBy(event, this.#series.dates);
    this.#start = firstOf(event, this.#series.dates, this.#named);
  }

  /** Where the series has a date, by its own clock. */
  #placeOf(name: string): Start {
    const { regular, dates } = this.#series;
    const place = regular.get(name)?.original ?? this.#named.get(name) ?? dates.series;
    return byClock(place, this.#start.zone);
  }

  #isChanged(place: Start, { shown, fields }: Entry): boolean {
    const expected = this.#series.dates.shown({ ...this.#start, civil: place.civil });
    if (shown.start !== expected.start || shown.end !== expected.end) return true;
    return !saysTheSame(fields, this.#event);
  }

  /** Whether the rule has it. Some calendars leave DTSTART out where it does not. */
  #isRuled(name: string, place: Start): boolean {
    const { rule } = this.#event;
    if (place.civil !== this.#start.civil) return this.#series.regular.get(name)?.ruled ?? false;
    return rule !== null && hitsStart(rule, this.#start);
  }

  #excluded(): Moment[] {
    const { excluded, regular, dates } = this.#series;
    const gone = [...excluded].filter(
      ([name]) => !dates.entries.has(name) && (this.#event.rule || regular.has(name)),
    );
    return gone
      .map(([, place]) => byClock(place, this.#start.zone))
      .filter(({ allDay }) => allDay === this.#start.allDay)
      .map(momentOf);
  }

  /** @param until day number from which on dates of the rule are not shown yet. */
  put(until: number): Repetition {
    const { rule, status } = this.#event;
    const bound = boundOf(this.#event, this.#series);
    const put: Repetition = {
      ...{ start: momentOf(this.#start), end: endOf(this.#start), status },
      rule: rule ? standardRule(rule, this.#start, bound) : null,
      ...{ dates: [], exceptions: this.#excluded(), overrides: [], apart: [] },
    };
    for (const [name, entry] of this.#series.dates.entries) {
      const place = this.#placeOf(name);
      const recurrenceId = momentOf(place);
      const isChanged = this.#isChanged(place, entry);
      if (place.allDay !== this.#start.allDay) put.apart.push(name);
      else if (isChanged && entry.ruled && entry.shown.startDay >= until)
        put.exceptions.push(recurrenceId);
      else {
        if (!this.#isRuled(name, place)) put.dates.push(recurrenceId);
        if (isChanged) put.overrides.push({ occurrence: name, recurrenceId });
      }
    }
    return put;
  }
}

/**
 * @param row an event as it is stored; one that is to be read from its source again is not known.
 * @returns null if it has one date alone, or if its series is not known.
 */
export function repetitionOf(
  row: Parameters<typeof storedOf>[0],
  cityZone: string,
): Repetition | null {
  if (row.said === '') return null;
  const stored = storedOf(row);
  const event = overridden(stored.event, stored.override);
  if (isSingle(event)) return null;
  const until = row.laidUntil ?? row.lastDay + 1;
  return new Repeated(event, until, cityZone).put(until);
}
