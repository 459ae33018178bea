/** `/calendar.js`, `/contact.js`, and the widgets' words in each language (`/calendar.en.json`). */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import calendar from '../../dist/calendar.js.txt';
import contact from '../../dist/contact.js.txt';
import { languages } from '../../schema/languages.ts';
import { type App, cacheable } from '../http.ts';
import { configOf, script } from '../pages/script.ts';
import { type WidgetName, widgetWords } from '../pages/words.ts';
import { languageOf, viewOf } from './parameters.ts';

const bundles: Record<WidgetName, string> = { calendar, contact };
const shared = [cors({ origin: '*' }), etag()] as const;

export const widgets = new Hono<App>();
for (const name of ['calendar', 'contact'] as const) {
  widgets.get(`/${name}.js`, ...shared, (c) => {
    cacheable(c, false, ['widgets']);
    const config = configOf(c.env, name, languageOf(c, viewOf(c)));
    const type = { 'Content-Type': 'text/javascript; charset=utf-8' };
    return c.body(script(bundles[name], config), 200, type);
  });
  for (const language of languages) {
    widgets.get(`/${name}.${language}.json`, ...shared, (c) => {
      cacheable(c, false, ['widgets']);
      return c.json(widgetWords[language][name]);
    });
  }
}
