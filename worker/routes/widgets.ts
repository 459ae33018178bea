/** `/calendar.js` and `/contact.js`: the built widgets with what they have to know of this service. */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import calendar from '../../dist/calendar.js.txt';
import contact from '../../dist/contact.js.txt';
import type { Env } from '../env.ts';
import { type App, cacheable } from '../http.ts';

/** What a widget is told; see `Config` in widget/options.ts. */
function configuration(env: Env): string {
  return JSON.stringify({
    origin: env.ORIGIN,
    timeZone: env.TIME_ZONE,
    language: env.LANGUAGE,
    areaCode: env.AREA_CODE,
    portal: { name: env.PORTAL_NAME, url: env.PORTAL_URL },
  });
}

/** The bundle first and the data behind it; a function around both keeps the page's globals clean. */
function script(bundle: string, env: Env): string {
  return `(function(QUARTIER){${bundle}\n})(${configuration(env)});\n`;
}

const bundles = { '/calendar.js': calendar, '/contact.js': contact };

export const widgets = new Hono<App>();
for (const [path, bundle] of Object.entries(bundles)) {
  widgets.get(path, cors({ origin: '*' }), etag(), (c) => {
    cacheable(c, false, ['widgets']);
    return c.body(script(bundle, c.env), 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  });
}
