/** A feed event → the rows it becomes. Pure but for the digest. */
import { slotOf } from '../../schema/occurrence.ts';
import { facet, tokens } from '../../schema/search.ts';
import type { events, sources } from '../../schema/tables.ts';
import { CITY_WIDE } from '../../schema/view.ts';
import type { City } from './city.ts';
import { type Dated, isEndless, layOut } from './dates.ts';
import { dateDocument, sharedDocument } from './document.ts';
import type { FeedEvent, FeedFields } from './feed.ts';

export type Source = typeof sources.$inferSelect;
export type EventRow = typeof events.$inferInsert;

/** An occurrence before it has its number; see schema/occurrence.ts. */
export interface OccurrenceRow {
  event: string;
  occurrence: string;
  slot: number;
  startDay: number;
  lastDay: number;
  /** Its own part of the wire JSON, an open object. */
  head: string;
  /** Its own shared part and tokens, null where the event's serve. */
  doc: string | null;
  tokens: string | null;
}

export interface Rows {
  event: EventRow;
  occurrences: OccurrenceRow[];
}

/** Everything that decides what an event's rows look like; a change here writes every event anew. */
export interface Layout {
  source: Source;
  city: City;
  timeZone: string;
  /** Day up to which endless rules are laid out. */
  until: number;
}

/** Raise it when rows come out differently for the same feed. */
const FORM = 2;

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** Twelve letters and digits: 62 bits, so that a million events collide once in nine million cities. */
export async function eventId(source: string, uid: string): Promise<string> {
  const bytes = await digest(`${source}\n${uid}`);
  let number = 0n;
  for (const byte of bytes.slice(0, 8)) number = number * 256n + BigInt(byte);
  return number.toString(36).padStart(13, '0').slice(-12);
}

/** SHA-256 in hexadecimal of what the feed says of an event and of how the city reads it. */
export async function contentHash(event: FeedEvent, layout: Layout): Promise<string> {
  const { source, city, timeZone } = layout;
  const read = [
    city.district(event.district ?? source.district),
    city.categories(event.categories),
  ];
  const said = [FORM, timeZone, source.name, source.licence, source.example, ...read, event];
  const bytes = await digest(JSON.stringify(said));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function textsOf(fields: FeedFields, layout: Layout, updatedAt: string) {
  const { source, city, timeZone } = layout;
  const district = city.district(fields.district ?? source.district);
  const categories = city.categories(fields.categories);
  const doc = sharedDocument(fields, {
    timeZone,
    district: district && { slug: district.slug, name: district.name },
    categories,
    source: {
      name: source.name,
      url: URL.canParse(source.url) ? source.url : null,
      licence: source.licence,
      example: source.example,
    },
    updatedAt,
  });
  const facets = [
    ...(district?.above ?? [CITY_WIDE]).map(facet.district),
    ...categories.map(facet.category),
    ...(fields.price === 'free' ? [facet.free] : []),
  ];
  const { title, place, description, organizer } = fields;
  const words = tokens(
    [title, place?.name ?? ''],
    [description ?? '', organizer ?? '', place?.street ?? ''],
  );
  return { doc, tokens: [...facets, ...words].join(' ') };
}

function occurrenceRow(
  id: string,
  date: Dated,
  event: FeedEvent,
  own: ReturnType<typeof textsOf> | null,
) {
  return {
    event: id,
    occurrence: date.occurrence,
    slot: slotOf(date.startDay, date.minute, date.lastDay - date.startDay),
    startDay: date.startDay,
    lastDay: date.lastDay,
    head: dateDocument(id, date, date.fields ?? event),
    doc: own?.doc ?? null,
    tokens: own?.tokens ?? null,
  };
}

/**
 * @param updatedAt RFC 3339: when the event last changed.
 * @throws RangeError if a date is none.
 */
export function rowsOf(
  id: string,
  hash: string,
  event: FeedEvent,
  layout: Layout,
  updatedAt: string,
): Rows {
  const shared = textsOf(event, layout, updatedAt);
  const dates = layOut(event, layout.until, layout.timeZone);
  return {
    event: {
      id,
      source: layout.source.slug,
      uid: event.uid,
      title: event.title,
      ...shared,
      recurrence: event.rule,
      hash,
      laidUntil: isEndless(event) ? layout.until : null,
      updatedAt,
    },
    occurrences: dates.map((date) =>
      occurrenceRow(id, date, event, date.fields ? textsOf(date.fields, layout, updatedAt) : null),
    ),
  };
}
