/** Events by hand: an editor's own, and what an editor says otherwise than a feed. */
import { type SQL, sql } from 'drizzle-orm';
import type { DatePatch, EventInput, EventPatch } from '../../schema/editing.ts';
import type { Fault } from '../../schema/view.ts';
import { nowText } from '../clock.ts';
import { database } from '../database.ts';
import type { Env } from '../env.ts';
import { readCity } from '../import/city.ts';
import { layOut } from '../import/dates.ts';
import type { FeedEvent, FeedInstance } from '../import/feed.ts';
import { storedOf } from '../import/known.ts';
import { contentHash, EDITORS, eventId, layoutDigest, saidOf } from '../import/layout.ts';
import { type Override, overridden } from '../import/override.ts';
import { windowEnd } from '../import/run.ts';
import { withdrawing } from '../import/write.ts';
import { toFeedEvent, toInstance, toOverride } from './event-input.ts';
import { present, readRow, settle, workFor } from './settle.ts';
import { type Write, writeIfCurrent } from './version.ts';

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
    const { event, source, override: before } = storedOf(row);
    const override = { ...toOverride(input, zone), ...(before?.apart && { apart: before.apart }) };
    await settle(env, row, { id, source, event, override }, write);
    return false;
  }
  const event = toFeedEvent(input, row?.uid ?? id, zone);
  const override = row ? storedOf(row).override : null;
  await settle(env, row, { id, source: EDITORS, event, override }, write);
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
 * Changes one date of an event, as a moved or cancelled one; the others stay as they are.
 * @param occurrence names the date.
 * @returns whether there is such a date.
 * @throws Stale, Unusable
 */
export async function patchDate(
  env: Env,
  id: string,
  occurrence: string,
  patch: DatePatch,
  write: Write,
) {
  const row = await readRow(env, id);
  if (!row || row.removedAt !== null) return false;
  const { event, source, override } = storedOf(row);
  const shown = overridden(event, override);
  const { dates } = layOut(shown, windowEnd(env), env.TIME_ZONE);
  const date = dates.find((one) => one.occurrence === occurrence);
  if (!date) return false;
  if (occurrence === 'once') return patchEvent(env, id, patch, write);
  const instance = toInstance(date, shown, patch, env.TIME_ZONE);
  const same = ({ recurrenceId }: FeedInstance) =>
    recurrenceId.local === instance.recurrenceId.local;
  const instances = [...(override?.instances ?? []).filter((one) => !same(one)), instance];
  const next = { id, source, event, override: { ...override, instances } };
  await settle(env, row, next, write);
  return true;
}

/**
 * Takes an event away: an editor's own for good, a feed's until the override is taken back.
 * @returns whether there is such an event.
 * @throws Stale
 */
export async function deleteEvent(
  env: Env,
  id: string,
  { version, trace }: Write,
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
export async function deleteOverride(env: Env, id: string, write: Write): Promise<boolean> {
  const row = await readRow(env, id);
  if (!row?.override) return false;
  const { event, source } = storedOf(row);
  await settle(env, row, { id, source, event, override: null }, write);
  return true;
}
