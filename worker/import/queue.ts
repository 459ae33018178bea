/**
 * The way of an import through Cloudflare Queues: what is due is fetched, several feeds at a time, so
 * that a slow one keeps no other waiting; then each run goes by itself, step by step.
 */
import { and, eq, isNotNull, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import { imports, sources } from '../../schema/tables.ts';
import { nowText, textAfter } from '../clock.ts';
import { database, runBatch } from '../database.ts';
import type { Env, Fetching, Message } from '../env.ts';
import { fetchFeed, Unreachable, type Validators } from './fetch.ts';
import { type Layout, layoutDigest, type Source } from './layout.ts';
import { type Reading, readAnswer, readSource } from './read.ts';
import { aliveUntil, begin, type Report, saved } from './report.ts';
import { AFTER_FAILURE, fail, planName, readLayouts, runImport } from './run.ts';
import { dropTombstones, moveWindow } from './window.ts';

/** A broken-off run is no reason to read its source later than it is due. */
const broken = 'The run broke off.';

/**
 * Puts what is due into the queue.
 * @param fresh whether the queue is known to be empty, so that unfinished runs have broken off.
 */
export async function schedule(env: Env, fresh: boolean): Promise<void> {
  const db = database(env.DB);
  const now = nowText(env);
  const dead = fresh ? undefined : lte(imports.aliveUntil, now);
  const left = await db
    .update(imports)
    .set({ finishedAt: now, error: broken })
    .where(and(isNull(imports.finishedAt), dead))
    .returning({ id: imports.id });
  const names = left.flatMap((one) => [planName(one), feedName(one.id)]);
  if (names.length) await env.FILES.delete(names);
  const running = db
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.source, sources.slug), isNull(imports.finishedAt)));
  const due = await db
    .select({ slug: sources.slug })
    .from(sources)
    .where(
      and(
        eq(sources.enabled, true),
        isNotNull(sources.url),
        or(isNull(sources.dueAt), lte(sources.dueAt, now)),
        notExists(running),
      ),
    );
  await env.IMPORTS.send({ window: true });
  const layouts = due.length ? await readLayouts(db, env) : new Map<string, Layout>();
  for (const { slug } of due) {
    const layout = layouts.get(slug);
    const url = layout?.source.url;
    if (!layout || !url) continue;
    const { id } = await begin(db, slug, now);
    await env.FETCHES.send({ fetch: id, url, ...(await validatorsOf(layout)) });
  }
}

/** What is known of a feed, unless it has to be read otherwise now. */
async function validatorsOf(layout: Layout): Promise<Validators> {
  const { etag, lastModified, readAs } = layout.source;
  const isCurrent = readAs === (await layoutDigest(layout));
  return isCurrent ? { etag, lastModified } : { etag: null, lastModified: null };
}

async function readReport(env: Env, id: number): Promise<Report | undefined> {
  const [report] = await database(env.DB).select().from(imports).where(eq(imports.id, id));
  return report;
}

/** Seconds before the next attempt: one minute, four, sixteen, an hour; or what the feed's server asks for. */
export function backOff(attempts: number, error: unknown): number {
  const asked = error instanceof Unreachable ? (error.retryAfter ?? 0) : 0;
  return Math.min(3600, Math.max(60 * 4 ** (attempts - 1), asked));
}

/** Where a fetched feed waits for its import. */
const feedName = (id: number) => `feeds/${id}`;

/** Fetches a feed and hands it on. It asks D1 for one thing only, so many can do so side by side. */
async function collect(fetching: Fetching, env: Env): Promise<void> {
  const { fetch: id, url, ...known } = fetching;
  const report = await readReport(env, id);
  if (!report || report.finishedAt) return;
  try {
    const fetched = await fetchFeed(url, env, known);
    if (fetched.modified) {
      const { bytes, contentType, etag, lastModified } = fetched;
      const said = Object.entries({ contentType, etag, lastModified });
      const customMetadata = Object.fromEntries(
        said.flatMap(([name, text]) => (text === null ? [] : [[name, text]])),
      );
      await env.FILES.put(feedName(id), bytes, { customMetadata });
    }
    await env.IMPORTS.send({ import: id, modified: fetched.modified });
  } catch (error) {
    await fail(env, report, error);
  }
}

/** What `collect` has left for a run; whatever is lost is fetched once more. */
async function collected(env: Env, id: number, source: Source): Promise<Reading> {
  const object = await env.FILES.get(feedName(id));
  if (!object) return readSource(source, env);
  const { contentType = null, etag = null, lastModified = null } = object.customMetadata ?? {};
  const bytes = new Uint8Array(await object.arrayBuffer());
  return readAnswer({ bytes, contentType, etag, lastModified }, source, env);
}

async function pursue(env: Env, id: number, modified: boolean): Promise<Report | undefined> {
  const report = await readReport(env, id);
  // Queues may deliver twice.
  if (!report || report.finishedAt) return undefined;
  const done = await runImport(env, report, async (source) =>
    modified ? collected(env, id, source) : { modified },
  );
  await env.FILES.delete(feedName(id));
  return done;
}

/**
 * Does one message's work.
 * @returns the report of a run, where the message was for one.
 */
export async function consume(message: Message, env: Env): Promise<Report | undefined> {
  if ('import' in message) return pursue(env, message.import, message.modified ?? true);
  if ('fetch' in message) await collect(message, env);
  else if (await moveWindow(env)) await env.IMPORTS.send({ window: true });
  else await dropTombstones(env);
  return undefined;
}

/** The run that a message is for. */
function runOf(message: Message): number | undefined {
  if ('import' in message) return message.import;
  return 'fetch' in message ? message.fetch : undefined;
}

/** Keeps a run alive that is tried again later. */
export async function postpone(message: Message, env: Env, delay: number): Promise<void> {
  const run = runOf(message);
  if (run === undefined) return;
  const alive = aliveUntil(nowText(env), delay);
  const db = database(env.DB);
  await db.update(imports).set({ aliveUntil: alive }).where(eq(imports.id, run));
}

/** Ends a run that was tried as often as makes sense: the last error stands in its report. */
export async function giveUp(message: Message, env: Env): Promise<void> {
  const run = runOf(message);
  const report = run === undefined ? undefined : await readReport(env, run);
  if (!report || report.finishedAt) return;
  const db = database(env.DB);
  report.finishedAt = nowText(env);
  report.error ??= broken;
  const dueAt = textAfter(report.finishedAt, AFTER_FAILURE);
  const due = sql`UPDATE sources SET due_at = ${dueAt} WHERE slug = ${report.source}`;
  await runBatch(db, [saved(db, report), due]);
}
