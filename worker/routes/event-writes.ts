/** `/v1/events` for editors: events of their own, and what they say otherwise than a feed. */
import { type Context, Hono } from 'hono';
import { Series } from '../../schema/contract.ts';
import { DatePatch, EventInput, EventPatch, Overriding } from '../../schema/editing.ts';
import { access, traced } from '../access.ts';
import { today } from '../clock.ts';
import { database } from '../database.ts';
import {
  createEvent,
  deleteEvent,
  deleteOverride,
  eventFaults,
  patchDate,
  patchEvent,
  putEvent,
  readOverride,
} from '../edit/events.ts';
import { seriesJson } from '../format/events.ts';
import { type App, purge } from '../http.ts';
import { Problem } from '../problem.ts';
import { readEvent } from '../query/events.ts';
import { readBody, unprocessable } from './body.ts';
import { describe, describeWrite } from './describe.ts';
import { readQuery, refuse } from './parameters.ts';
import { bareWriteOf, writeOf } from './written.ts';

const id = { description: 'Names the event.' };
const newId = {
  description: 'Names the event; for a new one, twelve letters and digits of your own.',
};
const none = () => new Problem(404, 'There is no event of this id.');

/** The event as everyone reads it now. */
async function answer(c: Context<App>, id: string, status: 200 | 201) {
  await purge(c, ['events']);
  const found = await readEvent(database(c.env.DB), id, today(c.env));
  if (!found) throw none();
  if (status === 201) c.header('Location', `${c.env.ORIGIN}/v1/events/${id}`);
  return c.body(seriesJson(found.event, found.dates, c.env.ORIGIN), status, {
    'Content-Type': 'application/json',
  });
}

const scope = 'events';

export const eventWrites = new Hono<App>()
  .post(
    '/',
    describeWrite({ summary: 'Puts an event in', scope, body: EventInput, answer: Series }),
    access(scope),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const input = await readBody(c, EventInput);
      unprocessable(await eventFaults(c.env, input));
      return answer(c, await createEvent(c.env, input, traced(c, input)), 201);
    },
  )
  .put(
    '/:id',
    describeWrite({
      summary: 'Puts an event in under an id of your own, or replaces what is said of one',
      scope,
      body: EventInput,
      answer: Series,
      path: { id: newId },
    }),
    access(scope),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const named = c.req.param('id');
      if (!/^[a-z0-9]{12}$/.test(named))
        throw new Problem(400, 'An id is twelve lower-case letters and digits.');
      const input = await readBody(c, EventInput);
      unprocessable(await eventFaults(c.env, input));
      const created = await putEvent(c.env, named, input, writeOf(c, input));
      return answer(c, named, created ? 201 : 200);
    },
  )
  .patch(
    '/:id',
    describeWrite({
      summary: 'Says a part of an event otherwise (JSON Merge Patch)',
      scope,
      body: EventPatch,
      answer: Series,
      path: { id },
    }),
    access(scope),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const patch = await readBody(c, EventPatch);
      unprocessable(await eventFaults(c.env, patch));
      if (!(await patchEvent(c.env, c.req.param('id'), patch, writeOf(c, patch)))) throw none();
      return answer(c, c.req.param('id'), 200);
    },
  )
  .patch(
    '/:id/:occurrence',
    describeWrite({
      summary: 'Says a part of one date otherwise: cancelled, moved, elsewhere',
      scope,
      body: DatePatch,
      answer: Series,
      path: { id, occurrence: { description: 'Names the date; its `occurrence`.' } },
    }),
    access(scope),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const named = c.req.param();
      const patch = await readBody(c, DatePatch);
      unprocessable(await eventFaults(c.env, patch));
      if (!(await patchDate(c.env, named.id, named.occurrence, patch, writeOf(c, patch))))
        throw new Problem(404, 'There is no such date of an event of this id.');
      return answer(c, named.id, 200);
    },
  )
  .delete(
    '/:id',
    describeWrite({
      summary: 'Takes an event away; a feed’s stays away until its override is taken back',
      scope,
      path: { id },
      query: ['version'],
    }),
    access(scope),
    async (c) => {
      if (!(await deleteEvent(c.env, c.req.param('id'), bareWriteOf(c)))) throw none();
      await purge(c, ['events']);
      return c.body(null, 204);
    },
  )
  .get(
    '/:id/override',
    describe({
      summary: 'What editors say of an event otherwise than its source',
      scope,
      answer: Overriding,
      path: { id },
    }),
    access(scope),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const found = await readOverride(c.env, c.req.param('id'));
      if (!found) throw new Problem(404, 'Of this event, editors say nothing otherwise.');
      return c.json(found);
    },
  )
  .delete(
    '/:id/override',
    describeWrite({
      summary: 'Takes back what editors said: the event is shown as its source has it',
      scope,
      answer: Series,
      path: { id },
      query: ['version'],
    }),
    access(scope),
    async (c) => {
      const named = c.req.param('id');
      if (!(await deleteOverride(c.env, named, bareWriteOf(c))))
        throw new Problem(404, 'Of this event, editors say nothing otherwise.');
      return answer(c, named, 200);
    },
  );
