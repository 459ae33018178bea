/** `/calendar?VIEW&print=true`: a view as a list to pin to a board. */
import type { Context } from 'hono';
import type { Events } from '../../schema/contract.ts';
import { formatView } from '../../schema/view.ts';
import { database } from '../database.ts';
import { type App, shown } from '../http.ts';
import type { Asking } from '../pages/ask.ts';
import { calendarName } from '../pages/calendar-name.ts';
import { html } from '../pages/document.tsx';
import { PrintedPage } from '../pages/printed.tsx';
import { languageOf, viewOf } from './parameters.ts';
import { soundOf, viewNames } from './view-names.ts';

/** Dates on one sheet or several; the others are where the last line says. */
const MOST = '200';

/** What no answer has given counts for nothing, as on pages. */
const cursorOf = (c: Context<App>) => /^\d{1,16}$/.exec(c.req.query('cursor') ?? '')?.[0];

export async function printed(c: Context<App>, asking: Asking): Promise<Response> {
  const db = database(c.env.DB);
  const ask = asking(c.env);
  const view = await soundOf(db, viewOf(c));
  const language = languageOf(c, view);
  const [list, names] = await Promise.all([
    ask<Events>(`/v1/events${formatView(view, { limit: MOST, cursor: cursorOf(c) })}`),
    viewNames(db, view, language),
  ]);
  const title = calendarName(c.env.CITY, view, language, names);
  shown(c, 'pages');
  const page = { env: c.env, language, title, view, list };
  return c.html(html(<PrintedPage {...page} />));
}
