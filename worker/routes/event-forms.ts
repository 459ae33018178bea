/**
 * `/events/{id}.{ending}`: an event as a whole, and `/events/{id}/{occurrence}.{ending}`: one date of it,
 * in each of their forms.
 */
import { type Context, Hono } from 'hono';
import { database } from '../database.ts';
import { eventName, titleIn } from '../format/event-address.ts';
import { eventFile } from '../format/filename.ts';
import { type Entry, type Form, isSeries, type SeriesEntry } from '../format/form.ts';
import { formsOf } from '../format/forms.ts';
import { type App, cacheable } from '../http.ts';
import { READ } from '../open.ts';
import { readDates } from '../query/calendars.ts';
import { dateEntries, dateEntry, wholeEvents } from './calendar-entries.ts';
import { TAGS } from './calendar-forms.ts';
import { findDate, findEvent } from './events.ts';
import { aboutOf, head, shared } from './form-answer.ts';
import { languageOf, viewOf } from './parameters.ts';

type EventForm = Form & Required<Pick<Form, 'event'>>;

interface Found {
  id: string;
  /** Of one date; left out, it is the event as a whole. */
  occurrence?: string;
  entries: Entry[];
}

async function answer(c: Context<App>, form: EventForm, { id, occurrence, entries }: Found) {
  const { ORIGIN } = c.env;
  const view = { lang: viewOf(c).lang };
  const language = languageOf(c, view);
  const name = titleIn(entries[0]?.doc ?? '');
  const path = `/events/${[eventName(id, name), occurrence].filter(Boolean).join('/')}`;
  const about = await aboutOf(c, database(c.env.DB), language);
  cacheable(c, false, [...TAGS, `event:${id}`]);
  head(c, { form, of: 'event', path, view, language, file: eventFile(name, id, occurrence) });
  const page = `${ORIGIN}${path}`;
  const own = { name, source: `${page}.${form.ending}`, page, next: null };
  return c.body(form.event({ head: own, about, entries }));
}

const saysSeries = ({ repeats }: EventForm, { repetition }: SeriesEntry) =>
  repeats?.(repetition) ?? true;

async function wholeAnswer(c: Context<App>, form: EventForm, name: string) {
  const { event } = await findEvent(c, name);
  const db = database(c.env.DB);
  const whole = (await wholeEvents(db, [event], c.env.TIME_ZONE)).flat();
  const isSaid = whole.every((entry) => !isSeries(entry) || saysSeries(form, entry));
  const entries = isSaid ? whole : await dateEntries(db, event);
  return answer(c, form, { id: event.id, entries });
}

async function dateAnswer(c: Context<App>, form: EventForm, name: string, date: string) {
  const { id: number, event: id, occurrence } = await findDate(c, name, date);
  const rows = await readDates(database(c.env.DB), [number]);
  return answer(c, form, { id, occurrence, entries: rows.map(dateEntry) });
}

export const eventForms = new Hono<App>();
for (const form of formsOf('event')) {
  const file = `:file{[\\w-]+\\.${form.ending}}` as const;
  const without = (name: string) => name.slice(0, -form.ending.length - 1);
  eventForms
    .on(READ, `/events/${file}`, ...shared, (c) =>
      wholeAnswer(c, form, without(c.req.param('file'))),
    )
    .on(READ, `/events/:id{[\\w-]+}/${file}`, ...shared, (c) => {
      const { id, file } = c.req.param();
      return dateAnswer(c, form, id, without(file));
    });
}
