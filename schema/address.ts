/** A place as people read it, and read out of what they wrote. */
import type { Place } from './contract.ts';

/** `Name, Street 12, 30169 City`, as far as it is known. */
export function addressText({
  name,
  street,
  postcode,
  city,
}: Partial<Pick<Place, 'name' | 'street' | 'postcode' | 'city'>>): string {
  const town = [postcode, city].filter(Boolean).join(' ');
  return [name, street, town].filter(Boolean).join(', ');
}

/**
 * A place out of one text, and of latitude and longitude. `Name, Street 12, 30169 City` comes apart
 * where a postcode of five digits proves the form; any other text is a name as it stands. Null where
 * nothing is said.
 */
export function placeIn(text: string | null, geo: [number, number] | null): Place | null {
  if (!text && !geo) return null;
  const [latitude, longitude] = geo ?? [null, null];
  const parts = /^(?:(.+), )?([^,]+), (\d{5}) ([^,]+)$/.exec(text ?? '');
  const [, name = null, street = null, postcode = null, city = null] = parts ?? [null, text];
  return { name, street, postcode, city, latitude, longitude };
}
