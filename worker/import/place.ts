/** A feed's LOCATION and GEO → a place, without guessing. */
import type { Place } from '../../schema/contract.ts';

/**
 * `Name, Street 12, 30169 City` comes apart where a postcode of five digits proves the form; any
 * other text is a name as it stands. Null where the feed says nothing.
 */
export function place(location: string | null, geo: [number, number] | null): Place | null {
  if (!location && !geo) return null;
  const [latitude, longitude] = geo ?? [null, null];
  const parts = /^(?:(.+), )?([^,]+), (\d{5}) ([^,]+)$/.exec(location ?? '');
  const [, name = null, street = null, postcode = null, city = null] = parts ?? [null, location];
  return { name, street, postcode, city, latitude, longitude };
}
