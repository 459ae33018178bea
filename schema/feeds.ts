/** The wire types of what brings events in and of what became of them: sources, imports, changes. */
import * as v from 'valibot';
import { Series } from './contract.ts';
import { formats, prices } from './kinds.ts';

const text = v.string();
const maybe = v.nullable(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const instant = v.pipe(text, v.isoTimestamp());
export const slug = v.pipe(
  text,
  v.maxLength(60),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits with single hyphens'),
);

/** Where in its feed something was (1 is the first line), and what is to be said of it. */
const Remark = v.object({ uid: maybe, line: v.nullable(count), reason: text });

/** One run that brings a source's events in. */
export const Report = v.object({
  id: count,
  source: text,
  state: v.picklist(['queued', 'running', 'done', 'failed']),
  queuedAt: instant,
  startedAt: v.nullable(instant),
  finishedAt: v.nullable(instant),
  counts: v.object({
    created: count,
    changed: count,
    unchanged: count,
    withdrawn: count,
    refused: count,
  }),
  /** Of the events to be written, how many there are and how many are done. */
  total: count,
  written: count,
  /** The first thousand, in a list the first ten; `counts.refused` counts all. */
  refusals: v.array(Remark),
  /** What was brought in otherwise than the feed has it. */
  notes: v.array(Remark),
  /** Why the run came to nothing, or has not come to anything yet. */
  error: maybe,
  links: v.object({ self: v.nullable(v.pipe(text, v.url())) }),
});
export type Report = v.InferOutput<typeof Report>;

export const Reports = v.object({
  imports: v.array(Report),
  next: v.nullable(v.pipe(text, v.url())),
});
export type Reports = v.InferOutput<typeof Reports>;

const words = v.record(v.pipe(text, v.minLength(1), v.maxLength(200)), slug);
const line = v.pipe(text, v.minLength(1), v.maxLength(500));

/** What an operator decides of a source. */
export const SourceInput = v.strictObject({
  name: line,
  /** http(s), or a path of a feed that ships with the service; null where files are handed in. */
  url: v.optional(
    v.nullable(
      v.pipe(
        text,
        v.maxLength(2000),
        v.transform((url) => url.replace(/^webcal:/i, 'https:')),
      ),
    ),
    null,
  ),
  /** Null: found out from the feed itself. */
  format: v.optional(v.nullable(v.picklist(formats)), null),
  /** Minutes between two readings. */
  interval: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(43_200)), 60),
  /** Of events that name none. */
  district: v.optional(v.nullable(slug), null),
  category: v.optional(v.nullable(slug), null),
  price: v.optional(v.nullable(v.picklist(prices)), null),
  /** The feed's words for categories, each with the slug that is meant. */
  categoryWords: v.optional(words, {}),
  /** Names, streets or postcodes of places, each with the slug of its district. */
  placeDistricts: v.optional(words, {}),
  licence: v.optional(v.nullable(line), null),
  /** Who has to be named where its events are shown. */
  attribution: v.optional(v.nullable(line), null),
  /** Marks made-up events. */
  example: v.optional(v.boolean(), false),
  enabled: v.optional(v.boolean(), true),
  /** The version that is being replaced; left out for a source that is new. */
  version: v.optional(count, 0),
});
export type SourceInput = v.InferOutput<typeof SourceInput>;

export const Source = v.object({
  slug,
  ...SourceInput.entries,
  version: count,
  /** When it is read next; null: with the next scheduled run. */
  dueAt: v.nullable(instant),
  links: v.object({ self: v.pipe(text, v.url()), imports: v.pipe(text, v.url()) }),
});
export type Source = v.InferOutput<typeof Source>;
export const Sources = v.object({ sources: v.array(Source) });
export type Sources = v.InferOutput<typeof Sources>;

/** The latest change of an event. */
const Change = v.object({
  id: text,
  change: v.picklist(['created', 'changed', 'removed']),
  at: instant,
  /** As `/v1/events/{id}` has it now; null once it is gone. */
  event: v.nullable(Series),
});

export const Changes = v.object({
  changes: v.array(Change),
  /** For the next question; it stays the same until something changes. */
  next: text,
  /** Whether more is there already. */
  more: v.boolean(),
});
export type Changes = v.InferOutput<typeof Changes>;
