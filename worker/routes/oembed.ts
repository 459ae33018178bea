/**
 * `/oembed`: what an address of `/calendar` or `/contact` becomes where it is pasted (oEmbed 1.0, type
 * rich): a frame that shows the same view.
 */
import { type Context, Hono } from 'hono';
import { type Fault, parseView } from '../../schema/view.ts';
import { type App, cacheable } from '../http.ts';
import { openToRead, READ } from '../open.ts';
import { embeddedOf, HEIGHTS, readLooks, widgetNames } from '../pages/oembed.ts';
import { Problem } from '../problem.ts';
import { refuse } from './parameters.ts';
import { titleOf } from './view-names.ts';

/** Pixels. A consumer may ask for another width, and for less height. */
const WIDTH = 600;

/** Seconds for which consumers may keep an answer: it changes with what districts are called. */
const AGE = 86_400;

/** A size as it is asked for; nothing where it is not. Notes what is none. */
function pixels(c: Context<App>, name: string, faults: Fault[]): number | undefined {
  const given = c.req.query(name);
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,4}$/.test(given))
    faults.push({ parameter: name, detail: 'must be a whole number of pixels' });
  return Number(given);
}

/** @throws Problem 400 that lists what is no size and no address; 501 for any format but JSON. */
function asked(c: Context<App>) {
  const { format = 'json', url: given = '' } = c.req.query();
  if (format !== 'json') throw new Problem(501, 'oEmbed is answered as JSON only.');
  const faults: Fault[] = [];
  const url = URL.parse(given);
  if (!url) faults.push({ parameter: 'url', detail: 'must be the address of a page' });
  const width = pixels(c, 'maxwidth', faults);
  const height = pixels(c, 'maxheight', faults);
  refuse(faults);
  return { url: url as URL, width, height };
}

/** The widget of one of our own pages. @throws Problem 404 for any other address. */
function widgetAt(c: Context<App>, { origin, pathname }: URL) {
  const widget = widgetNames.find((name) => `${c.env.ORIGIN}/${name}` === origin + pathname);
  if (!widget) throw new Problem(404, 'There is no calendar and no contact at this url.');
  return widget;
}

export const oembed = new Hono<App>().on(READ, '/oembed', ...openToRead(), async (c) => {
  const { PORTAL_NAME: name, PORTAL_URL: portal, ORIGIN } = c.env;
  const { url, width = WIDTH, height: most } = asked(c);
  const widget = widgetAt(c, url);
  const height = Math.min(most ?? HEIGHTS[widget], HEIGHTS[widget]);
  const { view } = parseView(url.searchParams);
  const title = await titleOf(c, widget, view);
  const choice = { widget, view, looks: readLooks(url.searchParams).looks };
  cacheable(c, false, ['pages', 'districts', 'categories']);
  return c.json({
    version: '1.0',
    type: 'rich',
    title,
    author_name: name,
    author_url: portal,
    provider_name: name,
    provider_url: portal,
    cache_age: AGE,
    width,
    height,
    html: embeddedOf(choice, ORIGIN, title, { width, height }),
  });
});
