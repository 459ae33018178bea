/** `/v1/imports`: what the runs brought, and files that are handed in. */
import { type Context, Hono } from 'hono';
import { Report, Reports } from '../../schema/feeds.ts';
import { access } from '../access.ts';
import { nowText } from '../clock.ts';
import { database } from '../database.ts';
import { toReport } from '../format/imports.ts';
import { type App, purge } from '../http.ts';
import { editorsSource, type Source } from '../import/layout.ts';
import { readSource as readFeed, readFile } from '../import/read.ts';
import { begin, keep, type Report as Row } from '../import/report.ts';
import { type Read, runImport, tryImport } from '../import/run.ts';
import { Problem } from '../problem.ts';
import { readReport, readReports } from '../query/imports.ts';
import { readSource } from '../query/sources.ts';
import { readBytes } from './body.ts';
import { describe, describeWrite } from './describe.ts';
import { readQuery, refuse } from './parameters.ts';

const id = { description: 'Number of the run.', pattern: '^\\d+$' };
/** Remarks of a run that the list shows; the run itself shows all that are kept. */
const LISTED = 10;

/** What the request brings: a file in its body, or else the source's address. */
async function readOf(c: Context<App>): Promise<Read> {
  const bytes = await readBytes(c);
  const type = c.req.header('Content-Type') ?? null;
  if (bytes.length === 0) return (source, known) => readFeed(source, c.env, known);
  return async (source) => ({
    modified: true,
    feed: await readFile(bytes, type, source, c.env),
    etag: null,
    lastModified: null,
  });
}

/** A source that is only tried need not be kept yet. */
async function sourceOf(
  c: Context<App>,
  slug: string,
  trial: boolean,
  url: string | null,
): Promise<Source> {
  const source = await readSource(database(c.env.DB), slug);
  if (!source && !trial) throw new Problem(404, `There is no source ${slug}.`);
  if (url && !trial && url !== source?.url)
    throw new Problem(400, 'Another address than the source has can only be tried, with dryRun.');
  const known = source ?? { ...editorsSource(c.env), slug, name: slug, url };
  return url ? { ...known, url } : known;
}

async function run(c: Context<App>, source: Source, read: Read, confirmed: boolean): Promise<Row> {
  const report = await begin(database(c.env.DB), source.slug, nowText(c.env));
  try {
    return await runImport(c.env, report, read, confirmed);
  } catch (error) {
    // By hand, there is no later attempt: whoever asked is here to see it.
    report.finishedAt = nowText(c.env);
    report.error = (error as Error).message;
    await keep(database(c.env.DB), report);
    return report;
  }
}

export const imports = new Hono<App>()
  .get(
    '/',
    describe({
      summary: 'Runs that brought events in, latest first',
      answer: Reports,
      query: ['source', 'limit', 'cursor'],
    }),
    async (c) => {
      const query = readQuery(c, ['source', 'limit', 'cursor']);
      refuse(query.faults);
      const limit = Number(query.limit);
      const page = { limit, before: Number(query.cursor) };
      const source = query.given('source');
      const { rows, more } = await readReports(database(c.env.DB), source, page);
      const next = new URL(`${c.env.ORIGIN}/v1/imports`);
      if (source) next.searchParams.set('source', source);
      if (query.given('limit')) next.searchParams.set('limit', query.limit);
      next.searchParams.set('cursor', String(rows.at(-1)?.id));
      c.header('Cache-Control', 'no-store');
      const imports = rows.map((row) => toReport(row, c.env.ORIGIN, LISTED));
      return c.json({ imports, next: more ? next.href : null });
    },
  )
  .get(
    '/:id',
    describe({ summary: 'A run with all that it has to say', answer: Report, path: { id } }),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const number = Number(c.req.param('id'));
      const row = Number.isSafeInteger(number) && (await readReport(database(c.env.DB), number));
      if (!row) throw new Problem(404, 'There is no run of this number.');
      c.header('Cache-Control', 'no-store');
      return c.json(toReport(row, c.env.ORIGIN));
    },
  )
  .post(
    '/',
    describeWrite({
      summary: 'Brings a file in, or reads a source now',
      scope: 'sources',
      file: 'A feed of at most 25 MB. Without a body, the source is read at its address.',
      answer: Report,
      query: ['source', 'dryRun', 'confirm', 'url'],
    }),
    access('sources'),
    async (c) => {
      const query = readQuery(c, ['source', 'dryRun', 'confirm', 'url']);
      const slug = query.given('source');
      const unnamed = slug ? [] : [{ parameter: 'source', detail: 'is missing' }];
      refuse([...query.faults, ...unnamed]);
      const trial = query.given('dryRun') === 'true';
      const source = await sourceOf(c, slug ?? '', trial, query.given('url'));
      const read = await readOf(c);
      if (trial) return c.json(toReport(await tryImport(c.env, source, read), c.env.ORIGIN));
      const report = await run(c, source, read, query.given('confirm') === 'true');
      const answer = toReport(report, c.env.ORIGIN);
      await purge(c, ['events']);
      c.header('Location', answer.links.self ?? '');
      return c.json(answer, report.finishedAt ? 201 : 202);
    },
  );
