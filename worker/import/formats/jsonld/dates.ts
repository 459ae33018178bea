/** `startDate`, `endDate` and `duration` → the dates of an event. */
import { lasting } from '../../../clock.ts';
import { type FeedDates, type FeedTime, Unusable } from '../../feed.ts';
import { datesOf, isAllDay, isoTime } from '../times.ts';
import type { Graph, Node } from './graph.ts';

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/**
 * The time that a property names, null where it is not there.
 * @throws Unusable if it says something else than a time.
 */
export function timeIn(node: Node, name: string, graph: Graph, zone: string): FeedTime | null {
  const text = graph.line(node, name);
  if (text === null) return null;
  const time = isoTime(text, zone);
  if (time) return time;
  throw new Unusable(
    `${name} is “${shorten(text)}”, which is no date: write 2026-06-13 or 2026-06-13T19:00.`,
  );
}

/** When what starts at a time and lasts as long as `duration` says ends; null where it says nothing. */
export function endAfter(start: FeedTime, duration: string | null): FeedTime | null {
  if (duration === null || duration.length > 40) return null;
  try {
    const local = lasting(start.local, start.zone, duration);
    return local > start.local && local < '2400' ? { local, zone: start.zone } : null;
  } catch {
    return null;
  }
}

/** @throws Unusable if there is no start, or if the end is before it. */
export function datesIn(event: Node, graph: Graph, cityZone: string): FeedDates {
  const start = timeIn(event, 'startDate', graph, cityZone);
  if (!start) {
    throw new Unusable('startDate is missing: without a date there is nothing to show.');
  }
  const end = timeIn(event, 'endDate', graph, cityZone);
  if (end) return datesOf(start, end, 'endDate');
  const after = endAfter(start, graph.line(event, 'duration'));
  return { start, end: after && isAllDay(after) === isAllDay(start) ? after : null };
}
