/**
 * `/oembed`: what an address of `/calendar` or `/contact` becomes where it is pasted (oEmbed 1.0, type
 * rich): a frame that shows the same view.
 */
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { parseView } from '../../schema/view.ts';
import { type App, cacheable } from '../http.ts';
import { frameOf, readLooks, widgetNames } from '../pages/oembed.ts';
import { titlesOf } from '../pages/titles.ts';
import { Problem } from '../problem.ts';
import { languageOf, refuse } from './parameters.ts';

/** Pixels. A consumer may ask for less, and for more width. */
const WIDTH = 600;
const HEIGHT = 900;

/** @throws Problem 400 where it is no whole number above 0. */
function pixels(c: Context<App>, name: string, usual: number): number {
  const given = c.req.query(name);
  if (given === undefined) return usual;
  if (!/^[1-9]\d{0,4}$/.test(given)) {
    refuse([{ parameter: name, detail: 'must be a whole number of pixels' }]);
  }
  return Number(given);
}

/** The widget and the query of one of our own pages. @throws Problem 404 for any other address. */
function asked(c: Context<App>) {
  const url = URL.parse(c.req.query('url') ?? '');
  const page = url && url.origin + url.pathname;
  const widget = widgetNames.find((name) => `${c.env.ORIGIN}/${name}` === page);
  if (!url || !widget) throw new Problem(404, 'There is no calendar and no contact at this url.');
  return { widget, query: url.searchParams };
}

export const oembed = new Hono<App>().get('/oembed', cors({ origin: '*' }), etag(), (c) => {
  const { format = 'json' } = c.req.query();
  if (format !== 'json') throw new Problem(501, 'oEmbed is answered as JSON only.');
  const { widget, query } = asked(c);
  const { view } = parseView(query);
  const width = pixels(c, 'maxwidth', WIDTH);
  const height = Math.min(pixels(c, 'maxheight', HEIGHT), HEIGHT);
  const choice = { widget, view, looks: readLooks(query).looks };
  const title = titlesOf(c.env, languageOf(c, view))[widget];
  cacheable(c, false, ['pages']);
  return c.json({
    version: '1.0',
    type: 'rich',
    provider_name: c.env.PORTAL_NAME,
    provider_url: c.env.PORTAL_URL,
    title,
    width,
    height,
    html: frameOf(choice, c.env.ORIGIN, title, { width, height }),
  });
});
