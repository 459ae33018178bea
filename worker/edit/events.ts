/** Events by hand: an editor's own, and what an editor says otherwise than a feed. */
import { eq, type SQL, sql } from 'drizzle-orm';
import type { EventInput, EventPatch } from '../../schema/editing.ts';
import { events } from '../../schema/tables.ts';
import type { Fault } from '../../schema/view.ts';
import { nowText } from '../clock.ts';
import { database } from '../database.ts';
import type { Env } from '../env.ts';
import { readCity } from '../import/city.ts';
import type { FeedEvent } from '../import/feed.ts';
import { storedOf } from '../import/known.ts';
import { contentHash, EDITORS, eventId, layoutDigest, saidOf } from '../import/layout.ts';
import type { Override } from '../import/override.ts';
import { unkept } from '../import/report.ts';
import { type Rows, rowsOf, type Stored } from '../import/rows.ts';
import { readLayouts } from '../import/run.ts';
import { type Work, withdrawing, writing } from '../import/write.ts';
import { toFeedEvent, toOverride } from './event-input.ts';
import { Stale, writeIfCurrent } from './version.ts';

type Row = typeof events.$inferSelect;

/** What a write needs to know of the request: the version it saw, and the trace that it leaves. */
export interface Write {
  version: number;
  trace: SQL;
}

async function readRow(env: Env, id: string): Promise<Row | undefined> {
  const [row] = await database(env.DB).select().from(events).where(eq(events.id, id));
  return row;
}

/** An event as the importer works on it, read by the rules of its source. */
async function workFor(env: Env, source: string): Promise<Work> {
  const db = database(env.DB);
  const layouts = await readLayouts(db, env);
  const layout = layouts.get(source) ?? layouts.get(EDITORS);
  if (!layout) throw new Error('There is always the editors’ own source.');
  return { db, env, layouts, layout, report: unkept(source, nowText(env)) };
}

const present = (id: string) => sql`SELECT version FROM events WHERE id = ${id}`;

/**
 * Writes an event as it is to be, unless it is so already.
 * @returns whether anything changed.
 * @throws Stale, Unusable
 */
async function settle(
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
  if ((row?.version ?? 0) !== version) throw new Stale(row?.version ?? 0);
  const stored: Stored = { id, event, said, override, hash, mergedInto: null, updatedAt: now };
  const rows: Rows = await rowsOf(stored, work.layout);
  const queries = await writing(work, [rows], [stored], new Set(row ? [id] : []), now);
  const kept = override && JSON.stringify(override);
  const keep = sql`UPDATE events SET override = ${kept} WHERE id = ${id}`;
  await writeIfCurrent(work.db, present(id), version, [...queries, keep, trace]);
  return true;
}

/** Slugs that an event names and nobody knows. */
export async function eventFaults(env: Env, input: EventPatch | EventInput): Promise<Fault[]> {
  const city = await readCity(database(env.DB));
  const { district, categories = [] } = input;
  const place = district ? city.district(district) : null;
  return [
    ...(district && place?.slug !== district
      ? [{ parameter: 'district', detail: `${district} is not known` }]
      : []),
    ...categories
      .filter((slug) => !city.isCategory(slug))
      .map((slug) => ({ parameter: 'categories', detail: `${slug} is not known` })),
  ];
}

/** Puts a new event in. @returns its id. @throws Unusable */
export async function createEvent(env: Env, input: EventInput, trace: SQL): Promise<string> {
  const uid = crypto.randomUUID();
  const id = await eventId(EDITORS, uid);
  const event = toFeedEvent(input, uid, env.TIME_ZONE);
  const next = { id, source: EDITORS, event, override: null };
  await settle(env, undefined, next, { version: 0, trace });
  return id;
}

/**
 * Replaces an event, or puts a new one in under an id that its writer chose.
 * @returns whether it is new.
 * @throws Stale, Unusable
 */
export async function putEvent(env: Env, id: string, input: EventInput, write: Write) {
  const row = await readRow(env, id);
  const zone = env.TIME_ZONE;
  if (row && row.source !== EDITORS) {
    const override = toOverride({ ...input }, zone);
    const { event, source } = storedOf(row);
    await settle(env, row, { id, source, event, override }, write);
    return false;
  }
  const event = toFeedEvent(input, row?.uid ?? id, zone);
  await settle(env, row, { id, source: EDITORS, event, override: null }, write);
  return !row || row.removedAt !== null;
}

/**
 * Changes a part of an event.
 * @returns whether there is such an event.
 * @throws Stale, Unusable
 */
export async function patchEvent(env: Env, id: string, patch: EventPatch, write: Write) {
  const row = await readRow(env, id);
  if (!row || row.removedAt !== null) return false;
  const { event, source, override } = storedOf(row);
  const changed = toOverride(patch, env.TIME_ZONE);
  if (source === EDITORS && !changed.apart) {
    const next = { id, source, event: { ...event, ...changed } as FeedEvent, override };
    await settle(env, row, next, write);
  } else {
    const merged: Override = { ...override, ...changed };
    if (patch.apart === false) delete merged.apart;
    await settle(env, row, { id, source, event, override: merged }, write);
  }
  return true;
}

/**
 * Takes an event away: an editor's own for good, a feed's until the override is taken back.
 * @param write its version may be null, for whichever is present.
 * @returns whether there is such an event.
 * @throws Stale
 */
export async function deleteEvent(
  env: Env,
  id: string,
  { version, trace }: { version: number | null; trace: SQL },
): Promise<boolean> {
  const row = await readRow(env, id);
  if (!row) return false;
  if (row.removedAt !== null) return true;
  const seen = version ?? row.version;
  const work = await workFor(env, row.source);
  const queries = await withdrawing(work, [id], nowText(env));
  const { override, event, said } = storedOf(row);
  if (row.source !== EDITORS) {
    const removed: Override = { ...override, removed: true };
    const hash = await contentHash(await layoutDigest(work.layout), said || saidOf(event), removed);
    queries.push(
      sql`UPDATE events SET override = ${JSON.stringify(removed)}, hash = ${hash} WHERE id = ${id}`,
    );
  }
  await writeIfCurrent(work.db, present(id), seen, [...queries, trace]);
  return true;
}

/** What an editor says otherwise than the feed; null if there is nothing such. */
export async function readOverride(env: Env, id: string) {
  const row = await readRow(env, id);
  if (!row?.override) return null;
  return { override: JSON.parse(row.override) as Override, version: row.version };
}

/**
 * Takes an editor's word back: the event is shown again as its source has it.
 * @returns whether there was any.
 * @throws Stale
 */
export async function deleteOverride(
  env: Env,
  id: string,
  { version, trace }: { version: number | null; trace: SQL },
): Promise<boolean> {
  const row = await readRow(env, id);
  if (!row?.override) return false;
  const { event, source } = storedOf(row);
  const write = { version: version ?? row.version, trace };
  await settle(env, row, { id, source, event, override: null }, write);
  return true;
}
