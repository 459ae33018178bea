/** A plan → D1, one transaction after the other, within what one invocation may take. */
import type { SQL } from 'drizzle-orm';
import { nowText } from '../clock.ts';
import { type Database, runBatch } from '../database.ts';
import type { Env } from '../env.ts';
import { bytesOf, MOST_BYTES } from './chunks.ts';
import { Unusable } from './feed.ts';
import type { Layout } from './layout.ts';
import { comeForward, stepBehind, type Writing } from './merge.ts';
import { type Pending, type Plan, storedOfPending } from './plan.ts';
import { aliveUntil, note, type Report, refuse, saved } from './report.ts';
import { type Rows, rowsOf, type Stored } from './rows.ts';
import { dateTuple, removeEvents, writeEvents } from './store.ts';

export interface Work {
  db: Database;
  env: Env;
  layouts: Map<string, Layout>;
  layout: Layout;
  report: Report;
}

/**
 * Statements that one invocation runs before it leaves the rest to the next one. D1 allows 50 of them on
 * Cloudflare's free plan, and whoever calls has some of their own.
 */
const MOST_STATEMENTS = 30;
/** Time moves on only with answers from outside, so this is what a Worker can tell of its own work. */
const MOST_MILLISECONDS = 15_000;

/** Dates that one import lays out: more than any city has, and an end to whatever a feed may invent. */
const MOST_DATES = 1_000_000;

/** Rows of one event, or null and a refusal in the report. */
async function tryRows({ report }: Work, { stored, layout }: Writing, change?: Pending['change']) {
  const { uid, line } = stored.event;
  try {
    const rows = await rowsOf(stored, layout);
    report.dates += rows.occurrences.length;
    if (report.dates > MOST_DATES) {
      report.dates -= rows.occurrences.length;
      throw new Unusable('The feed has more than 1,000,000 dates; this event is left out.');
    }
    for (const reason of rows.notes) note(report, { uid, line, reason });
    return rows;
  } catch (error) {
    if (!(error instanceof Unusable || error instanceof RangeError)) throw error;
    refuse(report, { uid, line, reason: error.message });
    if (change) report[change] -= 1;
    return null;
  }
}

/** The next pending events that fit into one transaction, laid out; those that were refused are taken too. */
async function nextRows(work: Work, plan: Plan, from: number) {
  const now = nowText(work.env);
  const next = {
    taken: 0,
    stored: [] as Stored[],
    rows: [] as Rows[],
    known: new Set<string>(),
    now,
  };
  let room = MOST_BYTES;
  for (const one of plan.pending.slice(from)) {
    const stored = storedOfPending(one, now);
    const rows = await tryRows(work, { stored, layout: work.layout }, one.change);
    next.taken += 1;
    if (!rows) continue;
    next.stored.push(stored);
    next.rows.push(rows);
    if (one.change === 'changed') next.known.add(one.id);
    room -= bytesOf(JSON.stringify([rows.event, rows.occurrences.map(dateTuple)]));
    if (room <= 0) break;
  }
  return next;
}

/** Rows of what comes forward in the place of others; see `comeForward`. */
async function rowsForward(work: Work, leaving: string[], staying: Stored[], now: string) {
  const rows: Rows[] = [];
  for (const one of await comeForward(work.db, work.layouts, leaving, staying, now)) {
    const laid = await tryRows(work, one);
    if (laid) rows.push(laid);
  }
  return rows;
}

/**
 * Statements that write events, with those that this has step behind others or come forward.
 * @param rows of one source, laid out as if each were shown.
 */
export async function writing(
  work: Work,
  rows: Rows[],
  stored: Stored[],
  known: Set<string>,
  now: string,
) {
  const { db, layout, report } = work;
  const settled = await stepBehind(db, layout.source.slug, stored);
  const shown = rows.map((one, at) => behind(one, settled[at]?.mergedInto ?? null));
  for (const { event, mergedInto } of settled) {
    const reason = 'The same event is there from another source already, and is shown once.';
    if (mergedInto) note(report, { uid: event.uid, line: event.line, reason });
  }
  const forward = await rowsForward(work, [], settled, now);
  for (const { event } of forward) known.add(event.id);
  return writeEvents([...shown, ...forward], known, now);
}

function behind(rows: Rows, mergedInto: string | null): Rows {
  if (mergedInto === null) return rows;
  const event = { ...rows.event, mergedInto, laidUntil: null };
  return { ...rows, event, occurrences: [] };
}

async function writeNext(work: Work, plan: Plan): Promise<number> {
  const { db, report } = work;
  const { taken, stored, rows, known, now } = await nextRows(work, plan, report.written);
  report.written += taken;
  report.aliveUntil = aliveUntil(now);
  const queries = rows.length ? await writing(work, rows, stored, known, now) : [];
  // The report is part of the transaction: whoever goes on after a break goes on right behind it.
  await runBatch(db, [...queries, saved(db, report)]);
  return queries.length + 3;
}

/** Statements that make tombstones of events, and show what stood behind them. */
export async function withdrawing(work: Work, ids: string[], now: string): Promise<SQL[]> {
  const rows = await rowsForward(work, ids, [], now);
  const known = new Set(rows.map(({ event }) => event.id));
  return [...removeEvents(ids, now), ...(rows.length ? writeEvents(rows, known, now) : [])];
}

/**
 * Writes what is left of a plan.
 * @returns whether all of it is written.
 */
export async function write(work: Work, plan: Plan): Promise<boolean> {
  const { db, env, report } = work;
  const begun = Date.now();
  let statements = 0;
  const spent = () => statements >= MOST_STATEMENTS || Date.now() - begun > MOST_MILLISECONDS;
  while (report.written < plan.pending.length) {
    if (spent()) return false;
    statements += await writeNext(work, plan);
  }
  if (plan.withdrawn.length === 0) return true;
  if (spent()) return false;
  const now = nowText(env);
  await runBatch(db, await withdrawing(work, plan.withdrawn, now));
  return true;
}

/** Lays out what a plan would write, for its notes and refusals. */
export async function tryOut(work: Work, plan: Plan): Promise<void> {
  while (work.report.written < plan.pending.length) {
    work.report.written += (await nextRows(work, plan, work.report.written)).taken;
  }
}
