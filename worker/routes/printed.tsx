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
import { isCursor, languageOf, viewOf } from './parameters.ts';
import { soundOf, viewNames } from './view-names.ts';

/** Dates on one sheet or several; the others are where the last line says. */
const MOST = '200';

export async function printed(c: Context<App>, asking: Asking): Promise<Response> {
  const db = database(c.env.DB);
  const ask = asking(c.env);
  const view = await soundOf(db, viewOf(c));
  const language = languageOf(c, view);
  const given = c.req.query('cursor') ?? '';
  const cursor = isCursor(given) ? given : undefined;
  const [list, names] = await Promise.all([
    ask<Events>(`/v1/events${formatView(view, { limit: MOST, cursor })}`),
    viewNames(db, view, language),
  ]);
  const title = calendarName(c.env.CITY, view, language, names);
  shown(c, 'pages');
  const page = { env: c.env, language, title, view, list };
  return c.html(html(<PrintedPage {...page} />));
}
