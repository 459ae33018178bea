/** The tables. Every index names the query that reads it. */
import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { contactStates, districtKinds } from './kinds.ts';

/** Texts by BCP 47 tag. */
type ByLanguage<T = string> = Record<string, T>;

const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();

/** A tree: Stadtbezirk (borough) > Stadtteil (quarter) > programme area. */
export const districts = sqliteTable(
  'districts',
  {
    slug: text().primaryKey(),
    name: text().notNull(),
    kind: text({ enum: districtKinds }).notNull(),
    parent: text().references((): AnySQLiteColumn => districts.slug),
  },
  // query/districts.ts: the districts below one
  (t) => [index('districts_parent').on(t.parent)],
);

const districtSlug = () =>
  text()
    .notNull()
    .references(() => districts.slug);

/** A postcode often belongs to several districts, and a district to several postcodes. */
export const postcodes = sqliteTable(
  'postcodes',
  { postcode: text().notNull(), district: districtSlug() },
  (t) => [
    // query/districts.ts: candidates of a postcode
    primaryKey({ columns: [t.postcode, t.district] }),
    // query/districts.ts: postcodes of one district
    index('postcodes_district').on(t.district),
  ],
);

/** The office to ring in a district. Null is unknown. */
export const contacts = sqliteTable('contacts', {
  district: districtSlug().primaryKey(),
  state: text({ enum: contactStates }).notNull(),
  role: text().notNull(),
  name: text().notNull(),
  /** E.164 */
  telephone: text(),
  /** As printed in the source, without the area code. */
  telephoneText: text('telephone_text'),
  email: text(),
  street: text(),
  postcode: text(),
  city: text(),
  /** How old the address is, where its source is not the contact's: `YYYY`, `YYYY-MM` or a date. */
  addressAsOf: text('address_as_of'),
  /** Opening hours as the office words them. */
  hours: text(),
  languages: json<string[]>('languages').notNull().default([]),
  asOf: text('as_of').notNull(),
  verifiedOn: text('verified_on'),
  sourceName: text('source_name').notNull(),
  sourceUrl: text('source_url'),
});

export const programmes = sqliteTable('programmes', {
  slug: text().primaryKey(),
  title: text().notNull(),
  since: text(),
  until: text(),
  summary: json<ByLanguage>('summary').notNull(),
  tasks: json<ByLanguage<string[]>>('tasks').notNull(),
});

/** Where a programme is or was at work, in the order in which its offices are printed. */
export const programmeAreas = sqliteTable(
  'programme_areas',
  {
    programme: text()
      .notNull()
      .references(() => programmes.slug),
    district: districtSlug(),
    since: text(),
    until: text(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.programme, t.district] }),
    // query/districts.ts: the programme of one district
    index('programme_areas_district').on(t.district),
  ],
);

export const projects = sqliteTable(
  'projects',
  {
    slug: text().primaryKey(),
    district: districtSlug(),
    label: text().notNull(),
    title: text().notNull(),
    imageUrl: text('image_url'),
    imageAlt: text('image_alt'),
    imageCredit: text('image_credit'),
  },
  // query/districts.ts: the projects of one district
  (t) => [index('projects_district').on(t.district)],
);

export const publications = sqliteTable('publications', {
  slug: text().primaryKey(),
  heading: text().notNull(),
  kind: text().notNull(),
  title: text().notNull(),
  fileUrl: text('file_url'),
  fileType: text('file_type'),
  fileBytes: integer('file_bytes'),
});

export const categories = sqliteTable('categories', {
  slug: text().primaryKey(),
  names: json<ByLanguage>('names').notNull(),
  /** What feeds write for it, folded. */
  words: json<string[]>('words').notNull(),
  position: integer().notNull(),
});

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
