/**
 * iCalendar: `/calendar.ics?VIEW`, `/events/{id}.ics` with a whole series, and
 * `/events/{id}/{occurrence}.ics` with one date. Parameters that make no sense are left out, as on pages.
 */
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { toDate } from '../../schema/dates.ts';
import { inLanguage, type Language } from '../../schema/languages.ts';
import { fold } from '../../schema/search.ts';
import { formatView, listed, parted, type View } from '../../schema/view.ts';
import { today } from '../clock.ts';
import { type Database, database } from '../database.ts';
import { eventFile, viewFile } from '../format/icalendar/filename.ts';
import { type Entry, type Head, icalendar } from '../format/icalendar.ts';
import { type App, cacheable, monthTags } from '../http.ts';
import { calendarName } from '../pages/calendar-name.ts';
import { readVersions } from '../query/calendars.ts';
import { readCategories } from '../query/categories.ts';
import { districtNames } from '../query/districts.ts';
import { rangeOf } from '../query/range.ts';
import { unknownSlugs } from '../query/slugs.ts';
import { viewEntries, wholeEvents } from './calendar-entries.ts';
import { findDate, findEvent } from './events.ts';
import { languageOf, viewOf } from './parameters.ts';

/** Of a view only what means something here. */
async function soundView(c: Context<App>, db: Database): Promise<View> {
  const view = viewOf(c);
  if (view.q && fold(view.q).length === 0) delete view.q;
  return parted(view, await unknownSlugs(db, view)).sound;
}

/** Names of categories by slug. */
async function categoryNames(db: Database, language: Language): Promise<Map<string, string>> {
  const rows = await readCategories(db);
  return new Map(rows.map(({ slug, names }) => [slug, inLanguage(names, language) ?? slug]));
}

interface File extends Omit<Head, 'year'> {
  /** ASCII, with its ending. */
  file: string;
  entries: Entry[];
  language: Language;
  year?: number;
}

function answer(
  c: Context<App>,
  categories: Map<string, string>,
  { file, entries, ...head }: File,
) {
  const { ORIGIN: origin, TIME_ZONE: timeZone } = c.env;
  const year = head.year ?? Number(toDate(today(c.env)).slice(0, 4));
  if (head.next) c.header('Link', `<${head.next}>; rel="next"`);
  return c.body(icalendar(entries, { ...head, year }, { origin, timeZone, categories }), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `inline; filename="${file}"`,
    'Content-Language': head.language,
  });
}

/** The tags of what events and reference data stand in. */
const TAGS = ['events', 'categories', 'districts'];

async function viewAnswer(c: Context<App>) {
  const { ORIGIN, TIME_ZONE, CITY } = c.env;
  const db = database(c.env.DB);
  const view = await soundView(c, db);
  const language = languageOf(c, view);
  const range = rangeOf(view, today(c.env));
  const cursor = c.req.query('cursor') ?? '';
  const after = /^\d{1,16}$/.test(cursor) ? Number(cursor) : 0;
  const [{ entries, next }, categories, districts] = await Promise.all([
    viewEntries(db, TIME_ZONE, view, range, after),
    categoryNames(db, language),
    districtNames(db, listed(view, 'district')),
  ]);
  const name = calendarName(CITY, view, language, new Map([...categories, ...districts]));
  const address = (more: Record<string, string> = {}) =>
    `${ORIGIN}/calendar.ics${formatView(view, more)}`;
  cacheable(c, range.relative, [...TAGS, ...monthTags(range)]);
  return answer(c, categories, {
    ...{ name, entries, language, file: viewFile(CITY, view) },
    source: address(after ? { cursor: String(after) } : {}),
    page: `${ORIGIN}/calendar${formatView(view)}`,
    next: next === null ? null : address({ cursor: String(next) }),
    year: Number(toDate(range.start).slice(0, 4)),
  });
}

/** What the file of an event, or of one date of it (`id/occurrence`), says of itself. */
function eventHead({ env }: Context<App>, title: string, path: string) {
  const page = `${env.ORIGIN}/events/${path}`;
  return { name: title, source: `${page}.ics`, page, next: null };
}

const withoutEnding = (name: string) => name.slice(0, -'.ics'.length);
const titleIn = (doc: string) => (JSON.parse(doc) as { title: string }).title;

export const calendars = new Hono<App>();
const shared = [
  cors({ origin: '*', exposeHeaders: ['Content-Disposition', 'ETag', 'Link'] }),
  etag(),
] as const;

calendars
  .get('/calendar.ics', ...shared, viewAnswer)
  .get('/events/:file{[\\w-]+\\.ics}', ...shared, async (c) => {
    const db = database(c.env.DB);
    const { event } = await findEvent(c, withoutEnding(c.req.param('file')));
    const language = languageOf(c, viewOf(c));
    const [categories, whole] = await Promise.all([
      categoryNames(db, language),
      wholeEvents(db, [event], c.env.TIME_ZONE),
    ]);
    cacheable(c, false, [...TAGS, `event:${event.id}`]);
    const title = titleIn(event.doc);
    return answer(c, categories, {
      ...eventHead(c, title, event.id),
      ...{ entries: whole.flat(), language, file: eventFile(title, event.id) },
    });
  })
  .get('/events/:id{[\\w-]+}/:file{[\\w-]+\\.ics}', ...shared, async (c) => {
    const db = database(c.env.DB);
    const { id, file } = c.req.param();
    const { event, occurrence, doc } = await findDate(c, id, withoutEnding(file));
    const language = languageOf(c, viewOf(c));
    const [categories, versions] = await Promise.all([
      categoryNames(db, language),
      readVersions(db, [event]),
    ]);
    cacheable(c, false, [...TAGS, `event:${event}`]);
    const title = titleIn(doc);
    return answer(c, categories, {
      ...eventHead(c, title, `${event}/${occurrence}`),
      ...{ entries: [{ doc, version: versions.get(event) ?? 1 }], language },
      file: eventFile(title, event, occurrence),
    });
  });
