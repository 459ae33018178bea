/** Events → an iCalendar object (RFC 5545, RFC 7986). */
import type { Moment, Repetition } from '../../schema/repetition.ts';
import type { Described, Setting } from './icalendar/description.ts';
import { type Component, line, type Property, uri, write } from './icalendar/jcal.ts';
import { type Dated, dateEvent, seriesEvent } from './icalendar/vevent.ts';
import { Zones } from './icalendar/zones.ts';

/** A date that stands for itself. */
export interface DateEntry {
  /** Wire JSON without links. */
  doc: string;
  version: number;
}

/** A series as a whole, with its dates that are otherwise. */
export interface SeriesEntry {
  id: string;
  /** Wire JSON of what its dates share. */
  doc: string;
  version: number;
  repetition: Repetition;
  overrides: { recurrenceId: Moment; doc: string }[];
}

export type Entry = DateEntry | SeriesEntry;

/** What is said of the calendar as a whole. */
export interface Head {
  name: string;
  /** Where it can be read again. */
  source: string;
  /** Its page. */
  page: string;
  /** Year in which it begins, for one in which nothing is. */
  year: number;
  /** Where the rest of it is, null where nothing is left out. */
  next: string | null;
}

/** VEVENTs that an entry becomes. */
export const eventsIn = (entry: Entry) => ('repetition' in entry ? 1 + entry.overrides.length : 1);

function componentsOf(entry: Entry, setting: Setting, zones: Zones): Component[] {
  const { version } = entry;
  if (!('repetition' in entry)) {
    return [dateEvent(JSON.parse(entry.doc) as Dated, version, setting, zones)];
  }
  const shared = JSON.parse(entry.doc) as Described;
  return [
    seriesEvent(entry.id, shared, version, entry.repetition, setting, zones),
    ...entry.overrides.map(({ doc, recurrenceId }) =>
      dateEvent(JSON.parse(doc) as Dated, version, setting, zones, recurrenceId),
    ),
  ];
}

function headOf({ name, source, page, next }: Head): Property[] {
  return [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Quartier//Calendar//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['method', {}, 'text', 'PUBLISH'],
    line('name', name),
    line('x-wr-calname', name),
    ['refresh-interval', {}, 'duration', 'PT1H'],
    ['x-published-ttl', {}, 'duration', 'PT1H'],
    ...uri('source', source),
    ...uri('url', page),
    ...(next ? [line('x-comment', `Not all is in this file. It goes on at ${next}`)] : []),
  ];
}

/** The text of a calendar file. It says nothing of the time at which it is written. */
export function icalendar(entries: Entry[], head: Head, setting: Setting): string {
  const zones = new Zones();
  const events = entries.flatMap((entry) => componentsOf(entry, setting, zones));
  // A calendar has at least one component.
  if (events.length === 0) zones.cover(setting.timeZone, head.year);
  return write(['vcalendar', headOf(head), [...zones.components(), ...events]]);
}
