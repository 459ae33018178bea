/** Where events come from, and the runs that brought them in. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { formats, prices } from '../kinds.ts';
import { categories, districts, json } from './city.ts';

/** Of a source, what an operator decides, and behind it what its last runs left. */
export const sources = sqliteTable(
  'sources',
  {
    slug: text().primaryKey(),
    name: text().notNull(),
    /** Absolute, or a path below ORIGIN for a feed that ships with the service; null where files are handed in. */
    url: text(),
    /** Null: found out from the feed itself. */
    format: text({ enum: formats }),
    /** Minutes between two readings. */
    interval: integer().notNull().default(60),
    /** District, category and price of events that name none. */
    district: text().references(() => districts.slug),
    category: text().references(() => categories.slug),
    price: text({ enum: prices }),
    /** Words of the feed → slugs of categories and, for names of places, of districts. */
    categoryWords: json<Record<string, string>>('category_words').notNull().default({}),
    placeDistricts: json<Record<string, string>>('place_districts').notNull().default({}),
    licence: text(),
    /** Who has to be named where its events are shown. */
    attribution: text(),
    /** Marks made-up events, in data and on screen. */
    example: integer({ mode: 'boolean' }).notNull().default(false),
    enabled: integer({ mode: 'boolean' }).notNull().default(true),
    version: integer().notNull().default(1),

    /** Validators of the last answer that was brought in whole, and how it was read then (`Layout.digest`). */
    etag: text(),
    lastModified: text('last_modified'),
    readAs: text('read_as'),
    /** When it is read next; null: with the next scheduled run. */
    dueAt: text('due_at'),
  },
  // query/sources.ts: the due ones
  (t) => [index('sources_due').on(t.enabled, t.dueAt)],
);

/** Where in a feed something was, and what is to be said of it. */
export type Remark = { uid: string | null; line: number | null; reason: string };

/** One run that brings a source's events in. */
export const imports = sqliteTable(
  'imports',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    source: text().notNull(),
    /** RFC 3339 in UTC, as all instants in these tables. */
    queuedAt: text('queued_at').notNull(),
    startedAt: text('started_at'),
    finishedAt: text('finished_at'),
    /** Who has heard nothing of an unfinished run by then may take it for broken off. */
    aliveUntil: text('alive_until').notNull(),
    created: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    withdrawn: integer().notNull().default(0),
    /** Of the events to be written, how many there are and how many are done. */
    total: integer().notNull().default(0),
    written: integer().notNull().default(0),
    /** Dates that its events have so far. */
    dates: integer().notNull().default(0),
    refused: integer().notNull().default(0),
    /** The first thousand of each. */
    refusals: json<Remark[]>('refusals').notNull().default([]),
    /** What was brought in otherwise than the feed has it. */
    notes: json<Remark[]>('notes').notNull().default([]),
    /** Why the run as a whole came to nothing, or has not come to anything yet. */
    error: text(),
  },
  (t) => [
    // query/imports.ts: the runs of a source, latest first
    index('imports_source').on(t.source, t.id),
    // import/queue.ts: runs that never ended
    index('imports_open').on(t.source).where(sql`finished_at IS NULL`),
  ],
);
