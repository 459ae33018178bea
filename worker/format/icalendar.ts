/** Events → an iCalendar object (RFC 5545, RFC 7986). It says nothing of the time at which it is written. */
import {
  type CalendarFile,
  type Dated,
  type Described,
  type Entry,
  type EventFile,
  type Form,
  type Head,
  isSeries,
} from './form.ts';
import type { Setting } from './icalendar/description.ts';
import { type Component, line, type Property, uri, write } from './icalendar/jcal.ts';
import { dateEvent, seriesEvent } from './icalendar/vevent.ts';
import { Zones } from './icalendar/zones.ts';

function componentsOf(entry: Entry, setting: Setting, zones: Zones): Component[] {
  if (!isSeries(entry)) return [dateEvent(JSON.parse(entry.doc) as Dated, entry, setting, zones)];
  const shared = JSON.parse(entry.doc) as Described;
  return [
    seriesEvent(shared, entry, setting, zones),
    ...entry.overrides.map(({ doc, recurrenceId }) =>
      dateEvent(JSON.parse(doc) as Dated, entry, setting, zones, recurrenceId),
    ),
  ];
}

function headOf({ name, source, page, next }: Head): Property[] {
  return [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Quartier//Calendar//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    line('name', name),
    line('x-wr-calname', name),
    ['refresh-interval', {}, 'duration', 'PT1H'],
    ['x-published-ttl', {}, 'duration', 'PT1H'],
    ...uri('source', source),
    ...uri('url', page),
    ...(next ? [line('x-comment', `Not all is in this file. It goes on at ${next}`)] : []),
  ];
}

const END = 'END:VCALENDAR\r\n';
const opening = (head: Head) => write(['vcalendar', headOf(head), []]).slice(0, -END.length);
const text = (components: Component[]) => components.map(write).join('');

/** What comes later is not known yet, so each zone covers all years that anybody asks for. */
async function* writeView({ head, about, parts }: CalendarFile): AsyncGenerator<string> {
  const zones = Zones.forAllYears();
  let isEmpty = true;
  yield opening(head);
  for await (const part of parts) {
    const events = part.flatMap((entry) => componentsOf(entry, about, zones));
    isEmpty &&= events.length === 0;
    yield text([...zones.fresh(), ...events]);
  }
  // A calendar has at least one component.
  if (isEmpty) zones.use(about.timeZone);
  yield text(zones.fresh()) + END;
}

function writeEvent({ head, about, entries }: EventFile): string {
  const zones = new Zones();
  const events = entries.flatMap((entry) => componentsOf(entry, about, zones));
  return opening(head) + text([...zones.fresh(), ...events]) + END;
}

export const icalendar: Form = {
  ending: 'ics',
  mediaType: 'text/calendar; charset=utf-8',
  name: 'iCalendar',
  calendar: { of: 'events', write: writeView },
  event: writeEvent,
};
