/** TZID → the zone that it means: IANA's, Windows', a product's own, or one that its VTIMEZONE describes. */
import { zoneName } from '../../../clock.ts';
import { Properties } from './properties.ts';
import type { Likeness, ZoneRules } from './vtimezone.ts';
import { windowsZones } from './windows-zones.ts';

export interface Zones {
  /** Zone of times without a TZID, and of TZIDs nobody knows. */
  floating: string;
  /** @param local the time that stands in the zone. */
  of(tzid: string | undefined, local: string): string;
}

/** `/mozilla.org/20050126_1/Europe/Berlin` ends in a zone's name; some have three parts. */
function* endings(name: string): Generator<string> {
  const parts = name.split('/').slice(-3);
  for (let from = 0; from < parts.length; from += 1) yield parts.slice(from).join('/');
}

/** The zone that a name means by itself, without what the feed says about it. */
export function namedZone(text: string): string | null {
  const name = text.trim().replace(/^["']|["']$/g, '');
  if (name.length > 200) return null;
  if (Object.hasOwn(windowsZones, name)) return windowsZones[name] ?? null;
  for (const ending of name.includes('/') ? endings(name) : [name]) {
    const zone = zoneName(ending);
    if (zone) return zone;
  }
  return null;
}

/**
 * The zones of one calendar.
 * @param rules its VTIMEZONEs by TZID.
 * @param likeness finds the zone that behaves as a VTIMEZONE does.
 */
export function zonesOf(
  floating: string,
  rules: Map<string, ZoneRules>,
  likeness: Likeness,
): Zones {
  const named = new Map<string, string | null>();
  const placed = (own: ZoneRules | undefined) => {
    const location = own && new Properties(own.lines).text('X-LIC-LOCATION');
    return location ? namedZone(location) : null;
  };
  return {
    floating,
    of(tzid, local) {
      if (!tzid) return floating;
      const own = rules.get(tzid);
      let zone = named.get(tzid);
      if (zone === undefined) {
        zone = namedZone(tzid) ?? placed(own);
        named.set(tzid, zone);
      }
      return zone ?? (own && likeness.zoneOf(own, local)) ?? floating;
    },
  };
}
