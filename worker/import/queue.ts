/** The way of an import through Cloudflare Queues: what is due goes in, and each message is one run's step. */
import { and, eq, isNotNull, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import { imports, sources } from '../../schema/tables.ts';
import { nowText } from '../clock.ts';
import { database, runBatch } from '../database.ts';
import type { Env, Message } from '../env.ts';
import { Unreachable } from './fetch.ts';
import { readSource } from './read.ts';
import { aliveUntil, begin, type Report, saved } from './report.ts';
import { planName, runImport } from './run.ts';
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
  if (left.length) await env.FILES.delete(left.map(planName));
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
  for (const { slug } of due) {
    const { id } = await begin(db, slug, now);
    await env.IMPORTS.send({ import: id });
  }
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

/**
 * Does one message's work.
 * @returns the report of a run, where the message was for one.
 */
export async function consume(message: Message, env: Env): Promise<Report | undefined> {
  if ('window' in message) {
    if (await moveWindow(env)) await env.IMPORTS.send({ window: true });
    else await dropTombstones(env);
    return undefined;
  }
  const report = await readReport(env, message.import);
  // Queues may deliver twice.
  if (!report || report.finishedAt) return undefined;
  return runImport(env, report, (source, known) => readSource(source, env, known));
}

/** Keeps a run alive that is tried again later. */
export async function postpone(message: Message, env: Env, delay: number): Promise<void> {
  if (!('import' in message)) return;
  const alive = aliveUntil(nowText(env), delay);
  const db = database(env.DB);
  await db.update(imports).set({ aliveUntil: alive }).where(eq(imports.id, message.import));
}

/** Ends a run that was tried as often as makes sense: the last error stands in its report. */
export async function giveUp(message: Message, env: Env): Promise<void> {
  const report = 'import' in message ? await readReport(env, message.import) : undefined;
  if (!report || report.finishedAt) return;
  const db = database(env.DB);
  report.finishedAt = nowText(env);
  report.error ??= broken;
  const due = sql`UPDATE sources SET due_at = ${aliveUntil(nowText(env), 3600)} WHERE slug = ${report.source}`;
  await runBatch(db, [saved(db, report), due]);
}
