/** What is stored already of the events that an import meets. */
import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { events } from '../../schema/tables.ts';
import { among, type Database } from '../database.ts';
import type { FeedEvent } from './feed.ts';
import type { Stored } from './rows.ts';

export interface Known {
  hash: string;
  /** JSON of an `Override`. */
  override: string | null;
  removedAt: string | null;
  lastDay: number;
}

/** What is stored of a source, by event id. */
export async function readKnown(db: Database, source: string): Promise<Map<string, Known>> {
  const { id, hash, override, removedAt, lastDay } = events;
  const rows = await db
    .select({ id, hash, override, removedAt, lastDay })
    .from(events)
    .where(eq(events.source, source));
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}

type EventRow = typeof events.$inferSelect;

/** An event as it is stored; its rows can be made of it without its feed. */
export function storedOf(row: EventRow): Stored & { source: string } {
  const { id, source, said, override, hash, mergedInto, updatedAt } = row;
  const event = { ...(JSON.parse(said) as FeedEvent), line: null };
  return {
    ...{ id, source, event, said, hash, mergedInto, updatedAt },
    override: override === null ? null : JSON.parse(override),
  };
}

/** Events of other sources that are shown, by what they have in common with these. */
export async function readSame(db: Database, source: string, samenesses: string[]) {
  if (samenesses.length === 0) return new Map<string, string>();
  const shown = and(ne(events.source, source), isNull(events.removedAt), isNull(events.mergedInto));
  const rows = await db
    .select({ id: events.id, sameness: events.sameness })
    .from(events)
    .where(and(inArray(events.sameness, among(samenesses)), shown));
  return new Map(rows.map(({ id, sameness }) => [sameness as string, id]));
}

/** The events in whose place these are shown, in the order of their ids. */
export async function readBehind(db: Database, ids: string[]): Promise<EventRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(events)
    .where(and(inArray(events.mergedInto, among(ids)), isNull(events.removedAt)))
    .orderBy(events.id);
}
