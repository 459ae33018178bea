/** The pages of events: `/events/{name}` and, for one date, `/events/{name}/{occurrence}`. */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Event, Series } from '../../schema/contract.ts';
import { toDate } from '../../schema/dates.ts';
import { langOf } from '../../schema/languages.ts';
import { formatView } from '../../schema/view.ts';
import { today } from '../clock.ts';
import { idsIn, titleIn } from '../format/event-address.ts';
import { eventPage } from '../format/event-page.ts';
import { withDates } from '../format/jsonld/series.ts';
import type { Thing } from '../format/jsonld/thing.ts';
import { type App, shown } from '../http.ts';
import type { Asking } from '../pages/ask.ts';
import { html } from '../pages/document.tsx';
import { EventPage } from '../pages/event.tsx';
import { MissingEventPage, type Named, WithdrawnEventPage } from '../pages/event-gone.tsx';
import { formLinks, linkHeader } from '../pages/form-links.ts';
import { cityLanguage } from '../pages/script.ts';
import { findWithdrawn } from './events.ts';
import { nextEvents } from './next-events.ts';
import { headersOf } from './pages.tsx';
import { languageOf, viewOf } from './parameters.ts';

const headers = headersOf({ requireTrustedTypesFor: ["'script'"] });
const UNCACHED = { 'Cache-Control': 'private, no-store' };

/** The status of an answer about nothing; whatever else went wrong stays so. */
function absence(failure: { status?: number }): 404 | 410 {
  if (failure.status !== 404 && failure.status !== 410) throw failure;
  return failure.status;
}

export function eventPages(asking: Asking): Hono<App> {
  /** What `/v1` answers about the first event that a name may mean. */
  const answerTo = async (c: Context<App>, name: string, date: string) => {
    const asked = idsIn(name).map((id) =>
      asking(c.env)<Event | Series>(`/v1/events/${id}${date}`).catch(absence),
    );
    return (await Promise.all(asked)).find((one) => one !== 404) ?? 404;
  };

  /** The next events of a district, or where nothing is on there, of the city. */
  const othersOf = async (c: Context<App>, district: Named | null) => {
    const ask = asking(c.env);
    // A district that is known no more has none.
    const near = district ? await nextEvents(ask, district.slug).catch(() => []) : [];
    return near[0] ? { district, events: near } : { district: null, events: await nextEvents(ask) };
  };

  /** The event as a whole, where it is there. */
  const wholeOf = async (c: Context<App>, name: string) => {
    const whole = await answerTo(c, name, '');
    return typeof whole === 'number' ? undefined : (whole as Series);
  };

  const missing = async (c: Context<App>, status: 404 | 410, name: string, date: string) => {
    const page = {
      env: c.env,
      language: languageOf(c, viewOf(c)),
      path: new URL(c.req.url).pathname,
    };
    const event = status === 410 ? await findWithdrawn(c, name) : undefined;
    if (!event) {
      const whole = date ? await wholeOf(c, name) : undefined;
      return c.html(html(<MissingEventPage {...page} event={whole} />), status, UNCACHED);
    }
    const { district } = JSON.parse(event.doc) as Pick<Event, 'district'>;
    const gone = { title: titleIn(event.doc), ...(await othersOf(c, district)) };
    return c.html(html(<WithdrawnEventPage {...page} {...gone} />), status, UNCACHED);
  };

  const page = async (c: Context<App>, name: string, date = '') => {
    const event = await answerTo(c, name, date);
    if (typeof event === 'number') return missing(c, event, name, date);
    shown(c, 'pages');
    const view = viewOf(c);
    const { pathname, searchParams } = new URL(c.req.url);
    const print = searchParams.has('print');
    const path = eventPage('', event);
    if (path !== pathname)
      return c.redirect(`${path}${formatView(view, { print: print ? 'true' : undefined })}`, 301);
    const dates = 'occurrences' in event ? event.occurrences : [event];
    const query = formatView({ lang: view.lang });
    // By its id, so that its name is not looked up once more.
    const whole = await asking(c.env)<Thing>(`/events/${event.id}${date}.jsonld${query}`);
    const linked = withDates(whole, dates, c.env.ORIGIN);
    const told = { env: c.env, language: languageOf(c, view), today: toDate(today(c.env)) };
    const lang = langOf(told.language, cityLanguage(c.env));
    const forms = formLinks('event', c.env.ORIGIN, path, { lang });
    c.header('Link', linkHeader(forms));
    return c.html(html(<EventPage {...told} {...{ event, dates, print, linked, forms }} />));
  };

  return new Hono<App>()
    .get('/events/:name', headers, etag(), (c) => page(c, c.req.param('name')))
    .get('/events/:name/:occurrence', headers, etag(), (c) =>
      page(c, c.req.param('name'), `/${c.req.param('occurrence')}`),
    );
}
