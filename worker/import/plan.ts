/** What an import is going to do: a feed held against what is stored of its source. */
import { toDay } from '../../schema/dates.ts';
import { type Feed, type FeedEvent, Unusable } from './feed.ts';
import type { Validators } from './fetch.ts';
import type { Known } from './known.ts';
import { contentHash, eventId, saidOf } from './layout.ts';
import { type Report, refuse } from './report.ts';
import type { Stored } from './rows.ts';

export interface Pending {
  id: string;
  event: FeedEvent;
  override: string | null;
  hash: string;
  change: 'created' | 'changed';
}

export interface Plan extends Validators {
  /** `Layout.digest` by which the feed was read. */
  readAs: string;
  /** In the order of their ids, so that however often a run breaks off, the rows come out the same. */
  pending: Pending[];
  /** Ids of events that are in their source no more. */
  withdrawn: string[];
}

/** Above this an import would be more than any city has; it is refused as a whole. */
const MOST_EVENTS = 50_000;
const UNCHANGED = 'nothing was changed. If it is right, import it once more and confirm it.';
/** Digests that are asked for at once. */
const AT_ONCE = 500;

async function compare(
  event: FeedEvent,
  source: string,
  readAs: string,
  known: Map<string, Known>,
) {
  const id = await eventId(source, event.uid);
  const before = known.get(id);
  const override = before?.override ?? null;
  const hash = await contentHash(readAs, saidOf(event), override && JSON.parse(override));
  const returned = before?.removedAt != null && !override?.includes('"removed":true');
  if (before?.hash === hash && !returned) return { id, pending: null };
  const change = before && !returned ? 'changed' : 'created';
  return { id, pending: { id, event, override, hash, change } satisfies Pending };
}

/**
 * Events that are missing from a feed. What was over before all that the feed still lists has not been
 * withdrawn: most feeds let go of what is past.
 */
function missing(feed: Feed, seen: Set<string>, known: Map<string, Known>, today: number) {
  const lives = [...known].filter(([, { removedAt }]) => removedAt === null);
  const listed = [
    ...lives.filter(([id]) => seen.has(id)).map(([, { lastDay }]) => lastDay),
    ...feed.events.map(({ start }) => toDay(start.local.slice(0, 10))),
  ];
  const horizon = listed.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const past = ({ lastDay }: Known) => lastDay < today && lastDay < horizon;
  const gone = lives.filter(([id, one]) => !seen.has(id) && !past(one)).map(([id]) => id);
  const expected = lives.filter(([id, one]) => seen.has(id) || !past(one)).length;
  return { gone: gone.sort(), expected };
}

/**
 * Holds a feed against what is known.
 * @param confirmed someone has looked at the feed and means it, however little is in it.
 * @throws Unusable if the feed is too large, or suddenly too small to be believed.
 */
export async function planOf(
  feed: Feed,
  known: Map<string, Known>,
  at: { source: string; readAs: string; today: number; confirmed: boolean } & Validators,
  report: Report,
): Promise<Plan> {
  const { source, readAs, today, confirmed, etag, lastModified } = at;
  if (feed.events.length > MOST_EVENTS)
    throw new Unusable(`The feed has ${feed.events.length} events; at most 50,000 are brought in.`);
  const pending: Pending[] = [];
  const seen = new Set<string>();
  for (let from = 0; from < feed.events.length; from += AT_ONCE) {
    const some = feed.events.slice(from, from + AT_ONCE);
    for (const one of await Promise.all(some.map((e) => compare(e, source, readAs, known)))) {
      seen.add(one.id);
      if (one.pending) pending.push(one.pending);
      report[one.pending?.change ?? 'unchanged'] += 1;
    }
  }
  for (const refusal of feed.refused) {
    refuse(report, refusal);
    // What cannot be read is not withdrawn: it stays as it was.
    if (refusal.uid) seen.add(await eventId(source, refusal.uid));
  }
  const { gone, expected } = missing(feed, seen, known, today);
  if (!confirmed && seen.size === 0 && known.size > 0) {
    throw new Unusable(`The feed is suddenly empty, which looks like a mistake; ${UNCHANGED}`);
  }
  if (!confirmed && gone.length * 2 > expected) {
    throw new Unusable(
      `${gone.length} of ${expected} events are suddenly missing from the feed, which looks like a mistake; ${UNCHANGED}`,
    );
  }
  report.withdrawn = gone.length;
  report.total = pending.length;
  pending.sort((one, other) => (one.id < other.id ? -1 : 1));
  return { readAs, pending, withdrawn: gone, etag, lastModified };
}

export function storedOfPending({ id, event, override, hash }: Pending, now: string): Stored {
  const parsed = override === null ? null : JSON.parse(override);
  return {
    id,
    event,
    said: saidOf(event),
    override: parsed,
    hash,
    mergedInto: null,
    updatedAt: now,
  };
}
