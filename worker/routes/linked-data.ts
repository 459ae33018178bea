/** What pages show, as linked data: the same as in `/calendar.jsonld`, `/contact.jsonld` and those of events. */
import type { Context } from 'hono';
import type { Event } from '../../schema/contract.ts';
import type { Language } from '../../schema/languages.ts';
import { database } from '../database.ts';
import { dateThing } from '../format/jsonld/event.ts';
import { officeThings } from '../format/jsonld/office.ts';
import type { Thing } from '../format/jsonld/thing.ts';
import type { App } from '../http.ts';
import type { Subjects } from '../pages/widgets.tsx';
import { readPreviousStarts } from '../query/calendars.ts';
import { aboutOf } from './form-answer.ts';

async function eventThings(c: Context<App>, events: Event[], language: Language): Promise<Thing[]> {
  if (events.length === 0) return [];
  const db = database(c.env.DB);
  const single = events.filter(({ occurrence }) => occurrence === 'once').map(({ id }) => id);
  const [about, previous] = await Promise.all([
    aboutOf(c, db, language),
    readPreviousStarts(db, single),
  ]);
  return events.map((event) => dateThing(event, previous.get(event.id) ?? null, about));
}

/** Each date and office that is shown. */
export async function thingsShown(
  c: Context<App>,
  { events, offices }: Subjects,
  language: Language,
): Promise<Thing[]> {
  const { CITY, ORIGIN } = c.env;
  return [...(await eventThings(c, events, language)), ...officeThings(offices, CITY, ORIGIN)];
}
