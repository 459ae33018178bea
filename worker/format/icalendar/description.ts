/** What is said of an event, whenever it is (RFC 5545, 3.8.1; RFC 7986). */
import { addressText } from '../../../schema/address.ts';
import type { Place, Status } from '../../../schema/contract.ts';
import type { About, Described } from '../form.ts';
import { line, type Property, text, uri } from './jcal.ts';

/** Where a calendar is written, and in which words. */
export type Setting = Pick<About, 'origin' | 'timeZone' | 'categories'>;

const statuses: Record<Status, string> = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
};

function placeOf(place: Place | null): Property[] {
  if (!place) return [];
  const { latitude, longitude } = place;
  const location = addressText(place);
  const isKnown = latitude !== null && longitude !== null;
  return [
    ...(location ? [line('location', location)] : []),
    ...(isKnown ? [['geo', {}, 'float', [latitude, longitude]] satisfies Property] : []),
  ];
}

/** ORGANIZER has to be an address, and most organisers are known by name alone. */
function organizerOf(organizer: string | null): Property[] {
  const isMail = /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(organizer ?? '');
  return isMail ? [['organizer', {}, 'cal-address', `mailto:${organizer}`]] : [];
}

/** The price as it is printed stands in the last line. */
function descriptionOf({ description, priceText }: Described): Property[] {
  const whole = [description, priceText].filter(Boolean).join('\n\n');
  return whole ? [text('description', whole)] : [];
}

function pricesOf({ price, priceText }: Described): Property[] {
  return [
    ...(price === 'unknown' ? [] : [line('x-cost-type', price)]),
    ...(priceText ? [line('x-cost', priceText)] : []),
  ];
}

function categoriesOf({ categories }: Described, names: Map<string, string>): Property[] {
  const known = categories.map((slug) => names.get(slug) ?? slug);
  return known.length ? [['categories', {}, 'text', ...known]] : [];
}

/** @param page address of its page, for what has none of its own. */
export function descriptive(shared: Described, status: Status, page: string, setting: Setting) {
  const { title, place, organizer, image, district } = shared;
  return [
    line('summary', title),
    ...descriptionOf(shared),
    ...placeOf(place),
    ...uri('url', shared.url ?? page),
    ...categoriesOf(shared, setting.categories),
    ...organizerOf(organizer),
    ...(image?.url ? uri('image', image.url) : []),
    line('status', statuses[status]),
    ...(status === 'postponed' ? [line('x-quartier-status', 'POSTPONED')] : []),
    ...(district ? [line('x-quartier-district', district.slug)] : []),
    ...pricesOf(shared),
  ];
}
