/** The zones that a calendar's times are told in, each with a VTIMEZONE that covers them. */
import type { Moment } from '../../../schema/repetition.ts';
import { isTwice, momentAt } from '../../zones.ts';
import type { Component, Property } from './jcal.ts';
import { vtimezone } from './vtimezone.ts';

/**
 * A wire text (schema/contract.ts) by a zone's clock, or by UTC's where that clock shows the same time
 * twice: the first is meant there (RFC 5545, 3.3.5), but calendar programs read the second.
 */
export function momentOf(wire: string, zone: string): Moment {
  if (wire.length === 10) return { local: wire, zone };
  const instant = Date.parse(wire);
  return momentAt(instant, isTwice(instant, zone) ? 'UTC' : zone);
}

/** RFC 3339 in UTC */
export const utc = (name: string, instant: string): Property => [name, {}, 'date-time', instant];

/** `+01:00` is no TZID, since a colon ends one. */
const tzidOf = (zone: string) => (/^[+-]/.test(zone) ? `UTC${zone.replaceAll(':', '')}` : zone);

interface Years {
  first: number;
  last: number;
}

/** All months that a view may name begin in it (schema/view.ts), and for later ones the last rules hold. */
const ALL: Years = { first: 1970, last: 2037 };

/** Zones whose every year is described, since a view's file is begun before its last date is known. */
const described = new Map<string, Component>();

export class Zones {
  readonly #years = new Map<string, Years>();
  readonly #told = new Set<string>();
  #all = false;

  /** Zones that each cover all years, so that one can be told before all is known that uses it. */
  static forAllYears(): Zones {
    const zones = new Zones();
    zones.#all = true;
    return zones;
  }

  /** Has a zone described, even if nothing is told in it. */
  use(zone: string): void {
    this.#cover(zone, ALL.first);
  }

  #cover(zone: string, year: number): void {
    const { first, last } = this.#years.get(zone) ?? { first: year, last: year };
    this.#years.set(zone, { first: Math.min(first, year), last: Math.max(last, year) });
  }

  property(name: string, { local, zone }: Moment): Property {
    if (local.length === 10) return [name, {}, 'date', local];
    if (zone === 'UTC') return [name, {}, 'date-time', `${local}Z`];
    this.#cover(zone, Number(local.slice(0, 4)));
    return [name, { tzid: tzidOf(zone) }, 'date-time', local];
  }

  #component(zone: string, { first, last }: Years): Component {
    if (!this.#all) return vtimezone(tzidOf(zone), zone, first, last);
    const found = described.get(zone) ?? vtimezone(tzidOf(zone), zone, ALL.first, ALL.last);
    described.set(zone, found);
    return found;
  }

  /** VTIMEZONEs of what was used and not told before, by name. */
  fresh(): Component[] {
    const names = [...this.#years.keys()].filter((zone) => !this.#told.has(zone)).sort();
    for (const zone of names) this.#told.add(zone);
    return names.map((zone) => this.#component(zone, this.#years.get(zone) as Years));
  }
}
