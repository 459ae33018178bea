/** A series as a whole → Event with a Schedule, or an EventSeries of its dates. */
import { eventPage } from '../event-page.ts';
import {
  type Dated,
  type DateEntry,
  type Described,
  type Entry,
  isSeries,
  type SeriesEntry,
} from '../form.ts';
import { dateThing, descriptive, type Setting } from './event.ts';
import { eventId } from './identity.ts';
import { scheduleOf } from './schedule.ts';
import { type Thing, thing, type Value } from './thing.ts';
import { momentText } from './times.ts';
import { eventStatus } from './vocabulary.ts';

const entryThing = ({ doc, previousStart }: DateEntry, setting: Setting) =>
  dateThing(JSON.parse(doc) as Dated, previousStart, setting);

/**
 * Dates that are otherwise are events of their own (`subEvent`), and the Schedule goes without them,
 * so that nobody has them twice. There is no `endDate`, which would be the end of the whole series.
 */
function scheduledSeries(entry: SeriesEntry, others: DateEntry[], setting: Setting): Thing {
  const { id, repetition, overrides } = entry;
  const { origin } = setting;
  const shared = JSON.parse(entry.doc) as Described;
  const apart = overrides.map(({ recurrenceId }) => recurrenceId);
  const own = overrides.map(({ doc }) => dateThing(JSON.parse(doc) as Dated, null, setting));
  return thing('Event', {
    '@id': eventId(origin, id),
    startDate: momentText(repetition.start),
    eventStatus: eventStatus[repetition.status],
    ...descriptive(shared, eventPage(origin, { id, title: shared.title }), setting),
    eventSchedule: scheduleOf(repetition, apart),
    subEvent: [...own, ...others.map((date) => entryThing(date, setting))],
  });
}

/** What dates have in common, as the first of them has it. */
function datedSeries(dates: DateEntry[], setting: Setting): Thing {
  const first = JSON.parse((dates[0] as DateEntry).doc) as Dated;
  const { id, title, start } = first;
  const { origin } = setting;
  return thing('EventSeries', {
    '@id': eventId(origin, id),
    startDate: start,
    ...descriptive(first, eventPage(origin, { id, title }), setting),
    subEvent: dates.map((date) => entryThing(date, setting)),
  });
}

/** A series that comes as its dates, with those alone that are meant; any other event as it is. */
export function withDates(whole: Thing, dates: Pick<Dated, 'id' | 'occurrence'>[], origin: string) {
  const { '@type': type, subEvent } = whole;
  if (type !== 'EventSeries' || !Array.isArray(subEvent)) return whole;
  const ids = dates.map(({ id, occurrence }) => eventId(origin, id, occurrence));
  const isMeant = (part: Value) => ids.includes(String((part as Thing)['@id']));
  return { ...whole, subEvent: subEvent.filter(isMeant) };
}

/** @param entries of one event, or of one date of it; at least one. */
export function eventThing(entries: Entry[], setting: Setting): Thing {
  const series = entries.find(isSeries);
  const dates = entries.filter((entry): entry is DateEntry => !isSeries(entry));
  if (series) return scheduledSeries(series, dates, setting);
  return dates.length === 1 && dates[0]
    ? entryThing(dates[0], setting)
    : datedSeries(dates, setting);
}
