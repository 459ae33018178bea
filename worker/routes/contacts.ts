/** `/v1/districts/{slug}/contact`: whom to ring in a district, for whoever keeps it up to date. */
import { Hono } from 'hono';
import { ContactInput, EditableContact } from '../../schema/input.ts';
import { access } from '../access.ts';
import { database } from '../database.ts';
import { deleteContact, putContact } from '../edit/contacts.ts';
import type { Env } from '../env.ts';
import { toEditableContact } from '../format/districts.ts';
import { type App, cacheable, purge } from '../http.ts';
import { Problem } from '../problem.ts';
import { readContact } from '../query/districts.ts';
import { readBody } from './body.ts';
import { describe, describeWrite } from './describe.ts';
import { readQuery, refuse } from './parameters.ts';
import { bareWriteOf, writeOf, written } from './written.ts';

const path = { slug: { description: 'Names the district.' } };
const scope = 'contacts';

const noDistrict = () => new Problem(404, 'There is no district of this name.');
const noContact = () => new Problem(404, 'This district has no contact.');

async function editable(env: Env, slug: string): Promise<EditableContact> {
  const found = await readContact(database(env.DB), slug);
  if (!found) throw noDistrict();
  if (!found.contact) throw noContact();
  return toEditableContact(found.contact);
}

export const contacts = new Hono<App>()
  .get(
    '/:slug/contact',
    describe({
      summary: 'A district’s own contact, as it can be written again',
      answer: EditableContact,
      path,
    }),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const answer = await editable(c.env, c.req.param('slug'));
      cacheable(c, false, ['districts']);
      return c.json(answer);
    },
  )
  .put(
    '/:slug/contact',
    describeWrite({
      summary: 'Puts a district’s contact in, or replaces it',
      scope,
      body: ContactInput,
      answer: EditableContact,
      path,
    }),
    access(scope),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const slug = c.req.param('slug');
      const input = await readBody(c, ContactInput);
      const outcome = await putContact(c.env, slug, input, writeOf(c, input));
      if (!outcome) throw noDistrict();
      await purge(c, ['districts']);
      return written(c, outcome, await editable(c.env, slug));
    },
  )
  .delete(
    '/:slug/contact',
    describeWrite({
      summary: 'Takes a district’s contact away',
      scope,
      path,
      query: ['version'],
    }),
    access(scope),
    async (c) => {
      if (!(await deleteContact(c.env, c.req.param('slug'), bareWriteOf(c)))) throw noContact();
      await purge(c, ['districts']);
      return c.body(null, 204);
    },
  );
