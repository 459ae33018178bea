/** What is said of an event, whenever it is (RFC 5545, 3.8.1; RFC 7986). */
import { addressText, placeIn } from '../../../schema/address.ts';
import type { Place, Status } from '../../../schema/contract.ts';
import type { About, Described } from '../form.ts';
import { line, type Property, plain, plainLine, text, uri } from './jcal.ts';

/** Where a calendar is written, and in which words. */
export type Setting = Pick<
  About,
  'origin' | 'timeZone' | 'categories' | 'language' | 'cityLanguage'
>;

const statuses: Record<Status, string> = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
};

const partsOf = ({ name, street, postcode, city }: Partial<Place>) =>
  [name, street, postcode, city].map((part) => plainLine(part ?? ''));

/** The parts of a place, with `;` between them, where they cannot be read out of its LOCATION. */
function partsBeside(place: Place, location: string): Property[] {
  const [own, read] = [partsOf(place), partsOf(placeIn(location, null) ?? {})];
  const isRead = own.every((part, at) => part === read[at]);
  return isRead ? [] : [['x-quartier-place', {}, 'text', own]];
}

function placeOf(place: Place | null): Property[] {
  if (!place) return [];
  const { latitude, longitude } = place;
  const location = plainLine(addressText(place));
  const isKnown = latitude !== null && longitude !== null;
  return [
    ...(location ? [line('location', location)] : []),
    ...partsBeside(place, location),
    ...(isKnown ? [['geo', {}, 'float', [latitude, longitude]] satisfies Property] : []),
  ];
}

const MAIL = /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

/** ORGANIZER has to be an address, and most organisers are known by name alone. */
function organizerOf(organizer: string | null): Property[] {
  if (!organizer) return [];
  return MAIL.test(organizer)
    ? [['organizer', { cn: organizer }, 'cal-address', `mailto:${organizer}`]]
    : [line('x-quartier-organizer', organizer)];
}

/** The price as it is printed stands in the last paragraph, for programs that show no X-COST. */
function descriptionOf({ description, priceText }: Described): Property[] {
  const whole = [description, priceText].filter(Boolean).join('\n\n');
  return whole ? [text('description', whole)] : [];
}

function pricesOf({ price, priceText }: Described): Property[] {
  const isSaid = price !== 'unknown' || priceText;
  return [
    ...(isSaid ? [line('x-cost-type', price)] : []),
    ...(priceText ? [text('x-cost', priceText)] : []),
  ];
}

/** Its own address, else that of its page here, which says so. */
const addressOf = ({ url }: Described, page: string): Property[] =>
  url ? uri('url', url) : uri('url', page, { 'x-quartier-page': 'TRUE' });

function imageOf({ image }: Described): Property[] {
  if (!image?.url) return [];
  const { url, alt, credit } = image;
  return uri('image', url, {
    ...(alt && { 'x-alt': plain(alt) }),
    ...(credit && { 'x-credit': plain(credit) }),
  });
}

function categoriesOf({ categories }: Described, names: Map<string, string>): Property[] {
  const known = categories.map((slug) => names.get(slug) ?? slug);
  return known.length ? [['categories', {}, 'text', ...known]] : [];
}

/** @param page address of its page, for what has none of its own. */
export function descriptive(shared: Described, status: Status, page: string, setting: Setting) {
  const { title, place, organizer, district } = shared;
  return [
    line('summary', title),
    ...descriptionOf(shared),
    ...placeOf(place),
    ...addressOf(shared, page),
    ...categoriesOf(shared, setting.categories),
    ...organizerOf(organizer),
    ...imageOf(shared),
    line('status', statuses[status]),
    ...(status === 'postponed' ? [line('x-quartier-status', 'POSTPONED')] : []),
    ...(district ? [line('x-quartier-district', district.slug)] : []),
    ...pricesOf(shared),
  ];
}
