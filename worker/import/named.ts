/** The dates of one event while they are put together, by the names that RECURRENCE-ID gives them. */
import { civilAt, instantOf } from '../clock.ts';
import type { FeedEvent, FeedFields, FeedTime } from './feed.ts';
import { civilOf, DAY, datesFor, isAllDay, nameOf, type Start, startOf } from './start.ts';

/** A date on its way: where its series has it, and what is shown. */
export interface Entry {
  original: Start;
  shown: ReturnType<typeof datesFor>;
  fields?: FeedFields;
  /** It is one of the rule's, and there may be more of them. */
  ruled: boolean;
}

/** Milliseconds since 1970; of an all-day date, as if it were in UTC. */
export const instantAt = ({ civil, zone, allDay }: Start) =>
  allDay ? civil : instantOf(civil, zone);
export const dayOf = (civil: number) => Math.floor(civil / DAY);

/** By the clock of a zone; a date alone is the same by any. */
export function byClock(start: Start, zone: string): Start {
  if (start.allDay || start.zone === zone) return start;
  return { ...start, civil: civilAt(instantAt(start), zone), zone };
}

export class NamedDates {
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
