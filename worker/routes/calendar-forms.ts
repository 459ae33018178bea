/** `/calendar.{ending}?VIEW`: a view in each of its forms. Parameters that make no sense are left out, as on pages. */
import { type Context, Hono } from 'hono';
import { formatView, listed } from '../../schema/view.ts';
import { today } from '../clock.ts';
import { database } from '../database.ts';
import { digestOf } from '../digest.ts';
import { toRange } from '../format/events.ts';
import { viewFile } from '../format/filename.ts';
import type { About, CalendarFile, Form, Head } from '../format/form.ts';
import { formsOf } from '../format/forms.ts';
import { type App, cacheable, monthTags } from '../http.ts';
import { READ } from '../open.ts';
import { calendarName } from '../pages/calendar-name.ts';
import { districtNames } from '../query/districts.ts';
import { type DayRange, rangeOf } from '../query/range.ts';
import { streamOf } from '../stream.ts';
import { entriesIn, type Index, indexOf } from './calendar-entries.ts';
import { aboutOf, head, shared } from './form-answer.ts';
import { languageOf, viewOf } from './parameters.ts';
import { soundOf } from './view-names.ts';

/** The tags of what events and reference data stand in. */
export const TAGS = ['events', 'categories', 'districts'];

/**
 * Changes with what is in the file, which is neither read nor written for it. The days of a relative
 * view are only told where its dates are.
 */
async function tagOf(
  c: Context<App>,
  { kind, listed }: Index,
  range: DayRange,
  said: [Form['ending'], Head, About],
): Promise<string> {
  const [ending, own, { categories, ...about }] = said;
  const days = kind === 'events' ? null : range;
  const rows = listed.map(({ number, event, version, laidUntil }) =>
    kind === 'events' ? [event, version, laidUntil] : [number, version],
  );
  const all = [c.env.VERSION?.id, ending, own, about, [...categories], days, rows];
  return `W/"${(await digestOf(JSON.stringify(all))).slice(0, 32)}"`;
}

async function answer(c: Context<App>, form: Form & Required<Pick<Form, 'calendar'>>) {
  const { ORIGIN, TIME_ZONE, CITY } = c.env;
  const { ending } = form;
  const db = database(c.env.DB);
  const view = await soundOf(db, viewOf(c));
  const language = languageOf(c, view);
  const range = rangeOf(view, today(c.env));
  const cursor = c.req.query('cursor') ?? '';
  const [index, about, districts] = await Promise.all([
    indexOf(db, form.calendar.of, view, range, cursor),
    aboutOf(c, db, language),
    districtNames(db, listed(view, 'district')),
  ]);
  const address = (more: Record<string, string> = {}) =>
    `${ORIGIN}/calendar.${ending}${formatView(view, more)}`;
  const file: Head = {
    name: calendarName(CITY, view, language, new Map([...about.categories, ...districts])),
    source: address(index.after ? { cursor: index.after } : {}),
    page: `${ORIGIN}/calendar${formatView(view)}`,
    next: index.next === null ? null : address({ cursor: index.next }),
  };
  cacheable(c, range.relative, [...TAGS, ...monthTags(range)]);
  const described = { form, of: 'calendar', path: '/calendar', view, language } as const;
  head(c, { ...described, file: viewFile(CITY, view), next: file.next });
  c.header('ETag', await tagOf(c, index, range, [ending, file, about]));
  const parts = entriesIn(db, TIME_ZONE, index);
  const { kind } = index;
  const whole = { head: file, about, view, range: toRange(range, TIME_ZONE), of: kind, parts };
  // What kind of entries a form takes is what the index was made for.
  return c.body(streamOf(form.calendar.write(whole as CalendarFile<never>)));
}

export const calendarForms = new Hono<App>();
for (const form of formsOf('calendar')) {
  calendarForms.on(READ, `/calendar.${form.ending}`, ...shared, (c) => answer(c, form));
}
