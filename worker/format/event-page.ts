/** Where the page of an event is. */

interface Named {
  id: string;
  title: string;
  /** Name of one date (rules.md, 2.4); left out, it is the event as a whole. */
  occurrence?: string;
}

/** The only place where the address of an event's page is made. */
export function eventPage(origin: string, { id, occurrence }: Named): string {
  return `${origin}/events/${[id, occurrence].filter(Boolean).join('/')}`;
}
