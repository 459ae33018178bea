/** Where an event is → Place, PostalAddress, GeoCoordinates. */
import type { Event, Place } from '../../../schema/contract.ts';
import { type Thing, thing, thingIfAny } from './thing.ts';
import { term } from './vocabulary.ts';

export interface Address {
  street: string | null;
  postcode: string | null;
  city: string | null;
}

export const addressOf = ({ street, postcode, city }: Address): Thing | null =>
  thingIfAny('PostalAddress', {
    streetAddress: street,
    postalCode: postcode,
    addressLocality: city,
  });

function geoOf({ latitude, longitude }: Place): Thing | null {
  if (latitude === null || longitude === null) return null;
  return thing('GeoCoordinates', { latitude, longitude });
}

/**
 * The district is said of a place that is known, and is none by itself.
 * @param city which all districts are parts of.
 */
export function placeOf(
  { place, district }: Pick<Event, 'place' | 'district'>,
  city: string,
): Thing | null {
  if (!place) return null;
  const own = { name: place.name, geo: geoOf(place) };
  const known = thingIfAny('Place', { ...own, address: addressOf(place) });
  if (!known || !district) return known;
  return thing('Place', {
    ...own,
    address: addressOf({ ...place, city: place.city ?? city }),
    containedInPlace: thing('AdministrativeArea', { name: district.name }),
  });
}

/** One goes to what has a street or lies somewhere; a name alone may be that of a meeting on the web. */
export function attendanceOf({ place }: Pick<Event, 'place'>): string | null {
  const isSomewhere = place && (place.street !== null || place.latitude !== null);
  return isSomewhere ? term('OfflineEventAttendanceMode') : null;
}
