/** A feed event → the JSON texts that are stored once and answered as they are. */
import type { Event } from '../../schema/contract.ts';
import type { Dated } from './dates.ts';
import type { FeedFields } from './feed.ts';

type Shared = Omit<Event, 'id' | 'occurrence' | 'start' | 'end' | 'allDay' | 'status' | 'links'>;

/** What the importer knows beyond the feed. */
export interface Surroundings {
  timeZone: string;
  district: Shared['district'];
  categories: string[];
  source: Shared['source'];
  updatedAt: string;
}

/** What all dates of an event share: a JSON object without id and links. */
export function sharedDocument(fields: FeedFields, around: Surroundings): string {
  const document: Shared = {
    title: fields.title,
    description: fields.description,
    timeZone: around.timeZone,
    price: fields.price,
    priceText: fields.priceText,
    categories: around.categories,
    district: around.district,
    place: fields.place,
    organizer: fields.organizer,
    url: fields.url,
    image: fields.image,
    source: around.source,
    updatedAt: around.updatedAt,
  };
  return JSON.stringify(document);
}

/** What one date says itself: an open JSON object, `{"id":…,"status":…`, that the shared one completes. */
export function dateDocument(id: string, date: Dated, fields: FeedFields): string {
  const document: Pick<Event, 'id' | 'occurrence' | 'start' | 'end' | 'allDay' | 'status'> = {
    id,
    occurrence: date.occurrence,
    start: date.start,
    end: date.end,
    allDay: date.allDay,
    status: fields.status,
  };
  return JSON.stringify(document).slice(0, -1);
}
