/**
 * The widgets' scripts. `/calendar.js?VIEW` brings the view along, drawn; `/calendar.json?VIEW` is
 * that drawing alone, `/calendar.act.js` what is loaded once a reader does something, and
 * `/calendar.words.json` the words of a language that a reader changes to.
 */
import { type Context, Hono } from 'hono';
import calendarAct from '../../dist/calendar.act.js.txt';
import calendar from '../../dist/calendar.js.txt';
import contactAct from '../../dist/contact.act.js.txt';
import contact from '../../dist/contact.js.txt';
import { formatView } from '../../schema/view.ts';
import { type App, cacheable, shown } from '../http.ts';
import { openToRead, READ } from '../open.ts';
import type { Asking } from '../pages/ask.ts';
import { drawn, type Options, optionsOf } from '../pages/flight.ts';
import { broughtBy, module, script } from '../pages/script.ts';
import { type WidgetName, widgetWords } from '../pages/words.ts';
import { languageOf, viewOf } from './parameters.ts';

const bundles: Record<WidgetName, { first: string; act: string }> = {
  calendar: { first: calendar, act: calendarAct },
  contact: { first: contact, act: contactAct },
};
const JAVASCRIPT = { 'Content-Type': 'text/javascript; charset=utf-8' };

export function widgets(asking: Asking): Hono<App> {
  const routes = new Hono<App>();
  for (const name of ['calendar', 'contact'] as const) {
    const { first, act } = bundles[name];
    const shared = openToRead();
    const optionsIn = (c: Context<App>) => optionsOf(c.env, new URL(c.req.url).searchParams);
    const flightOf = async ({ env }: Context<App>, options: Options) => {
      const {
        node: _,
        subjects: __,
        ...flight
      } = await drawn(env, asking(env), name, options, {
        scripted: true,
      });
      return flight;
    };
    routes.on(READ, `/${name}.js`, ...shared, async (c) => {
      const options = optionsIn(c);
      const brought = broughtBy(c.env, name, options.language);
      try {
        const flight = await flightOf(c, options);
        brought.flights[formatView(options.view)] = flight;
        shown(c, 'widgets', [flight]);
      } catch (error) {
        // A script that brings nothing can still say so on its page, and ask again.
        console.error(error);
        c.header('Cache-Control', 'private, no-store');
      }
      return c.body(script(first, brought), 200, JAVASCRIPT);
    });
    routes.on(READ, `/${name}.json`, ...shared, async (c) => {
      const flight = await flightOf(c, optionsIn(c));
      shown(c, 'widgets', [flight]);
      return c.json(flight);
    });
    routes.on(READ, `/${name}.words.json`, ...shared, (c) => {
      cacheable(c, false, ['widgets']);
      return c.json(widgetWords[languageOf(c, viewOf(c))][name]);
    });
    routes.on(READ, `/${name}.act.js`, ...shared, (c) => {
      cacheable(c, false, ['widgets']);
      return c.body(module(act, name, languageOf(c, viewOf(c))), 200, JAVASCRIPT);
    });
  }
  return routes;
}
