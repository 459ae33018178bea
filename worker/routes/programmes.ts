/** `/v1/programmes`: what the city's programmes are for, and their offices. */
import { Hono } from 'hono';
import { Programmes } from '../../schema/contract.ts';
import { EditableProgramme, ProgrammeInput } from '../../schema/input.ts';
import { access } from '../access.ts';
import { database } from '../database.ts';
import { deleteProgramme, programmeFaults, putProgramme } from '../edit/programmes.ts';
import type { Env } from '../env.ts';
import { openingNow } from '../format/opening.ts';
import { toEditableProgramme, toProgramme } from '../format/programmes.ts';
import { type App, cacheable, cacheableContacts, purge } from '../http.ts';
import { Problem } from '../problem.ts';
import { readProgramme, readProgrammes } from '../query/programmes.ts';
import { readBody } from './body.ts';
import { describe, describeWrite } from './describe.ts';
import { languageOf, readQuery, refuse } from './parameters.ts';
import { bareWriteOf, requireSlug, slugPattern, writeOf, written } from './written.ts';

const path = { slug: { description: 'Names the programme.', pattern: slugPattern } };
const scope = 'contacts';
/** A district names its programme. */
const tags = ['programmes', 'districts'];

const none = () => new Problem(404, 'There is no programme of this name.');

async function editable(env: Env, slug: string): Promise<EditableProgramme> {
  const row = await readProgramme(database(env.DB), slug);
  if (!row) throw none();
  return toEditableProgramme(row);
}

export const programmes = new Hono<App>()
  .get(
    '/',
    describe({
      summary: 'Programmes with their districts and offices',
      answer: Programmes,
      query: ['lang'],
    }),
    async (c) => {
      const { view, faults } = readQuery(c, ['lang']);
      refuse(faults);
      const language = languageOf(c, view);
      const rows = await readProgrammes(database(c.env.DB));
      const now = openingNow(c.env, language);
      const programmes = rows.map((row) => toProgramme(row, language, c.env.ORIGIN, now));
      const offices = programmes.flatMap(({ districts }) => districts);
      cacheableContacts(
        c,
        offices.map(({ contact }) => contact),
        tags,
      );
      c.header('Content-Language', language);
      return c.json({ programmes });
    },
  )
  .get(
    '/:slug',
    describe({
      summary: 'A programme in all languages, as it can be written again',
      answer: EditableProgramme,
      path,
    }),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const answer = await editable(c.env, c.req.param('slug'));
      cacheable(c, false, tags);
      return c.json(answer);
    },
  )
  .put(
    '/:slug',
    describeWrite({
      summary: 'Puts a programme in, or replaces it with all its texts and districts',
      scope,
      body: ProgrammeInput,
      answer: EditableProgramme,
      path,
    }),
    access(scope),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const slug = c.req.param('slug');
      const input = await readBody(c, ProgrammeInput);
      requireSlug(slug, input.slug, await programmeFaults(c.env, input));
      const outcome = await putProgramme(c.env, slug, input, writeOf(c, input));
      await purge(c, tags);
      return written(c, outcome, await editable(c.env, slug));
    },
  )
  .delete(
    '/:slug',
    describeWrite({
      summary: 'Takes a programme away; its districts and their offices stay',
      scope,
      path,
      query: ['version'],
    }),
    access(scope),
    async (c) => {
      if (!(await deleteProgramme(c.env, c.req.param('slug'), bareWriteOf(c)))) throw none();
      await purge(c, tags);
      return c.body(null, 204);
    },
  );
