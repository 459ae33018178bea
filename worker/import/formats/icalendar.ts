/** iCalendar (RFC 5545, 7986) → feed events. Pure: the text in, events and refusals out. */
import { type Feed, Unusable } from '../feed.ts';
import { type Calendar, calendarsOf } from './icalendar/calendars.ts';
import { type Component, components, Fault } from './icalendar/components.ts';
import { Group } from './icalendar/series.ts';
import { readEvent, uidIn } from './icalendar/vevent.ts';

/** The UIDs of a feed, in its order, and what had to be left out. */
class Collection {
  readonly refused: Feed['refused'] = [];
  readonly #groups = new Map<string, Group>();

  /** One broken component costs no other. */
  read(component: Component, { cancelled, zones }: Calendar): void {
    try {
      const entry = readEvent(component, zones);
      if (cancelled) entry.said.status = 'cancelled';
      const group = this.#groups.get(entry.uid) ?? new Group(entry.uid);
      this.#groups.set(entry.uid, group);
      group.add(entry);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      const line = error instanceof Fault ? error.line : component.line;
      this.refused.push({ uid: uidIn(component), line, reason: error.message });
    }
  }

  events(): Feed['events'] {
    const events = [...this.#groups.values()].map((group) =>
      group.event(({ uid, line }, reason) => this.refused.push({ uid, line, reason })),
    );
    return events.filter((event) => event !== null);
  }
}

/**
 * Reads one component after the other, so that a large feed is never in memory twice.
 * @param cityZone zone of floating times and of zones nobody knows, if the calendar names none.
 * @throws Unusable if the text is no iCalendar object at all.
 */
export function parseICalendar(text: string, cityZone: string): Feed {
  // A VTIMEZONE may stand behind the events that need it.
  const calendars = calendarsOf(text, cityZone);
  if (!calendars) throw new Unusable('This is no iCalendar text: BEGIN:VCALENDAR is missing.');
  const collection = new Collection();
  for (const component of components(text, new Set(['VEVENT']))) {
    const calendar = calendars.get(component.calendar);
    if (component.name === 'VEVENT' && calendar) collection.read(component, calendar);
  }
  return { events: collection.events(), refused: collection.refused, next: null };
}
