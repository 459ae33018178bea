/** `/v1/projects`: what is done in the districts, each with its picture. */
import { type Context, Hono } from 'hono';
import { Projects } from '../../schema/contract.ts';
import { EditableProject, ProjectInput } from '../../schema/input.ts';
import { access } from '../access.ts';
import { database } from '../database.ts';
import type { MediaType } from '../edit/media.ts';
import { deleteProject, projectFaults, putImage, putProject } from '../edit/projects.ts';
import type { Env } from '../env.ts';
import { toEditableProject, toListedProject } from '../format/projects.ts';
import { type App, cacheable, fileTag, purge } from '../http.ts';
import { Problem } from '../problem.ts';
import { readProject, readProjects } from '../query/projects.ts';
import { readBody } from './body.ts';
import { describe, describeWrite } from './describe.ts';
import { readQuery, refuse } from './parameters.ts';
import { readUpload } from './upload.ts';
import { bareWriteOf, requireSlug, slugPattern, writeOf, written } from './written.ts';

const path = { slug: { description: 'Names the project.', pattern: slugPattern } };
const scope = 'contacts';
const types: MediaType[] = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];
const MOST_BYTES = 5_000_000;

const none = () => new Problem(404, 'There is no project of this name.');

async function editable(env: Env, slug: string): Promise<EditableProject> {
  const row = await readProject(database(env.DB), slug);
  if (!row) throw none();
  return toEditableProject(row, env.ORIGIN);
}

/** Districts and programmes show their projects. */
const purgeProject = (c: Context<App>, slug: string) =>
  purge(c, ['projects', 'districts', fileTag(slug)]);

export const projects = new Hono<App>()
  .get(
    '/',
    describe({ summary: 'Projects with their districts', answer: Projects, query: ['lang'] }),
    async (c) => {
      refuse(readQuery(c, ['lang']).faults);
      const rows = await readProjects(database(c.env.DB));
      cacheable(c, false, ['projects']);
      return c.json({ projects: rows.map((row) => toListedProject(row, c.env.ORIGIN)) });
    },
  )
  .get(
    '/:slug',
    describe({ summary: 'A project, as it can be written again', answer: EditableProject, path }),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const answer = await editable(c.env, c.req.param('slug'));
      cacheable(c, false, ['projects']);
      return c.json(answer);
    },
  )
  .put(
    '/:slug',
    describeWrite({
      summary: 'Puts a project in, or replaces what is said of it',
      scope,
      body: ProjectInput,
      answer: EditableProject,
      path,
    }),
    access(scope),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const slug = c.req.param('slug');
      const input = await readBody(c, ProjectInput);
      requireSlug(slug, input.slug, await projectFaults(c.env, slug, input));
      const outcome = await putProject(c.env, slug, input, writeOf(c, input));
      await purgeProject(c, slug);
      return written(c, outcome, await editable(c.env, slug));
    },
  )
  .delete(
    '/:slug',
    describeWrite({
      summary: 'Takes a project away, and its picture with it',
      scope,
      path,
      query: ['version'],
    }),
    access(scope),
    async (c) => {
      const slug = c.req.param('slug');
      if (!(await deleteProject(c.env, slug, bareWriteOf(c)))) throw none();
      await purgeProject(c, slug);
      return c.body(null, 204);
    },
  )
  .put(
    '/:slug/image',
    describeWrite({
      summary: 'Gives a project its picture',
      scope,
      file: 'A picture of at most 5 MB.',
      types,
      answer: EditableProject,
      path,
      query: ['version'],
    }),
    access(scope),
    async (c) => {
      const slug = c.req.param('slug');
      const write = bareWriteOf(c);
      const file = await readUpload(c, types, MOST_BYTES);
      if (!(await putImage(c.env, slug, file, write))) throw none();
      await purgeProject(c, slug);
      return c.json(await editable(c.env, slug));
    },
  )
  .delete(
    '/:slug/image',
    describeWrite({
      summary: 'Takes a project’s picture away; what is said of it stays',
      scope,
      path,
      query: ['version'],
    }),
    access(scope),
    async (c) => {
      const slug = c.req.param('slug');
      if (!(await putImage(c.env, slug, null, bareWriteOf(c))))
        throw new Problem(404, 'This project has no picture.');
      await purgeProject(c, slug);
      return c.body(null, 204);
    },
  );
