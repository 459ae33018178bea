/** What time alone changes: rules are laid out further, and tombstones fall away. */
import { and, asc, isNull, lt, ne, sql } from 'drizzle-orm';
import { events } from '../../schema/tables.ts';
import { nowText } from '../clock.ts';
import { database, runBatch } from '../database.ts';
import type { Env } from '../env.ts';
import { storedOf } from './known.ts';
import { type Rows, rowsOf } from './rows.ts';
import { readLayouts, windowEnd } from './run.ts';
import { addDates } from './store.ts';

/** Events that one invocation lays out further. */
const AT_ONCE = 200;

/** Days for which a removed event can be learned of; see routes/changes.ts. */
export const TOMBSTONE_DAYS = 90;

/**
 * Lays rules out up to the window's end.
 * @returns whether there are more events than were done.
 */
export async function moveWindow(env: Env): Promise<boolean> {
  const db = database(env.DB);
  const until = windowEnd(env);
  const open = and(lt(events.laidUntil, until), isNull(events.removedAt), ne(events.said, ''));
  const found = await db.select().from(events).where(open).orderBy(asc(events.id)).limit(AT_ONCE);
  if (found.length === 0) return false;
  const layouts = await readLayouts(db, env);
  const all: Rows[] = [];
  for (const row of found) {
    const layout = layouts.get(row.source);
    if (!layout) continue;
    const rows = await rowsOf(storedOf(row), layout);
    rows.occurrences = rows.occurrences.filter(({ startDay }) => startDay >= (row.laidUntil ?? 0));
    rows.event.laidUntil ??= null;
    all.push(rows);
  }
  await runBatch(db, addDates(all, until));
  return found.length === AT_ONCE && all.length > 0;
}

/** Takes tombstones away that have stood long enough, but of what an editor took away. */
export async function dropTombstones(env: Env): Promise<void> {
  const before = new Date(Date.parse(nowText(env)) - TOMBSTONE_DAYS * 86_400_000);
  const old = sql`(SELECT event FROM changes WHERE removed AND at < ${before.toISOString()})`;
  await runBatch(database(env.DB), [
    sql`DELETE FROM events WHERE id IN ${old} AND removed_at IS NOT NULL AND override IS NULL`,
    sql`DELETE FROM changes WHERE removed AND at < ${before.toISOString()}`,
  ]);
}
