/** What a feed says of single dates of a series, and of all from one on (RFC 5545, 3.8.4.4). */
import type { FeedFields, FeedInstance } from './feed.ts';
import { byClock, dayOf, instantAt, type NamedDates } from './named.ts';
import { civilOf, DAY, type Start, startOf } from './start.ts';

/** Days by which a part of a series may be moved ahead, and still be laid out in time. */
export const MOST_AHEAD = 366;

/** RANGE=THISANDFUTURE: from when on, and what becomes of its first date. */
interface Future {
  begin: number;
  from: Start;
  to: Start;
  fields: FeedFields;
}

/** Where a date of a series is whose `from` has become `to`. */
function moved(original: Start, future: Future): Start {
  const from = byClock(future.from, original.zone);
  const to = byClock(future.to, original.zone);
  const days = (dayOf(to.civil) - dayOf(from.civil)) * DAY;
  if (to.allDay) return { ...to, civil: dayOf(original.civil) * DAY + days };
  if (original.allDay) return { ...to, civil: original.civil + days + (to.civil % DAY) };
  return { ...to, civil: original.civil + to.civil - from.civil };
}

function futuresOf(instances: FeedInstance[], dates: NamedDates): Future[] {
  return instances
    .filter(({ future }) => future)
    .map(({ recurrenceId, start, end, future: _, ...fields }) => {
      const [name] = dates.namesOf(recurrenceId);
      const from = dates.entries.get(name)?.original ?? dates.meant(recurrenceId);
      return { begin: instantAt(from), from, to: startOf({ start, end }), fields };
    })
    .sort((one, other) => one.begin - other.begin);
}

/** Later dates move as the one that is named does, and say what it says; the latest that begins counts. */
export function applyFutures(instances: FeedInstance[], dates: NamedDates): void {
  const futures = futuresOf(instances, dates);
  if (futures.length === 0) return;
  for (const entry of dates.entries.values()) {
    const begin = instantAt(entry.original);
    const future = futures.findLast((one) => one.begin <= begin);
    if (!future) continue;
    entry.shown = dates.shown(moved(entry.original, future));
    entry.fields = future.fields;
  }
}

/** One that its series does not have is a date more. */
export function applyInstances(instances: FeedInstance[], dates: NamedDates): void {
  for (const { recurrenceId, start, end, future, ...fields } of instances) {
    const [name] = dates.namesOf(recurrenceId);
    if (future && dates.entries.has(name)) continue;
    const original = startOf({ start, end });
    dates.entries.set(name, { original, shown: dates.shown(original), fields, ruled: false });
  }
}

/** The most days by which instances move ahead what follows them. */
export function daysAhead(instances: FeedInstance[]): number {
  const days = instances
    .filter(({ future }) => future)
    .map(({ recurrenceId, start }) => dayOf(civilOf(recurrenceId)) - dayOf(civilOf(start)));
  return Math.min(MOST_AHEAD, Math.max(0, ...days));
}
