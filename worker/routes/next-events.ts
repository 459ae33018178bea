/** What is on next somewhere: each event once, by its next date. */
import type { Event, Events } from '../../schema/contract.ts';
import { formatView } from '../../schema/view.ts';
import type { Asking } from '../pages/ask.ts';

const MOST_EVENTS = 5;
/** Parts of the list of dates that are read for them, lest a series that is on daily be read to its end. */
const MOST_PARTS = 4;

/** @param district its slug; without it, the whole city's. What was cancelled is not on. */
export async function nextEvents(ask: ReturnType<Asking>, district?: string): Promise<Event[]> {
  const found = new Map<string, Event>();
  let part: string | null = `/v1/events${formatView({ district })}`;
  for (let read = 0; part && read < MOST_PARTS && found.size < MOST_EVENTS; read += 1) {
    const { events, next }: Events = await ask<Events>(part);
    for (const event of events) {
      if (event.status !== 'cancelled' && !found.has(event.id)) found.set(event.id, event);
    }
    part = next ? next.slice(new URL(next).origin.length) : null;
  }
  return [...found.values()].slice(0, MOST_EVENTS);
}
