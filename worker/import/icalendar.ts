/** iCalendar (RFC 5545, 7986) → feed events. Pure: the text in, events and refusals out. */
import ICAL from 'ical.js';
import { isDate } from '../../schema/dates.ts';
import { isZone } from '../clock.ts';
import type { Feed, FeedDates, FeedEvent, FeedFields, FeedInstance, FeedTime } from './feed.ts';
import { place } from './place.ts';
import { price } from './price.ts';

type Component = InstanceType<typeof ICAL.Component>;

/** A feed's entry cannot be understood; the message is for its editor. */
class Unusable extends Error {}

/**
 * A date of jCal (RFC 7265), `2026-06-13` or `2026-06-13T15:00:00Z`. ical.js itself would read the
 * 45th day of month 13 as some other day; and it makes a TZID without its VTIMEZONE float, so the
 * zone is taken from the parameter.
 */
function toFeedTime(value: unknown, tzid: string | undefined, cityZone: string): FeedTime {
  const [, local, date, utc] =
    /^((\d{4}-\d\d-\d\d)(?:T(?:[01]\d|2[0-3])(?::[0-5]\d){2})?)(Z?)$/.exec(String(value)) ?? [];
  if (!local || !date || !isDate(date)) throw new Unusable(`${value} is no date of the calendar.`);
  // Numbers of occurrences hold no other years; see schema/occurrence.ts.
  if (date < '1970' || date >= '2400') throw new Unusable(`${date} is not between 1970 and 2399.`);
  if (utc) return { local, zone: 'UTC' };
  return { local, zone: tzid && isZone(tzid) ? tzid : cityZone };
}

function times(component: Component, name: string, cityZone: string): FeedTime[] {
  return component.getAllProperties(name).flatMap((property) => {
    const [, , , ...values] = property.toJSON() as unknown[];
    const tzid = property.getFirstParameter('tzid');
    // A PERIOD is a pair; only its start names a date.
    return values.map((value) =>
      toFeedTime(Array.isArray(value) ? value[0] : value, tzid, cityZone),
    );
  });
}

function endOf(component: Component, start: FeedTime, cityZone: string): FeedTime | null {
  const [end] = times(component, 'dtend', cityZone);
  if (end) return end;
  const duration = component.getFirstPropertyValue('duration');
  if (!(duration instanceof ICAL.Duration)) return null;
  const time = ICAL.Time.fromString(start.local, undefined as never);
  time.addDuration(duration);
  return { local: time.toString(), zone: start.zone };
}

function datesOf(component: Component, cityZone: string): FeedDates {
  const [start] = times(component, 'dtstart', cityZone);
  if (!start) throw new Unusable('DTSTART is missing: without a date there is nothing to show.');
  return { start, end: endOf(component, start, cityZone) };
}

const textOf = (component: Component, name: string): string | null => {
  const property = component.getFirstProperty(name);
  const text = String(property?.getFirstValue() ?? '').trim();
  // ical.js leaves the escapes (RFC 5545, 3.3.11) of properties it has no type for.
  return (property?.type === 'unknown' ? text.replace(/\\([\\;,])/g, '$1') : text) || null;
};

function webAddress(text: string | null): string | null {
  return text && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}

function imageOf(component: Component): FeedFields['image'] {
  const pictures = component
    .getAllProperties('attach')
    .filter((one) => String(one.getFirstParameter('fmttype') ?? '').startsWith('image/'));
  for (const property of [...component.getAllProperties('image'), ...pictures]) {
    const url = webAddress(String(property.getFirstValue()));
    if (url) return { url, alt: property.getFirstParameter('x-alt') || null, credit: null };
  }
  return null;
}

function fieldsOf(component: Component): FeedFields {
  const title = textOf(component, 'summary');
  if (!title) throw new Unusable('SUMMARY is missing: an event needs a title.');
  const organizer = component.getFirstProperty('organizer')?.getFirstParameter('cn');
  const geo = component.getFirstPropertyValue('geo') as unknown as [number, number] | null;
  return {
    title,
    description: textOf(component, 'description'),
    status: textOf(component, 'status')?.toUpperCase() === 'CANCELLED' ? 'cancelled' : 'scheduled',
    ...price(textOf(component, 'x-cost'), textOf(component, 'x-cost-type')),
    categories: component
      .getAllProperties('categories')
      .flatMap((property) => property.getValues().map((value: unknown) => String(value).trim())),
    district: textOf(component, 'x-quartier-district'),
    place: place(textOf(component, 'location'), geo),
    organizer: organizer || null,
    url: webAddress(textOf(component, 'url')),
    image: imageOf(component),
  };
}

function master(component: Component, uid: string, cityZone: string): FeedEvent {
  return {
    uid,
    ...fieldsOf(component),
    ...datesOf(component, cityZone),
    rule: textOf(component, 'rrule'),
    dates: times(component, 'rdate', cityZone),
    exceptions: times(component, 'exdate', cityZone),
    instances: [],
  };
}

function instance(component: Component, cityZone: string): FeedInstance {
  const [recurrenceId] = times(component, 'recurrence-id', cityZone);
  if (!recurrenceId) throw new Unusable('RECURRENCE-ID is not a date.');
  return { ...fieldsOf(component), ...datesOf(component, cityZone), recurrenceId };
}

/**
 * @param cityZone zone of floating times and of zones nobody knows.
 * @throws Error if the text is no iCalendar object at all.
 */
export function parseICalendar(text: string, cityZone: string): Feed {
  const feed: Feed = { events: [], refused: [] };
  const masters = new Map<string, FeedEvent>();
  const instances: [string, FeedInstance][] = [];
  for (const component of components(text)) {
    const uid = textOf(component, 'uid');
    try {
      if (!uid) throw new Unusable('UID is missing: the event could not be recognised next time.');
      if (component.hasProperty('recurrence-id'))
        instances.push([uid, instance(component, cityZone)]);
      else masters.set(uid, master(component, uid, cityZone));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      feed.refused.push({ uid, reason: error.message });
    }
  }
  for (const [uid, one] of instances) {
    const series = masters.get(uid);
    if (series) series.instances.push(one);
    else
      feed.refused.push({ uid, reason: 'RECURRENCE-ID names a series that is not in the feed.' });
  }
  feed.events = [...masters.values()];
  return feed;
}

function components(text: string): Component[] {
  const parsed = ICAL.parse(text.replace(/^\uFEFF/, '')) as unknown[];
  const calendars = Array.isArray(parsed[0]) ? parsed : [parsed];
  return calendars.flatMap((one) => new ICAL.Component(one as never).getAllSubcomponents('vevent'));
}
