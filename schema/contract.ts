/**
 * The wire types: what the endpoints answer. Schemas for the OpenAPI document and the tests, types
 * for everyone. Instants are RFC 3339 with an offset, dates `YYYY-MM-DD`; null is unknown.
 */
import * as v from 'valibot';
import { contactStates, districtKinds } from './kinds.ts';
import { Opening, OpeningHours } from './opening-hours.ts';

const text = v.string();
const maybe = v.nullable(text);
const url = v.pipe(text, v.url());
const date = v.pipe(text, v.isoDate());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const slug = v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

const Place = v.object({
  name: maybe,
  street: maybe,
  postcode: maybe,
  city: maybe,
  latitude: v.nullable(v.number()),
  longitude: v.nullable(v.number()),
});
const Image = v.object({ url: v.nullable(url), alt: maybe, credit: maybe });
const Named = v.object({ slug, name: text });

const described = {
  id: text,
  title: text,
  /** Plain text: a blank line parts paragraphs, `• ` leads an item. */
  description: maybe,
  timeZone: text,
  price: v.picklist(['free', 'paid', 'unknown']),
  priceText: maybe,
  categories: v.array(slug),
  district: v.nullable(Named),
  place: v.nullable(Place),
  organizer: maybe,
  url: v.nullable(url),
  image: v.nullable(Image),
  source: v.object({ name: text, url: v.nullable(url), licence: maybe, example: v.boolean() }),
  updatedAt: v.pipe(text, v.isoTimestamp()),
};
const links = v.object({ self: url, html: v.nullable(url), ics: v.nullable(url) });

/** One date of an event. All-day `start` and `end` are dates, `end` exclusive (RFC 5545). */
export const Event = v.object({
  ...described,
  occurrence: text,
  start: text,
  end: maybe,
  allDay: v.boolean(),
  status: v.picklist(['scheduled', 'cancelled', 'postponed']),
  links,
});
export type Event = v.InferOutput<typeof Event>;
export type Price = Event['price'];
export type Status = Event['status'];
export type Place = v.InferOutput<typeof Place>;

/** An event as a whole, with its next dates, or its last ones once it is over. */
export const Series = v.object({
  ...described,
  /** RECUR value (RFC 5545, 3.3.10), null for an event with one date. */
  recurrence: maybe,
  /** Grows with every change; whoever writes names the one they saw. */
  version: count,
  occurrences: v.array(Event),
  links,
});
export type Series = v.InferOutput<typeof Series>;

export const Range = v.object({ start: date, end: v.nullable(date), timeZone: text });
export type Range = v.InferOutput<typeof Range>;

export const Events = v.object({ range: Range, events: v.array(Event), next: v.nullable(url) });
export type Events = v.InferOutput<typeof Events>;

/** Whole weeks from Monday. `events` begin on that day, `ongoing` began before it. */
export const Month = v.object({
  month: text,
  timeZone: text,
  days: v.array(v.object({ date, events: count, ongoing: count })),
});
export type Month = v.InferOutput<typeof Month>;

export const Contact = v.object({
  state: v.picklist(contactStates),
  role: text,
  name: text,
  telephone: v.nullable(v.pipe(text, v.regex(/^\+[1-9]\d{1,14}$/))),
  telephoneText: maybe,
  email: maybe,
  address: v.nullable(v.object({ street: maybe, postcode: maybe, city: maybe, asOf: text })),
  hours: maybe,
  /** Empty while nobody has entered them. */
  openingHours: v.array(OpeningHours),
  /** Null where that is not known. */
  opening: v.nullable(Opening),
  /** Whether one is received by appointment. */
  byAppointment: v.nullable(v.boolean()),
  languages: v.array(text),
  /** How old the facts are: `YYYY`, `YYYY-MM` or a date. */
  asOf: text,
  verifiedOn: v.nullable(date),
  /** Last day on which the facts hold. */
  validUntil: v.nullable(date),
  source: v.object({ name: text, url: v.nullable(url) }),
});
export type Contact = v.InferOutput<typeof Contact>;

export const Project = v.object({
  label: text,
  title: text,
  district: Named,
  image: v.nullable(Image),
});
export type Project = v.InferOutput<typeof Project>;

export const Projects = v.object({
  projects: v.array(v.object({ slug, ...Project.entries, version: count })),
});
export type Projects = v.InferOutput<typeof Projects>;

const ProgrammePart = v.object({ slug, title: text, since: maybe, until: maybe });

const Office = v.object({ ...Named.entries, contact: Contact });

export const District = v.object({
  slug,
  name: text,
  kind: v.picklist(districtKinds),
  /** The next larger part of the city. */
  parent: v.nullable(Named),
  /** For a programme area, the quarter it lies within. */
  within: v.nullable(Named),
  /** Null while nobody has entered them. */
  postcodes: v.nullable(v.array(text)),
  contact: v.nullable(Contact),
  /** The offices of the parts below it. */
  offices: v.array(Office),
  programme: v.nullable(ProgrammePart),
  projects: v.array(Project),
  links: v.object({ self: url, events: url }),
});
export type District = v.InferOutput<typeof District>;

export const Districts = v.object({ districts: v.array(District) });
export type Districts = v.InferOutput<typeof Districts>;

export const Programme = v.object({
  ...ProgrammePart.entries,
  /** The language (BCP 47) of all that is explained: the one asked for, or the next best. */
  language: text,
  /** What the summary answers. */
  question: maybe,
  summary: text,
  /** What leads in to the tasks. */
  tasksTitle: maybe,
  tasks: v.array(text),
  /** What residents are invited to ask or to do. */
  invitations: v.array(text),
  /** In the order in which the programme's offices are printed. */
  districts: v.array(
    v.object({ ...Named.entries, since: maybe, until: maybe, contact: v.nullable(Contact) }),
  ),
  projects: v.array(Project),
});
export type Programme = v.InferOutput<typeof Programme>;

export const Programmes = v.object({ programmes: v.array(Programme) });
export type Programmes = v.InferOutput<typeof Programmes>;

export const Publication = v.object({
  heading: text,
  kind: text,
  title: text,
  file: v.nullable(v.object({ url, mediaType: text, bytes: v.nullable(count) })),
});
export type Publication = v.InferOutput<typeof Publication>;
export const Publications = v.object({
  publications: v.array(v.object({ slug, ...Publication.entries, version: count })),
});
export type Publications = v.InferOutput<typeof Publications>;

export const Categories = v.object({ categories: v.array(Named) });
export type Categories = v.InferOutput<typeof Categories>;

/** RFC 9457 */
export const Problem = v.object({
  type: text,
  title: text,
  status: v.pipe(v.number(), v.integer()),
  detail: v.optional(text),
  errors: v.optional(v.array(v.object({ parameter: text, detail: text }))),
});
export type Problem = v.InferOutput<typeof Problem>;
