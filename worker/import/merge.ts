/** The same event from two sources: one of them is shown, the others stand behind it. */
import type { Database } from '../database.ts';
import { readBehind, readSame, storedOf } from './known.ts';
import type { Layout } from './layout.ts';
import { overridden } from './override.ts';
import type { Stored } from './rows.ts';
import { samenessOf } from './sameness.ts';

/** What is to be written, and by which source's rules it is read. */
export interface Writing {
  stored: Stored;
  layout: Layout;
}

function samenessNow({ event, override }: Stored): string | null {
  return override?.removed || override?.apart ? null : samenessOf(overridden(event, override));
}

/**
 * Has events stand behind the one of another source that was there first.
 * @param stored events of one source.
 */
export async function stepBehind(
  db: Database,
  source: string,
  stored: Stored[],
): Promise<Stored[]> {
  const samenesses = stored.map(samenessNow);
  const same = await readSame(
    db,
    source,
    samenesses.filter((text) => text !== null),
  );
  return stored.map((one, at) => ({ ...one, mergedInto: same.get(samenesses[at] ?? '') ?? null }));
}

/**
 * The events that stood behind one which is leaving or is no longer the same: the first of each kind
 * is shown in its place, and the others stand behind that one.
 * @param leaving ids of events that are shown no more.
 * @param staying events as they are going to be.
 */
export async function comeForward(
  db: Database,
  layouts: Map<string, Layout>,
  leaving: string[],
  staying: Stored[],
  updatedAt: string,
): Promise<Writing[]> {
  const now = new Map(staying.map((one) => [one.id, one.mergedInto ? null : samenessNow(one)]));
  const rows = await readBehind(db, [...leaving, ...now.keys()]);
  const first = new Map<string, string>();
  return rows.flatMap((row) => {
    const layout = layouts.get(row.source);
    if (!layout || row.sameness === now.get(row.mergedInto ?? '')) return [];
    const before = first.get(row.sameness ?? '');
    if (before === undefined) first.set(row.sameness ?? '', row.id);
    return { stored: { ...storedOf(row), mergedInto: before ?? null, updatedAt }, layout };
  });
}
