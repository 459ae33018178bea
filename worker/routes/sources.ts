/** `/v1/sources`: where events come from. Addresses may be secret, so reading takes a token too. */
import { Hono } from 'hono';
import { Source, SourceInput, Sources } from '../../schema/feeds.ts';
import { access, traced } from '../access.ts';
import { database } from '../database.ts';
import { deleteSource, putSource, sourceFaults } from '../edit/sources.ts';
import { toSource } from '../format/sources.ts';
import { type App, purge } from '../http.ts';
import { Problem } from '../problem.ts';
import { readSource, readSources } from '../query/sources.ts';
import { readBody, unprocessable } from './body.ts';
import { describe, describeWrite } from './describe.ts';
import { readQuery, refuse } from './parameters.ts';

const slug = { description: 'Names the source.', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' };
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
      const wrong = new RegExp(slug.pattern).test(named) && named.length <= 60;
      unprocessable([
        ...(wrong ? [] : [{ parameter: 'slug', detail: 'must be a slug of at most 60 letters' }]),
        ...(await sourceFaults(c.env, named, input)),
      ]);
      const write = { version: input.version, trace: traced(c, input) };
      const created = await putSource(c.env, named, input, write);
      const row = await readSource(database(c.env.DB), named);
      if (!row) throw none();
      const answer = toSource(row, c.env.ORIGIN);
      if (created) c.header('Location', answer.links.self);
      return c.json(answer, created ? 201 : 200);
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
      const query = readQuery(c, ['version']);
      refuse(query.faults);
      const version = query.given('version');
      const write = { version: version ? Number(version) : null, trace: traced(c) };
      if (!(await deleteSource(c.env, c.req.param('slug'), write))) throw none();
      await purge(c, ['events']);
      return c.body(null, 204);
    },
  );
