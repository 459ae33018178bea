/** Events: what they are, when they are on, and what became of them. */
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const events = sqliteTable(
  'events',
  {
    /** From source and UID, so it survives a move. */
    id: text().primaryKey(),
    source: text().notNull(),
    uid: text().notNull(),
    /** What the feed or an editor says of it (`FeedEvent`, see import/feed.ts), as JSON; empty until it is read again. */
    said: text().notNull().default(''),
    /** What an editor says otherwise (`Override`, see import/override.ts), as JSON; null without one. */
    override: text(),
    title: text().notNull(),
    /** What all its dates share, as wire JSON without id and links; see import/document.ts. */
    doc: text().notNull(),
    /** Its words and facets for the search index; see search.ts. */
    tokens: text().notNull(),
    /** RECUR value of its rule, null without one. */
    recurrence: text(),
    /** SHA-256 of all that its rows are made of: an unchanged event is not written. */
    hash: text().notNull(),
    /** Day up to which a rule is laid out that goes on behind it; null once all its dates are there. */
    laidUntil: integer('laid_until'),
    /** The last day of its last date that is laid out. */
    lastDay: integer('last_day').notNull().default(0),
    /** Title, start and place: the same event from another source has the same. Null without a place. */
    sameness: text(),
    /** The event that is shown in its place, since it is the same. */
    mergedInto: text('merged_into'),
    /** Since when it is gone: a tombstone, so that whoever copied it learns of it. */
    removedAt: text('removed_at'),
    /** Grows with every change; a writer names the one they saw. */
    version: integer().notNull().default(1),
    updatedAt: text('updated_at').notNull(),
    /** When it was first there. */
    publishedAt: text('published_at').notNull().default(''),
    /** Of an event with one date that was moved: when it was before (wire text). Else null. */
    previousStart: text('previous_start'),
  },
  (t) => [
    // import/known.ts: what is known of a source
    uniqueIndex('events_source_uid').on(t.source, t.uid),
    // import/merge.ts: the same event of other sources
    index('events_sameness').on(t.sameness).where(sql`sameness IS NOT NULL`),
    // import/merge.ts: what stands behind an event that is going
    index('events_merged').on(t.mergedInto).where(sql`merged_into IS NOT NULL`),
    // query/sitemap.ts: what is still to come
    index('events_lasting')
      .on(t.lastDay, t.id)
      .where(sql`removed_at IS NULL AND merged_into IS NULL`),
    // import/window.ts: what has to be laid out further
    index('events_laid').on(t.laidUntil).where(sql`laid_until IS NOT NULL`),
  ],
);

/**
 * The latest change of each event, in order. A row that is written again gets a new number, so
 * whoever reads on from a number misses nothing and sees each event once.
 */
export const changes = sqliteTable(
  'changes',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    event: text().notNull().unique(),
    /** Number with which it was created; null for this very row. */
    created: integer(),
    removed: integer({ mode: 'boolean' }).notNull().default(false),
    at: text().notNull(),
  },
  // import/window.ts: tombstones that have stood long enough
  (t) => [index('changes_removed').on(t.at).where(sql`removed`)],
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
