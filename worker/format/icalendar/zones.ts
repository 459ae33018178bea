/** The zones that a calendar's times are told in, each with a VTIMEZONE that covers them. */
import type { Moment } from '../../../schema/repetition.ts';
import { momentAt } from '../../zones.ts';
import type { Component, Property } from './jcal.ts';
import { vtimezone } from './vtimezone.ts';

/** A wire text (schema/contract.ts) by a zone's clock. */
export function momentOf(wire: string, zone: string): Moment {
  return wire.length === 10 ? { local: wire, zone } : momentAt(Date.parse(wire), zone);
}

/** RFC 3339 in UTC */
export const utc = (name: string, instant: string): Property => [name, {}, 'date-time', instant];

/** `+01:00` is no TZID, since a colon ends one. */
const tzidOf = (zone: string) => (/^[+-]/.test(zone) ? `UTC${zone.replaceAll(':', '')}` : zone);

export class Zones {
  readonly #years = new Map<string, { first: number; last: number }>();

  /** Has a zone described that covers a year. */
  cover(zone: string, year: number): void {
    const { first, last } = this.#years.get(zone) ?? { first: year, last: year };
    this.#years.set(zone, { first: Math.min(first, year), last: Math.max(last, year) });
  }

  property(name: string, { local, zone }: Moment): Property {
    if (local.length === 10) return [name, {}, 'date', local];
    if (zone === 'UTC') return [name, {}, 'date-time', `${local}Z`];
    this.cover(zone, Number(local.slice(0, 4)));
    return [name, { tzid: tzidOf(zone) }, 'date-time', local];
  }

  /** VTIMEZONEs of all that were used, by name. */
  components(): Component[] {
    return [...this.#years]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([zone, { first, last }]) => vtimezone(tzidOf(zone), zone, first, last));
  }
}
