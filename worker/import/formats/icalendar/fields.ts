/** A VEVENT's properties → what it says of its event (RFC 5545, 3.8; RFC 7986). */
import { placeIn } from '../../../../schema/address.ts';
import type { Place, Status } from '../../../../schema/contract.ts';
import type { FeedFields } from '../../feed.ts';
import { price } from '../../price.ts';
import { conferenceOf } from './conference.ts';
import { type Properties, type Property, unescapeText } from './properties.ts';

/** Fields that a component does not speak of are not there. */
export type Said = Partial<FeedFields>;

export const nothing: Omit<FeedFields, 'title'> = {
  description: null,
  status: 'scheduled',
  price: 'unknown',
  priceText: null,
  categories: [],
  district: null,
  place: null,
  organizer: null,
  url: null,
  image: null,
};

/** An address on the web, null for any other. Some feeds escape its commas as if it were a text. */
export function webAddress(value: string | null | undefined): string | null {
  const text = (value ?? '').trim().replace(/\\([,;])/g, '$1');
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}

const isPicture = ({ parameters }: Property) => /^image\//i.test(parameters.get('FMTTYPE') ?? '');

function imageOf(properties: Properties): FeedFields['image'] {
  for (const { value, parameters } of [
    ...properties.all('IMAGE'),
    ...properties.all('ATTACH').filter(isPicture),
  ]) {
    const url = webAddress(value);
    const words = (name: string) => parameters.get(name)?.trim() || null;
    if (url) return { url, alt: words('X-ALT'), credit: words('X-CREDIT') };
  }
  return null;
}

/** The HTML of X-ALT-DESC has what a plain text lacks only where it has lists or links. */
function descriptionOf(properties: Properties): string | null {
  const plain = properties.text('DESCRIPTION');
  const html = properties
    .all('X-ALT-DESC')
    .find(({ parameters }) => /^text\/html$/i.test(parameters.get('FMTTYPE') ?? ''));
  const rich = html ? unescapeText(html.value) : '';
  return rich && (!plain || /<li[\s>]|<a\s/i.test(rich)) ? rich : plain;
}

/** Without a last paragraph that is the price: it is shown beside the description anyway. */
function withoutPrice(description: string | null, price: string | null): string | null {
  if (!description || !price) return description;
  if (description === price) return null;
  const last = `\n\n${price}`;
  return description.endsWith(last) ? description.slice(0, -last.length) : description;
}

function statusOf(text: string): Status {
  const status = text.toUpperCase().replace(/^X-/, '');
  if (status === 'CANCELLED' || status === 'CANCELED') return 'cancelled';
  return status === 'POSTPONED' ? 'postponed' : 'scheduled';
}

function categoriesOf(properties: Properties): string[] {
  return properties
    .all('CATEGORIES')
    .flatMap(({ value }) => value.match(/(?:[^\\,]|\\.)+/gs) ?? [])
    .map(unescapeText)
    .filter((category) => category !== '');
}

/** Feeds say 0;0, which is in the sea off Africa, for a place they do not know. */
function geoOf(properties: Properties): [number, number] | null {
  const value = properties.first('GEO')?.value ?? '';
  const [, one, other] =
    /^\s*([+-]?\d{1,3}(?:\.\d*)?)\s*\\?;\s*([+-]?\d{1,3}(?:\.\d*)?)\s*$/.exec(value) ?? [];
  const [latitude, longitude] = [Number(one), Number(other)];
  const known = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return known && (latitude !== 0 || longitude !== 0) ? [latitude, longitude] : null;
}

/** The lines of a text, put together. */
const inOneLine = (text: string | null, between: string) =>
  text
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(between) || null;

/** Semicolons before which no backslash stands that is not itself escaped. */
const PARTED = /(?<=(?<!\\)(?:\\\\)*);/;

function placeOf(properties: Properties): Place | null {
  const geo = geoOf(properties);
  const own = properties.first('X-QUARTIER-PLACE');
  if (!own) return placeIn(inOneLine(properties.text('LOCATION'), ', '), geo);
  const [name = null, street = null, postcode = null, city = null] = own.value
    .split(PARTED)
    .map((part) => unescapeText(part) || null);
  const [latitude, longitude] = geo ?? [null, null];
  return { name, street, postcode, city, latitude, longitude };
}

/** The event's own address: our files name their page where it has none. */
function urlOf(properties: Properties): string | null {
  const url = properties.first('URL');
  return url?.parameters.has('X-QUARTIER-PAGE') ? null : webAddress(url?.value);
}

function organizerOf(properties: Properties): string | null {
  const name = properties.first('ORGANIZER')?.parameters.get('CN')?.trim();
  return properties.text('X-QUARTIER-ORGANIZER') ?? (name || null);
}

/** Without the fields of which a component says nothing. */
function given(fields: { [field in keyof FeedFields]?: FeedFields[field] | null | '' }): Said {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** @throws Fault if a line that is needed cannot be understood. */
export function fieldsOf(properties: Properties): Said {
  const categories = categoriesOf(properties);
  const status = properties.text('X-QUARTIER-STATUS') ?? properties.text('STATUS');
  const cost = price(properties.text('X-COST'), properties.text('X-COST-TYPE'));
  const url = urlOf(properties);
  const said = {
    title: inOneLine(properties.text('SUMMARY'), ' '),
    description: withoutPrice(descriptionOf(properties), cost.priceText),
    status: status && statusOf(status),
    categories: categories.length > 0 ? categories : null,
    district: properties.text('X-QUARTIER-DISTRICT'),
    place: placeOf(properties),
    organizer: organizerOf(properties),
    url,
    image: imageOf(properties),
  };
  const conference = conferenceOf(properties.all('CONFERENCE'), said.description, url);
  const isPriced = cost.price !== 'unknown' || cost.priceText;
  return { ...given({ ...said, ...conference }), ...(isPriced && cost) };
}
