/** The cells of a row → what its event says of itself, apart from its dates. */
import { placeIn } from '../../../../schema/address.ts';
import type { Place, Status } from '../../../../schema/contract.ts';
import { type FeedFields, Unusable } from '../../feed.ts';
import { price } from '../../price.ts';
import { webAddress } from '../web.ts';
import type { Cells } from './when.ts';

const STATUSES: Record<string, Status> = {
  ...{ '': 'scheduled', scheduled: 'scheduled', geplant: 'scheduled', confirmed: 'scheduled' },
  ...{ bestätigt: 'scheduled', cancelled: 'cancelled', canceled: 'cancelled' },
  ...{ abgesagt: 'cancelled', entfällt: 'cancelled', 'fällt aus': 'cancelled' },
  ...{ ausgefallen: 'cancelled', postponed: 'postponed', verschoben: 'postponed' },
};

function statusOf(cells: Cells): Status {
  const status = STATUSES[(cells.status ?? '').toLowerCase()];
  if (status) return status;
  throw new Unusable(`status is “${cells.status}”: write scheduled, cancelled or postponed.`);
}

function degrees(cells: Cells, name: 'latitude' | 'longitude', most: number): number | null {
  const text = cells[name];
  if (!text) return null;
  const number = /^-?\d{1,3}(?:[.,]\d{1,15})?$/.test(text)
    ? Number(text.replace(',', '.'))
    : most + 1;
  if (Math.abs(number) <= most) return number;
  throw new Unusable(
    `${name} is “${text.slice(0, 60)}”: write degrees between −${most} and ${most}.`,
  );
}

/** A place's cell may be all of its address, where no other cell says more of it. */
function placeOf(cells: Cells): Place | null {
  const latitude = degrees(cells, 'latitude', 90);
  const longitude = degrees(cells, 'longitude', 180);
  const geo: [number, number] | null =
    latitude !== null && longitude !== null ? [latitude, longitude] : null;
  const { street, postcode, city } = cells;
  const read = placeIn(cells.place || null, geo);
  if (!street && !postcode && !city) return read;
  const name = cells.place || null;
  const [north, east] = geo ?? [null, null];
  const own = { street: street || null, postcode: postcode || null, city: city || null };
  return { name, ...own, latitude: north, longitude: east };
}

/** @throws Unusable for an address that leads nowhere. */
function addressIn(cells: Cells, name: 'url' | 'image'): string | null {
  const text = cells[name];
  if (!text) return null;
  const address = webAddress(/^www\./i.test(text) ? `https://${text}` : text);
  if (address) return address;
  throw new Unusable(`${name} is “${text.slice(0, 60)}”: write an address with https://.`);
}

/** @throws Unusable, naming the column. */
export function fieldsOf(cells: Cells): FeedFields {
  if (!cells.title) throw new Unusable('title is empty: an event needs one.');
  const image = addressIn(cells, 'image');
  const { image_alt: alt, image_credit: credit } = cells;
  return {
    title: cells.title,
    description: cells.description || null,
    status: statusOf(cells),
    ...price(cells.price || null, null),
    categories: (cells.categories ?? '')
      .split(/[,|/]/)
      .map((word) => word.trim())
      .filter(Boolean),
    district: cells.district || null,
    place: placeOf(cells),
    organizer: cells.organizer || null,
    url: addressIn(cells, 'url'),
    image: image ? { url: image, alt: alt || null, credit: credit || null } : null,
  };
}

/** @throws Unusable for what is no rule at all; whether it names dates is found out later. */
export function ruleOf(cells: Cells): string | null {
  const rule = (cells.recurrence ?? '').replace(/^RRULE:/i, '').toUpperCase();
  if (rule === '') return null;
  if (/^(?:[A-Z-]+=[^;=]+;)*FREQ=/.test(rule)) return rule;
  throw new Unusable('recurrence is no RRULE: write it as FREQ=WEEKLY;BYDAY=MO.');
}
