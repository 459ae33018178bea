/** What an editor may write of an event. */
import * as v from 'valibot';
import { isDate } from './dates.ts';
import { prices } from './kinds.ts';

const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const maybe = (most: number) => v.nullable(text(most));
const address = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^https?:\/\/\S+$/i, 'must be http(s)'),
  v.url(),
);

/** A date, a local date with time, or one with an offset. */
const time = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/,
    'must be a date such as 2026-06-13, or with time 2026-06-13T19:00',
  ),
  v.check((text) => {
    const [, date = '', time = '00:00:00'] = /^([^T]*)T?([\d:]*)/.exec(text) ?? [];
    return isDate(date) && !time.split(':').some((part, at) => Number(part) > (at ? 59 : 23));
  }, 'is no date of the calendar'),
);
const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));

const fields = {
  title: text(500),
  /** Plain text: a blank line parts paragraphs, `• ` leads an item. */
  description: maybe(20_000),
  start: time,
  /** Exclusive for a date without time, as everywhere. */
  end: v.nullable(time),
  /** RECUR value (RFC 5545, 3.3.10). */
  recurrence: maybe(1000),
  status: v.picklist(['scheduled', 'cancelled', 'postponed']),
  price: v.picklist(prices),
  priceText: maybe(500),
  /** Slugs. */
  categories: v.array(text(60)),
  /** A slug. */
  district: maybe(60),
  place: v.nullable(
    v.strictObject({
      name: v.optional(maybe(500), null),
      street: v.optional(maybe(500), null),
      postcode: v.optional(maybe(20), null),
      city: v.optional(maybe(200), null),
      latitude: v.optional(v.nullable(degrees(90)), null),
      longitude: v.optional(v.nullable(degrees(180)), null),
    }),
  ),
  organizer: maybe(500),
  url: v.nullable(address),
  image: v.nullable(
    v.strictObject({
      url: address,
      alt: v.optional(maybe(1000), null),
      credit: v.optional(maybe(500), null),
    }),
  ),
};
const version = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);

/** A whole event: what is left out is unknown. */
export const EventInput = v.strictObject({
  title: fields.title,
  start: fields.start,
  description: v.optional(fields.description, null),
  end: v.optional(fields.end, null),
  recurrence: v.optional(fields.recurrence, null),
  status: v.optional(fields.status, 'scheduled'),
  price: v.optional(fields.price, 'unknown'),
  priceText: v.optional(fields.priceText, null),
  categories: v.optional(fields.categories, []),
  district: v.optional(fields.district, null),
  place: v.optional(fields.place, null),
  organizer: v.optional(fields.organizer, null),
  url: v.optional(fields.url, null),
  image: v.optional(fields.image, null),
  /** The version that is being replaced; left out for an event that is new. */
  version,
});
export type EventInput = v.InferOutput<typeof EventInput>;

/** A part of an event (RFC 7396): what is left out stays as it is, null takes a fact away. */
export const EventPatch = v.strictObject({
  ...v.partial(v.strictObject(fields)).entries,
  /** Shown by itself, though another source has the same title, start and place. */
  apart: v.optional(v.boolean()),
  version,
});
export type EventPatch = v.InferOutput<typeof EventPatch>;

const { recurrence: _, ...dateFields } = fields;

/** A part of one date of an event. */
export const DatePatch = v.strictObject({
  ...v.partial(v.strictObject(dateFields)).entries,
  version,
});
export type DatePatch = v.InferOutput<typeof DatePatch>;

/** What editors say of an event otherwise than its source: only what they named. */
export const Overriding = v.object({
  override: v.looseObject({}),
  version: v.pipe(v.number(), v.integer()),
});
