/** Everything beyond a feed that decides what its events' rows look like. */
import type { sources } from '../../schema/tables.ts';
import { digestOf, sha256 } from '../digest.ts';
import type { Env } from '../env.ts';
import type { City } from './city.ts';
import type { FeedEvent, FeedFields } from './feed.ts';
import type { Override } from './override.ts';

export type Source = typeof sources.$inferSelect;

export interface Layout {
  source: Source;
  city: City;
  timeZone: string;
  /** Day number up to which rules are laid out. */
  until: number;
}

/** Raise it when rows come out differently for the same feed. */
const FORM = 4;

/** Twelve letters and digits: 62 bits, so that a million events collide once in nine million cities. */
export async function eventId(source: string, uid: string): Promise<string> {
  let number = 0n;
  for (const byte of (await sha256(`${source}\n${uid}`)).slice(0, 8))
    number = number * 256n + BigInt(byte);
  return number.toString(36).padStart(13, '0').slice(-12);
}

/** Digest of how a source is read: other than this, and every event of it is written anew. */
export function layoutDigest({ source, city, timeZone }: Layout): Promise<string> {
  const { slug, name, url, district, category, price, categoryWords, placeDistricts } = source;
  const { licence, attribution, example } = source;
  return digestOf(
    JSON.stringify([
      ...[FORM, timeZone, city.digest, slug, name, url, district, category, price],
      ...[categoryWords, placeDistricts, licence, attribution, example],
    ]),
  );
}

/** What is kept of a feed's event: its line in the file may change without a change of the event. */
export function saidOf(event: FeedEvent): string {
  return JSON.stringify({ ...event, line: undefined });
}

/** Digest of all that an event's rows are made of. */
export function contentHash(
  layout: string,
  said: string,
  override: Override | null,
): Promise<string> {
  return digestOf(`${layout}\n${said}\n${JSON.stringify(override)}`);
}

/** The district that an event is in: its own word for it, its place's, its source's. */
export function districtOf(fields: FeedFields, { source, city }: Layout) {
  if (fields.district) return city.district(fields.district);
  const { name, street, postcode } = fields.place ?? {};
  const texts = [name, street, postcode].filter((text) => text != null);
  const known = Object.entries(source.placeDistricts).find(([word]) => texts.includes(word));
  return city.district(known?.[1] ?? source.district);
}

/** The categories that an event belongs to, else its source's. */
export function categoriesOf(fields: FeedFields, { source, city }: Layout): string[] {
  const found = city.categories(fields.categories, source.categoryWords);
  return found.length || !source.category ? found : [source.category];
}

/** The source of what editors write themselves. */
export function editorsSource(env: Env): Source {
  return {
    slug: EDITORS,
    name: env.CITY,
    url: env.PORTAL_URL,
    ...{ format: null, interval: 0, district: null, category: null, price: null },
    ...{ categoryWords: {}, placeDistricts: {}, licence: null, attribution: null, example: false },
    ...{ enabled: false, version: 1, etag: null, lastModified: null, readAs: null, dueAt: null },
  };
}
/** Its slug; no other source may have it. */
export const EDITORS = 'editors';
