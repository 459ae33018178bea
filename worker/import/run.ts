/** One import: a source's text → rows in D1 and a report of what it brought. */
import { eq } from 'drizzle-orm';
import { addMonths, toDate, toDay } from '../../schema/dates.ts';
import { imports, sources } from '../../schema/tables.ts';
import { nowText, today } from '../clock.ts';
import { type Database, database } from '../database.ts';
import type { Env } from '../env.ts';
import { readCity } from './city.ts';
import type { FeedEvent } from './feed.ts';
import { fetchFeed } from './fetch.ts';
import { parseICalendar } from './icalendar.ts';
import { contentHash, eventId, type Layout, type Rows, rowsOf, type Source } from './rows.ts';
import { type Known, readKnown, storeRows } from './store.ts';

export type Report = typeof imports.$inferSelect;
type Counts = Pick<Report, 'created' | 'changed' | 'unchanged' | 'refused'>;

/** Endless rules are laid out for two years and the rest of the month, so the window moves on monthly. */
const MONTHS_AHEAD = 25;

function windowEnd(env: Env): number {
  return toDay(`${addMonths(toDate(today(env)).slice(0, 7), MONTHS_AHEAD)}-01`);
}

/** What has to be written of one event: everything, only dates that came into the window, or nothing. */
async function compare(event: FeedEvent, layout: Layout, known: Map<string, Known>, now: string) {
  const id = await eventId(layout.source.slug, event.uid);
  const hash = await contentHash(event, layout);
  const before = known.get(id);
  if (before?.hash !== hash) {
    return {
      rows: rowsOf(id, hash, event, layout, now),
      change: before ? 'changed' : 'created',
    } as const;
  }
  const { laidUntil, updatedAt } = before;
  if (laidUntil === null || laidUntil >= layout.until)
    return { rows: null, change: 'unchanged' } as const;
  const rows = rowsOf(id, hash, event, layout, updatedAt);
  rows.occurrences = rows.occurrences.filter(({ startDay }) => startDay >= laidUntil);
  return { rows, change: 'unchanged' } as const;
}

async function bringIn(db: Database, env: Env, source: Source, text: string): Promise<Counts> {
  const feed = parseICalendar(text, env.TIME_ZONE);
  const counts: Counts = { created: 0, changed: 0, unchanged: 0, refused: [...feed.refused] };
  const city = await readCity(db);
  const layout: Layout = { source, city, timeZone: env.TIME_ZONE, until: windowEnd(env) };
  const known = await readKnown(db, source.slug);
  const now = nowText(env);
  const written: Rows[] = [];
  const replaced = new Set<string>();
  for (const event of feed.events) {
    try {
      const { rows, change } = await compare(event, layout, known, now);
      counts[change] += 1;
      if (rows) written.push(rows);
      if (rows && change === 'changed') replaced.add(rows.event.id);
    } catch (error) {
      counts.refused.push({ uid: event.uid, reason: (error as Error).message });
    }
  }
  await storeRows(db, written, replaced);
  return counts;
}

/**
 * Imports a source and leaves a row in `imports`, also when it fails.
 * @param read gives the feed's text.
 */
export async function importSource(
  env: Env,
  source: Source,
  read: () => Promise<string> = () => fetchFeed(source.url, env),
): Promise<Report> {
  const db = database(env.DB);
  const [begun] = await db
    .insert(imports)
    .values({ source: source.slug, startedAt: nowText(env) })
    .returning();
  if (!begun) throw new Error('D1 returned no row for a new import.');
  const outcome = await read()
    .then((text) => bringIn(db, env, source, text))
    .catch((error: Error) => ({ error: error.message }));
  const [report] = await db
    .update(imports)
    .set({ ...outcome, finishedAt: nowText(env) })
    .where(eq(imports.id, begun.id))
    .returning();
  return report ?? begun;
}

/** Imports every source that is on, one after the other. */
export async function importAll(env: Env): Promise<Report[]> {
  const db = database(env.DB);
  const reports: Report[] = [];
  for (const source of await db.select().from(sources).where(eq(sources.enabled, true))) {
    reports.push(await importSource(env, source));
  }
  return reports;
}
