/** Our own pages. Like embeds and feeds they ignore parameters they do not know. */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import type { Publications } from '../../schema/contract.ts';
import { formatView, type View } from '../../schema/view.ts';
import { type App, cacheable, shown } from '../http.ts';
import type { Asking } from '../pages/ask.ts';
import { CityPage } from '../pages/city.tsx';
import { html } from '../pages/document.tsx';
import { drawn, optionsOf } from '../pages/flight.ts';
import { linkHeader } from '../pages/form-links.ts';
import { looksOf } from '../pages/looks.ts';
import { StatementPage } from '../pages/statement.tsx';
import { WidgetPage, widgetForms } from '../pages/widget.tsx';
import type { WidgetName } from '../pages/words.ts';
import { thingsShown } from './linked-data.ts';
import { languageOf, viewOf } from './parameters.ts';
import { printed } from './printed.tsx';
import { titleOf } from './view-names.ts';

type Policy = NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy'];

/**
 * The same strictness that a partner's page may have; frames are for partners who take an iframe.
 * @param others directives in which a page differs
 */
export const headersOf = (others?: Policy) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      ...others,
    },
    crossOriginResourcePolicy: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xFrameOptions: false,
    referrerPolicy: 'no-referrer',
  });

export function answer(c: Context<App>, page: Parameters<typeof html>[0]) {
  cacheable(c, false, ['pages']);
  return c.html(html(page));
}

const headers = headersOf({ requireTrustedTypesFor: ["'script'"] });

/** Whoever frames a widget says on their own page what it is about. */
const NOTHING = { events: [], offices: [] };

/** How widgets look on pages of our own. */
const LOOKS = { heading: 2, expanded: true };

export function pages(asking: Asking): Hono<App> {
  const routes = new Hono<App>();
  /** A widget of a page: what is asked for and what is drawn for it. */
  const island = async (c: Context<App>, name: WidgetName, view: View, looks = {}) => {
    const { cursor } = c.req.query();
    const query = new URLSearchParams(view as Record<string, string>);
    const options = optionsOf(c.env, query, { ...LOOKS, ...looks });
    return { name, options, drawn: await drawn(c.env, asking(c.env), name, options, { cursor }) };
  };
  for (const name of ['calendar', 'contact'] as const) {
    routes.get(`/${name}`, headers, etag(), async (c) => {
      const view = viewOf(c);
      const { searchParams } = new URL(c.req.url);
      if (name === 'calendar' && searchParams.has('print')) return printed(c, asking);
      const { bare, looks } = looksOf(searchParams);
      const further = Boolean(c.req.query('cursor'));
      const language = languageOf(c, view);
      const [widget, title] = await Promise.all([
        island(c, name, view, looks),
        titleOf(c, name, view),
      ]);
      const subjects = bare ? NOTHING : widget.drawn.subjects;
      const linked = await thingsShown(c, subjects, language);
      const forms = bare ? [] : widgetForms(widget, c.env.ORIGIN);
      if (forms[0]) c.header('Link', linkHeader(forms));
      const page = { env: c.env, language, title, bare, further, ...widget, linked, forms };
      shown(c, 'pages', [page.drawn]);
      return c.html(html(<WidgetPage {...page} />));
    });
  }
  routes.get('/', headers, etag(), async (c) => {
    const view = viewOf(c);
    const language = languageOf(c, view);
    const [calendar, contact, { publications }] = await Promise.all([
      island(c, 'calendar', view),
      island(c, 'contact', { lang: view.lang }),
      asking(c.env)<Publications>(`/v1/publications${formatView({ lang: view.lang })}`),
    ]);
    shown(c, 'pages', [calendar.drawn, contact.drawn]);
    const subjects = {
      events: calendar.drawn.subjects.events,
      offices: contact.drawn.subjects.offices,
    };
    const linked = await thingsShown(c, subjects, language);
    const forms = widgetForms(calendar, c.env.ORIGIN);
    c.header('Link', linkHeader(forms));
    const page = { env: c.env, language, view, calendar, contact, publications, linked, forms };
    return c.html(html(<CityPage {...page} />));
  });
  for (const name of ['privacy', 'accessibility'] as const) {
    routes.get(`/${name}`, headers, etag(), (c) =>
      answer(c, <StatementPage env={c.env} language={languageOf(c, viewOf(c))} name={name} />),
    );
  }
  return routes;
}
