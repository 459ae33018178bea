/** Events: where they come from, what they are, and when they are on. */
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { districts, json } from './city.ts';

export const sources = sqliteTable('sources', {
  slug: text().primaryKey(),
  name: text().notNull(),
  /** Absolute, or a path below ORIGIN for a feed that ships with the service. */
  url: text().notNull(),
  licence: text(),
  /** Marks made-up events, in data and on screen. */
  example: integer({ mode: 'boolean' }).notNull().default(false),
  enabled: integer({ mode: 'boolean' }).notNull().default(true),
  /** District of events that name none. */
  district: text().references(() => districts.slug),
});

/** One run that brought a source's events in. */
export const imports = sqliteTable(
  'imports',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    source: text().notNull(),
    /** RFC 3339 in UTC, as all instants in these tables. */
    startedAt: text('started_at').notNull(),
    finishedAt: text('finished_at'),
    created: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    refused: json<{ uid: string | null; reason: string }[]>('refused').notNull().default([]),
    /** Why the run as a whole came to nothing. */
    error: text(),
  },
  // query/imports.ts: the runs of a source, latest first
  (t) => [index('imports_source').on(t.source, t.id)],
);

export const events = sqliteTable(
  'events',
  {
    /** From source and UID, so it survives a move. */
    id: text().primaryKey(),
    source: text().notNull(),
    uid: text().notNull(),
    title: text().notNull(),
    /** What all its dates share, as wire JSON without id and links; see import/document.ts. */
    doc: text().notNull(),
    /** Its words and facets for the search index; see search.ts. */
    tokens: text().notNull(),
    /** RECUR value of its rule, null without one. */
    recurrence: text(),
    /** SHA-256 of what the feed says of it: an unchanged event is not written. */
    hash: text().notNull(),
    /** Day up to which an endless rule is laid out; null once all its dates are there. */
    laidUntil: integer('laid_until'),
    updatedAt: text('updated_at').notNull(),
  },
  // import/store.ts: what is known of a source
  (t) => [uniqueIndex('events_source_uid').on(t.source, t.uid)],
);

export const occurrences = sqliteTable(
  'occurrences',
  {
    /** See occurrence.ts. Order of numbers is order of starts. */
    id: integer().primaryKey(),
    event: text().notNull(),
    /** RECURRENCE-ID in basic format, local; `once` for an event with one date. */
    occurrence: text().notNull(),
    startDay: integer('start_day').notNull(),
    lastDay: integer('last_day').notNull(),
    /** The list's wire JSON without links, written once. */
    doc: text().notNull(),
  },
  (t) => [
    // query/events.ts: one date, and the next dates of a series
    uniqueIndex('occurrences_event').on(t.event, t.occurrence),
    // query/months.ts: counts of a month
    index('occurrences_days').on(t.startDay, t.lastDay),
    check('occurrences_order', sql`${t.lastDay} >= ${t.startDay}`),
  ],
);

// Two more tables stand in migrations/ only, since Drizzle has no words for them:
//   running (day, id)   one row for each day after an occurrence's first; WITHOUT ROWID
//   find (tokens)       FTS5, contentless; rowid = occurrences.id; see search.ts for its tokens
