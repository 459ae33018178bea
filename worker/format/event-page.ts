/** Where people read of an event, or of one date of it. */
import { eventName } from './event-address.ts';

interface Named {
  id: string;
  title: string;
  /** Name of a date (rules.md, 2.4); without it, the event as a whole is meant. */
  occurrence?: string;
}

/** @param origin the service's own, without a trailing slash. */
export function eventPage(origin: string, { id, title, occurrence }: Named): string {
  return `${origin}/events/${[eventName(id, title), occurrence].filter(Boolean).join('/')}`;
}
