/** `/v1/sources`: where events come from. Addresses may be secret, so reading takes a token too. */
import { Hono } from 'hono';
import { Source, SourceInput, Sources } from '../../schema/feeds.ts';
import { access } from '../access.ts';
import { database } from '../database.ts';
import { deleteSource, putSource, sourceFaults } from '../edit/sources.ts';
import { toSource } from '../format/sources.ts';
import { type App, purge } from '../http.ts';
import { Problem } from '../problem.ts';
import { readSource, readSources } from '../query/sources.ts';
import { readBody } from './body.ts';
import { describe, describeWrite } from './describe.ts';
import { readQuery, refuse } from './parameters.ts';
import { bareWriteOf, requireSlug, slugPattern, writeOf, written } from './written.ts';

const slug = { description: 'Names the source.', pattern: slugPattern };
const path = { slug };
const none = () => new Problem(404, 'There is no source of this name.');

export const sources = new Hono<App>()
  .use(access('sources'))
  .get('/', describe({ summary: 'All sources', scope: 'sources', answer: Sources }), async (c) => {
    refuse(readQuery(c, []).faults);
    const rows = await readSources(database(c.env.DB));
    return c.json({ sources: rows.map((row) => toSource(row, c.env.ORIGIN)) });
  })
  .get(
    '/:slug',
    describe({ summary: 'A source', scope: 'sources', answer: Source, path }),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const row = await readSource(database(c.env.DB), c.req.param('slug'));
      if (!row) throw none();
      return c.json(toSource(row, c.env.ORIGIN));
    },
  )
  .put(
    '/:slug',
    describeWrite({
      summary: 'Puts a source in, or replaces it; it is read with the next scheduled run',
      scope: 'sources',
      body: SourceInput,
      answer: Source,
      path,
    }),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const named = c.req.param('slug');
      const input = await readBody(c, SourceInput);
      requireSlug(named, undefined, await sourceFaults(c.env, named, input));
      const created = await putSource(c.env, named, input, writeOf(c, input));
      const row = await readSource(database(c.env.DB), named);
      if (!row) throw none();
      return written(c, created ? 'created' : 'changed', toSource(row, c.env.ORIGIN));
    },
  )
  .delete(
    '/:slug',
    describeWrite({
      summary: 'Takes a source away, and its events with it',
      scope: 'sources',
      path,
      query: ['version'],
    }),
    async (c) => {
      if (!(await deleteSource(c.env, c.req.param('slug'), bareWriteOf(c)))) throw none();
      await purge(c, ['events']);
      return c.body(null, 204);
    },
  );
