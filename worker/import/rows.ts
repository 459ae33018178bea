/** A feed event → the rows it becomes. */
import { toDay } from '../../schema/dates.ts';
import { slotOf } from '../../schema/occurrence.ts';
import { facet, tokens } from '../../schema/search.ts';
import type { events } from '../../schema/tables.ts';
import { CITY_WIDE } from '../../schema/view.ts';
import { type Dated, layOut } from './dates.ts';
import { dateDocument, sharedDocument } from './document.ts';
import { type FeedEvent, type FeedFields, Unusable } from './feed.ts';
import { categoriesOf, districtOf, type Layout } from './layout.ts';
import { type Override, overridden } from './override.ts';
import { plainFields } from './plain-fields.ts';
import { samenessOf } from './sameness.ts';

/** What the store knows by itself is left out. */
export type EventRow = Omit<
  typeof events.$inferInsert,
  'override' | 'version' | 'publishedAt' | 'previousStart'
>;

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
  /** What is shown otherwise than it was said, in words for an editor. */
  notes: string[];
}

/** What is stored of an event, of whatever its rows are made. */
export interface Stored {
  id: string;
  event: FeedEvent;
  /** The event as JSON; see `saidOf`. */
  said: string;
  override: Override | null;
  hash: string;
  /** The event that is shown in its place. */
  mergedInto: string | null;
  /** RFC 3339: when it last changed. */
  updatedAt: string;
}

const MOST = { title: 500, description: 20_000, said: 500_000 };

/** @throws Unusable if it is too large to be an event. */
function limit(fields: FeedFields, said: string): void {
  const { title, description } = fields;
  if (title.length > MOST.title) throw new Unusable('The title has more than 500 characters.');
  if ((description?.length ?? 0) > MOST.description)
    throw new Unusable('The description has more than 20,000 characters.');
  if (said.length > MOST.said) throw new Unusable('The event has more than 500,000 characters.');
}

async function textsOf(raw: FeedFields, layout: Layout, updatedAt: string) {
  const { source, timeZone } = layout;
  const fields = await plainFields(raw);
  if (fields.price === 'unknown' && source.price) fields.price = source.price;
  const district = districtOf(fields, layout);
  const categories = categoriesOf(fields, layout);
  const doc = sharedDocument(fields, {
    timeZone,
    district: district && { slug: district.slug, name: district.name },
    categories,
    source: {
      name: source.attribution ?? source.name,
      url: source.url && URL.canParse(source.url) ? source.url : null,
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
  return { title, doc, tokens: [...facets, ...words].join(' ') };
}

/** Dates that say the same share one text, as those behind RANGE=THISANDFUTURE do. */
async function ownTexts(dates: Dated[], layout: Layout, updatedAt: string) {
  const texts = new Map<FeedFields, Awaited<ReturnType<typeof textsOf>>>();
  for (const { fields } of dates)
    if (fields && !texts.has(fields)) texts.set(fields, await textsOf(fields, layout, updatedAt));
  return texts;
}

/**
 * The rows of an event; one that is not shown, since an editor took it away or since it is the same
 * as another, has no dates.
 * @throws Unusable if it has no date, or is too large.
 */
export async function rowsOf(stored: Stored, layout: Layout): Promise<Rows> {
  const { id, said, override, hash, mergedInto, updatedAt } = stored;
  const event = overridden(stored.event, override);
  limit(event, said);
  const shared = await textsOf(event, layout, updatedAt);
  const { dates, notes, goesOn } = layOut(event, layout.until, layout.timeZone);
  const shown = !override?.removed && mergedInto === null;
  const own = await ownTexts(dates, layout, updatedAt);
  const occurrence = (date: Dated): OccurrenceRow => ({
    event: id,
    occurrence: date.occurrence,
    slot: slotOf(date.startDay, date.minute, date.lastDay - date.startDay),
    startDay: date.startDay,
    lastDay: date.lastDay,
    head: dateDocument(id, date, date.fields ?? event),
    doc: (date.fields && own.get(date.fields)?.doc) ?? null,
    tokens: (date.fields && own.get(date.fields)?.tokens) ?? null,
  });
  return {
    event: {
      id,
      source: layout.source.slug,
      uid: event.uid,
      said,
      ...shared,
      recurrence: event.rule,
      hash,
      laidUntil: shown && goesOn ? layout.until : null,
      lastDay: dates.reduce(
        (last, date) => Math.max(last, date.lastDay),
        toDay(event.start.local.slice(0, 10)),
      ),
      sameness: override?.apart ? null : samenessOf(event),
      mergedInto,
      removedAt: override?.removed ? updatedAt : null,
      updatedAt,
    },
    occurrences: shown ? dates.map(occurrence) : [],
    notes,
  };
}
