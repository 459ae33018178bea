/** The city: its districts, whom to ring, its programmes and what an event can be. */
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import { contactStates, districtKinds } from '../kinds.ts';
import type { OpeningHours } from '../opening-hours.ts';

/** Texts by BCP 47 tag. */
type ByLanguage<T = string> = Record<string, T>;

/** A column of JSON text. */
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();

/** Grows with every change; a writer names the one they saw. */
const version = () => integer().notNull().default(1);

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
  /** Empty is unknown. */
  openingHours: json<OpeningHours[]>('opening_hours').notNull().default([]),
  /** Whether one is received by appointment. */
  byAppointment: integer('by_appointment', { mode: 'boolean' }),
  languages: json<string[]>('languages').notNull().default([]),
  asOf: text('as_of').notNull(),
  verifiedOn: text('verified_on'),
  /** Last day on which the facts hold. */
  validUntil: text('valid_until'),
  sourceName: text('source_name').notNull(),
  sourceUrl: text('source_url'),
  version: version(),
});

export const programmes = sqliteTable('programmes', {
  slug: text().primaryKey(),
  title: text().notNull(),
  since: text(),
  until: text(),
  summary: json<ByLanguage>('summary').notNull(),
  tasks: json<ByLanguage<string[]>>('tasks').notNull(),
  /** What the summary answers. */
  question: json<ByLanguage>('question').notNull().default({}),
  /** What leads in to the tasks. */
  tasksTitle: json<ByLanguage>('tasks_title').notNull().default({}),
  /** What residents are invited to ask or to do, right above the offices. */
  invitations: json<ByLanguage<string[]>>('invitations').notNull().default({}),
  version: version(),
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
    version: version(),
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
  version: version(),
});

export const categories = sqliteTable('categories', {
  slug: text().primaryKey(),
  names: json<ByLanguage>('names').notNull(),
  /** What feeds write for it, folded. */
  words: json<string[]>('words').notNull(),
  position: integer().notNull(),
});
