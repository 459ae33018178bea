/** `/v1/events`: occurrences of a view, an event, and one date of it. */
import { type Context, Hono } from 'hono';
import { Event, Events, Series } from '../../schema/contract.ts';
import { filterNames, formatView } from '../../schema/view.ts';
import { today } from '../clock.ts';
import { database } from '../database.ts';
import { idsIn } from '../format/event-address.ts';
import { eventJson, eventsJson, seriesJson, toRange } from '../format/events.ts';
import { type App, cacheable, monthTags } from '../http.ts';
import { Problem } from '../problem.ts';
import { type EventWithDates, readEvent, readEvents, readOccurrence } from '../query/events.ts';
import { rangeOf } from '../query/range.ts';
import { unknownSlugs } from '../query/slugs.ts';
import { describe } from './describe.ts';
import { eventWrites } from './event-writes.ts';
import { type ParameterName, readQuery, refuse, USUAL_LIMIT } from './parameters.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const query: ParameterName[] = [...filterNames, 'limit', 'cursor'];
/** What is refused anyway must not cost a reading. */
const NOTHING = { limit: 0, after: 0 };
const id = { description: 'Names the event; `id` of any of its dates.' };
const occurrence = { description: 'Names the date; its `occurrence`.' };
/** The path parameters of an event, and of one date of it. */
export const eventPath = { id };
export const datePath = { id, occurrence };

/** The event that the first of some ids names, as a tombstone once it is gone; undefined if none does. */
async function readNamed(c: Context<App>, ids: string[]): Promise<EventWithDates | undefined> {
  const db = database(c.env.DB);
  const found = await Promise.all(ids.map((one) => readEvent(db, one, today(c.env))));
  return found.find(Boolean);
}

/** @throws Problem 404, or 410 for an event that was there once. */
async function eventOf(c: Context<App>, ids: string[]): Promise<EventWithDates> {
  const found = await readNamed(c, ids);
  if (!found) throw new Problem(404, 'There is no event of this id.');
  if (found.event.removedAt) throw new Problem(410, 'This event has been withdrawn.');
  return found;
}

/**
 * One date, or the same date of the event that is shown in place of this one.
 * @throws Problem 404, or 410 for a date of an event that was there once.
 */
async function dateOf(c: Context<App>, ids: string[], occurrence: string) {
  const db = database(c.env.DB);
  const found = await Promise.all(ids.map((one) => readOccurrence(db, one, occurrence)));
  const row = found.find(Boolean);
  if (row) return row;
  const { event } = await eventOf(c, ids);
  const same = ids.includes(event.id) ? undefined : await readOccurrence(db, event.id, occurrence);
  if (!same) throw new Problem(404, 'There is no such date of an event of this id.');
  return same;
}

/**
 * An event by its id or by any name it has or had in addresses (format/event-address.ts), as pages and
 * files are asked for. `/v1` takes ids only.
 * @throws Problem 404, or 410 for an event that was there once.
 */
export const findEvent = (c: Context<App>, name: string) => eventOf(c, idsIn(name));

/** The same, of one date. */
export const findDate = (c: Context<App>, name: string, occurrence: string) =>
  dateOf(c, idsIn(name), occurrence);

/** What is left of an event that has been withdrawn. */
export async function findWithdrawn(c: Context<App>, name: string) {
  const found = await readNamed(c, idsIn(name));
  return found?.event.removedAt ? found.event : undefined;
}

export const events = new Hono<App>()
  .route('/', eventWrites)
  .get(
    '/',
    describe({ summary: 'Occurrences that overlap a range, by start', answer: Events, query }),
    async (c) => {
      const { view, limit, cursor, faults } = readQuery(c, query);
      const db = database(c.env.DB);
      const range = rangeOf(view, today(c.env));
      const [unknown, { rows, more }] = await Promise.all([
        unknownSlugs(db, view),
        readEvents(
          db,
          view,
          range,
          faults.length ? NOTHING : { limit: Number(limit), after: Number(cursor) },
        ),
      ]);
      refuse([...faults, ...unknown]);
      const paging = { limit: limit === USUAL_LIMIT ? '' : limit, cursor: String(rows.at(-1)?.id) };
      const next = more ? `${c.env.ORIGIN}/v1/events${formatView(view, paging)}` : null;
      if (next) c.header('Link', `<${next}>; rel="next"`);
      cacheable(c, range.relative, ['events', ...monthTags(range)]);
      return c.body(
        eventsJson(toRange(range, c.env.TIME_ZONE), rows, next, c.env.ORIGIN),
        200,
        JSON_TYPE,
      );
    },
  )
  .get(
    '/:id',
    describe({
      summary: 'An event with its next dates',
      answer: Series,
      path: eventPath,
      gone: true,
    }),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const found = await eventOf(c, [c.req.param('id')]);
      cacheable(c, true, ['events', `event:${found.event.id}`]);
      return c.body(seriesJson(found.event, found.dates, c.env.ORIGIN), 200, JSON_TYPE);
    },
  )
  .get(
    '/:id/:occurrence',
    describe({
      summary: 'One date of an event',
      answer: Event,
      path: datePath,
      gone: true,
    }),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const named = c.req.param();
      const row = await dateOf(c, [named.id], named.occurrence);
      cacheable(c, false, ['events', `event:${named.id}`]);
      return c.body(eventJson(row, c.env.ORIGIN), 200, JSON_TYPE);
    },
  );
