/** Makes an event what it is to be: its rows, its override and the trace of the write, in one transaction. */
import { eq, sql } from 'drizzle-orm';
import { events } from '../../schema/tables.ts';
import { nowText } from '../clock.ts';
import { database } from '../database.ts';
import type { Env } from '../env.ts';
import { type FeedEvent, Unusable } from '../import/feed.ts';
import { contentHash, EDITORS, layoutDigest, saidOf } from '../import/layout.ts';
import type { Override } from '../import/override.ts';
import { unkept } from '../import/report.ts';
import { type Rows, rowsOf, type Stored } from '../import/rows.ts';
import { readLayouts } from '../import/run.ts';
import { type Work, writing } from '../import/write.ts';
import { Stale, type Write, writeIfCurrent } from './version.ts';

type Row = typeof events.$inferSelect;

export async function readRow(env: Env, id: string): Promise<Row | undefined> {
  const [row] = await database(env.DB).select().from(events).where(eq(events.id, id));
  if (row && row.said === '')
    throw new Unusable('This event is read from its source once more; try again in an hour.');
  return row;
}

/** An event as the importer works on it, read by the rules of its source. */
export async function workFor(env: Env, source: string): Promise<Work> {
  const db = database(env.DB);
  const layouts = await readLayouts(db, env);
  const layout = layouts.get(source) ?? layouts.get(EDITORS);
  if (!layout) throw new Error('There is always the editors’ own source.');
  return { db, env, layouts, layout, report: unkept(source, nowText(env)) };
}

export const present = (id: string) => sql`SELECT version FROM events WHERE id = ${id}`;

/**
 * Writes an event as it is to be, unless it is so already.
 * @returns whether anything changed.
 * @throws Stale, Unusable
 */
export async function settle(
  env: Env,
  row: Row | undefined,
  next: { id: string; source: string; event: FeedEvent; override: Override | null },
  { version, trace }: Write,
): Promise<boolean> {
  const { id, source, event, override } = next;
  const work = await workFor(env, source);
  const said = saidOf(event);
  const now = nowText(env);
  const hash = await contentHash(await layoutDigest(work.layout), said, override);
  const there = row && (row.removedAt === null || override?.removed);
  if (there && row.hash === hash) return false;
  const current = row?.version ?? 0;
  const seen = version ?? current;
  if (seen !== current) throw new Stale(current);
  const stored: Stored = { id, event, said, override, hash, mergedInto: null, updatedAt: now };
  const rows: Rows = await rowsOf(stored, work.layout);
  const queries = await writing(work, [rows], [stored], new Set(row ? [id] : []), now);
  const kept = override && JSON.stringify(override);
  const keep = sql`UPDATE events SET override = ${kept} WHERE id = ${id}`;
  await writeIfCurrent(work.db, present(id), seen, [...queries, keep, trace]);
  return true;
}
