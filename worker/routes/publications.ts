/** `/v1/publications`: what there is to download. */
import { type Context, Hono } from 'hono';
import { Publications } from '../../schema/contract.ts';
import { EditablePublication, PublicationInput } from '../../schema/input.ts';
import { access } from '../access.ts';
import { database } from '../database.ts';
import type { MediaType } from '../edit/media.ts';
import {
  deletePublication,
  publicationFaults,
  putFile,
  putPublication,
} from '../edit/publications.ts';
import type { Env } from '../env.ts';
import { toPublication } from '../format/publications.ts';
import { type App, cacheable, fileTag, purge } from '../http.ts';
import { Problem } from '../problem.ts';
import { readPublication, readPublications } from '../query/publications.ts';
import { readBody } from './body.ts';
import { describe, describeWrite } from './describe.ts';
import { readQuery, refuse } from './parameters.ts';
import { readUpload } from './upload.ts';
import { bareWriteOf, requireSlug, slugPattern, writeOf, written } from './written.ts';

const path = { slug: { description: 'Names the publication.', pattern: slugPattern } };
const scope = 'contacts';
const types: MediaType[] = ['application/pdf'];
const MOST_BYTES = 25_000_000;

const none = () => new Problem(404, 'There is no publication of this name.');

async function present(env: Env, slug: string): Promise<EditablePublication> {
  const row = await readPublication(database(env.DB), slug);
  if (!row) throw none();
  return toPublication(row, env.ORIGIN);
}

const purgePublication = (c: Context<App>, slug: string) =>
  purge(c, ['publications', fileTag(slug)]);

export const publications = new Hono<App>()
  .get(
    '/',
    describe({ summary: 'Brochures and their files', answer: Publications, query: ['lang'] }),
    async (c) => {
      refuse(readQuery(c, ['lang']).faults);
      const rows = await readPublications(database(c.env.DB));
      cacheable(c, false, ['publications']);
      return c.json({ publications: rows.map((row) => toPublication(row, c.env.ORIGIN)) });
    },
  )
  .get(
    '/:slug',
    describe({
      summary: 'A publication, as it can be written again',
      answer: EditablePublication,
      path,
    }),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const answer = await present(c.env, c.req.param('slug'));
      cacheable(c, false, ['publications']);
      return c.json(answer);
    },
  )
  .put(
    '/:slug',
    describeWrite({
      summary: 'Puts a publication in, or replaces what is said of it',
      scope,
      body: PublicationInput,
      answer: EditablePublication,
      path,
    }),
    access(scope),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const slug = c.req.param('slug');
      const input = await readBody(c, PublicationInput);
      requireSlug(slug, input.slug, await publicationFaults(c.env, slug, input));
      const outcome = await putPublication(c.env, slug, input, writeOf(c, input));
      await purgePublication(c, slug);
      return written(c, outcome, await present(c.env, slug));
    },
  )
  .delete(
    '/:slug',
    describeWrite({
      summary: 'Takes a publication away, and its file with it',
      scope,
      path,
      query: ['version'],
    }),
    access(scope),
    async (c) => {
      const slug = c.req.param('slug');
      if (!(await deletePublication(c.env, slug, bareWriteOf(c)))) throw none();
      await purgePublication(c, slug);
      return c.body(null, 204);
    },
  )
  .put(
    '/:slug/file',
    describeWrite({
      summary: 'Gives a publication its file',
      scope,
      file: 'A PDF of at most 25 MB.',
      types,
      answer: EditablePublication,
      path,
      query: ['version'],
    }),
    access(scope),
    async (c) => {
      const slug = c.req.param('slug');
      const write = bareWriteOf(c);
      const file = await readUpload(c, types, MOST_BYTES);
      if (!(await putFile(c.env, slug, file, write))) throw none();
      await purgePublication(c, slug);
      return c.json(await present(c.env, slug));
    },
  )
  .delete(
    '/:slug/file',
    describeWrite({
      summary: 'Takes a publication’s file away; what is said of it stays',
      scope,
      path,
      query: ['version'],
    }),
    access(scope),
    async (c) => {
      const slug = c.req.param('slug');
      if (!(await putFile(c.env, slug, null, bareWriteOf(c))))
        throw new Problem(404, 'This publication has no file.');
      await purgePublication(c, slug);
      return c.body(null, 204);
    },
  );
