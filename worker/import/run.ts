/** One import: a source's feed → rows in D1 and a report of what it brought. */
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { addMonths, toDate, toDay } from '../../schema/dates.ts';
import { imports, sources } from '../../schema/tables.ts';
import { nowText, textAfter, today } from '../clock.ts';
import { type Database, database, runBatch } from '../database.ts';
import type { Env } from '../env.ts';
import { readCity } from './city.ts';
import { Unusable } from './feed.ts';
import { Unreachable, type Validators } from './fetch.ts';
import { readKnown } from './known.ts';
import { EDITORS, editorsSource, type Layout, layoutDigest, type Source } from './layout.ts';
import { type Plan, planOf } from './plan.ts';
import type { Reading } from './read.ts';
import { aliveUntil, keep, type Report, saved, unkept } from './report.ts';
import { tryOut, type Work, write } from './write.ts';

/** Rules are laid out for two years and the rest of the month, so the window moves on monthly. */
const MONTHS_AHEAD = 25;

/** Day number up to which rules are laid out. */
export function windowEnd(env: Env): number {
  return toDay(`${addMonths(toDate(today(env)).slice(0, 7), MONTHS_AHEAD)}-01`);
}

/** How the events of each source are read, by its slug. */
export async function readLayouts(db: Database, env: Env): Promise<Map<string, Layout>> {
  const city = await readCity(db);
  const all: Source[] = [...(await db.select().from(sources)), editorsSource(env)];
  const shared = { city, timeZone: env.TIME_ZONE, until: windowEnd(env) };
  return new Map(all.map((source) => [source.slug, { source, ...shared }]));
}

/** @throws Unusable if there is no such source. */
async function workOn(env: Env, report: Report): Promise<Work> {
  const db = database(env.DB);
  const layouts = await readLayouts(db, env);
  const layout = layouts.get(report.source);
  if (!layout || report.source === EDITORS) throw new Unusable('There is no such source.');
  return { db, env, layouts, layout, report };
}

/** Gives a feed, or says that it is as it was. */
export type Read = (source: Source, known?: Validators) => Promise<Reading>;

/** What the last whole reading brought, of a feed that has not changed since. */
async function readingBefore({ db, report }: Work): Promise<number> {
  const done = and(
    eq(imports.source, report.source),
    isNotNull(imports.finishedAt),
    isNull(imports.error),
  );
  const [last] = await db.select().from(imports).where(done).orderBy(desc(imports.id)).limit(1);
  return last ? last.created + last.changed + last.unchanged : 0;
}

/**
 * Reads a feed and plans what to do with it; null if it has not changed.
 * @param confirmed someone has looked at it, however little is in it.
 */
async function plan(work: Work, read: Read, confirmed: boolean): Promise<Plan | null> {
  const { db, env, layout, report } = work;
  const { slug, etag, lastModified, readAs: before } = layout.source;
  const readAs = await layoutDigest(layout);
  const reading = await read(layout.source, before === readAs ? { etag, lastModified } : undefined);
  if (!reading.modified) {
    report.unchanged = await readingBefore(work);
    return null;
  }
  const known = await readKnown(db, slug);
  const at = { source: slug, readAs, today: today(env), confirmed };
  const { etag: newTag, lastModified: newDate } = reading;
  return planOf(reading.feed, known, { ...at, etag: newTag, lastModified: newDate }, report);
}

/** Where the rest of a large import waits for the next invocation. */
export const planName = ({ id }: Pick<Report, 'id'>) => `imports/${id}.json`;

/** Seconds after which a source is read again whose run came to nothing. */
export const AFTER_FAILURE = 3600;

/** Ends a run. @param done what was read, to be held against the next reading. */
async function finish({ db, env, layout, report }: Work, done: Plan | null): Promise<void> {
  const now = nowText(env);
  report.finishedAt = now;
  report.error = null;
  const read = done && { etag: done.etag, lastModified: done.lastModified, readAs: done.readAs };
  const source = db
    .update(sources)
    .set({ dueAt: textAfter(now, layout.source.interval * 60), ...read })
    .where(eq(sources.slug, report.source));
  await runBatch(db, [saved(db, report), source.getSQL()]);
}

/** Goes on with a plan, and leaves what is too much for one invocation to the next. */
async function pursue(work: Work, plan: Plan, isKept: boolean): Promise<void> {
  const { env, report } = work;
  if (await write(work, plan)) {
    await finish(work, plan);
    if (isKept) await env.FILES.delete(planName(report));
    return;
  }
  if (!isKept) await env.FILES.put(planName(report), JSON.stringify(plan));
  await env.IMPORTS.send({ import: report.id });
}

/** Ends a run that came to nothing. What passes by itself is thrown on, for another attempt. */
export async function fail(env: Env, report: Report, error: unknown): Promise<void> {
  const db = database(env.DB);
  const passing = error instanceof Unreachable ? error.passing : !(error instanceof Unusable);
  report.error = error instanceof Error ? error.message : String(error);
  // What was only planned has not happened.
  if (report.written === 0)
    Object.assign(report, { created: 0, changed: 0, unchanged: 0, withdrawn: 0 });
  if (!passing) report.finishedAt = nowText(env);
  await keep(db, report);
  const due = { dueAt: textAfter(nowText(env), AFTER_FAILURE) };
  if (!passing) await db.update(sources).set(due).where(eq(sources.slug, report.source));
  if (passing) throw error;
}

/**
 * Runs an import from its beginning, or on from where it stopped.
 * @returns its report; unfinished if the rest of it is left to the queue.
 * @throws what may pass by itself, after keeping it in the report.
 */
export async function runImport(
  env: Env,
  report: Report,
  read: Read,
  confirmed = false,
): Promise<Report> {
  const now = nowText(env);
  try {
    const work = await workOn(env, report);
    const kept = report.startedAt ? await env.FILES.get(planName(report)) : null;
    if (kept) {
      await pursue(work, await kept.json<Plan>(), true);
      return report;
    }
    const fresh = unkept(report.source, now);
    Object.assign(report, fresh, { id: report.id, queuedAt: report.queuedAt });
    report.aliveUntil = aliveUntil(now);
    await keep(work.db, report);
    const made = await plan(work, read, confirmed);
    if (made) await pursue(work, made, false);
    else await finish(work, null);
  } catch (error) {
    await fail(env, report, error);
  }
  return report;
}

/** What an import would do, without doing it. @param source need not be kept anywhere. */
export async function tryImport(env: Env, source: Source, read: Read): Promise<Report> {
  const now = nowText(env);
  const db = database(env.DB);
  const report = unkept(source.slug, now);
  const layouts = await readLayouts(db, env);
  const layout: Layout = { ...(layouts.get(EDITORS) as Layout), source };
  const work: Work = { db, env, layouts, layout, report };
  try {
    const made = await plan(work, (one) => read(one), true);
    if (made) await tryOut(work, made);
  } catch (error) {
    report.error = error instanceof Error ? error.message : String(error);
  }
  report.finishedAt = nowText(env);
  return report;
}
