/**
 * For crawlers: `/robots.txt`, `/sitemap.xml`, which names parts, and the parts: `/sitemap/pages.xml`
 * and events from the first on or from a cursor, `/sitemap/events-{last day}-{id}.xml`.
 */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { isDate, toDate, toDay } from '../../schema/dates.ts';
import { formatView } from '../../schema/view.ts';
import { today } from '../clock.ts';
import { database } from '../database.ts';
import { eventName } from '../format/event-address.ts';
import { robots } from '../format/robots.ts';
import { MOST_ADDRESSES, sitemap, sitemapIndex } from '../format/sitemap.ts';
import { type App, cacheable } from '../http.ts';
import { Problem } from '../problem.ts';
import { type PartStart, readOffices, readPart, readParts } from '../query/sitemap.ts';

const XML = { 'Content-Type': 'application/xml; charset=utf-8' };
const PAGES = ['/', '/calendar', '/contact', '/embed', '/docs', '/privacy', '/accessibility'];

const nameOf = ({ day, id }: PartStart) => `events-${toDate(day)}-${id}`;

/** Where a part begins that is asked for; of the first, and of one that began before today, today. */
function startOf(c: Context<App>, name: string): PartStart {
  const first = { day: today(c.env), id: '' };
  if (name === 'events.xml') return first;
  const [, date = '', id = ''] = /^events-(\d{4}-\d\d-\d\d)-([\w-]+)\.xml$/.exec(name) ?? [];
  if (!isDate(date)) throw new Problem(404, 'There is no such part of the sitemap.');
  return toDay(date) < first.day ? first : { day: toDay(date), id };
}

export const sitemaps = new Hono<App>()
  .get('/robots.txt', etag(), (c) => {
    cacheable(c, false, ['pages']);
    return c.text(robots(c.env.ORIGIN));
  })
  .get('/sitemap.xml', etag(), async (c) => {
    const parts = await readParts(database(c.env.DB), today(c.env), MOST_ADDRESSES);
    // The first one's address stays, whatever day it is.
    const names = ['pages', ...parts.map((part, at) => (at === 0 ? 'events' : nameOf(part)))];
    cacheable(c, true, ['events']);
    const listed = names.map((name) => ({ address: `${c.env.ORIGIN}/sitemap/${name}.xml` }));
    return c.body(sitemapIndex(listed), 200, XML);
  })
  .get('/sitemap/pages.xml', etag(), async (c) => {
    const offices = await readOffices(database(c.env.DB));
    const own = offices.flatMap((district) =>
      ['/contact', '/calendar'].map((page) => page + formatView({ district })),
    );
    const paths = [...PAGES, ...own];
    cacheable(c, false, ['pages', 'districts']);
    return c.body(sitemap(paths.map((path) => ({ address: c.env.ORIGIN + path }))), 200, XML);
  })
  .get('/sitemap/:part', etag(), async (c) => {
    const start = startOf(c, c.req.param('part'));
    const events = await readPart(database(c.env.DB), start, MOST_ADDRESSES);
    if (!events[0]) throw new Problem(404, 'There is no such part of the sitemap.');
    cacheable(c, true, ['events']);
    const listed = events.map(({ id, title, updatedAt }) => ({
      address: `${c.env.ORIGIN}/events/${eventName(id, title)}`,
      changed: updatedAt,
    }));
    return c.body(sitemap(listed), 200, XML);
  });
