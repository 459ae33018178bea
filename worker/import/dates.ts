/** A feed event → its dates in the city, laid out up to a day. */
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { toDate, toDay } from '../../schema/dates.ts';
import {
  basicText,
  dateText,
  instantText,
  inZone,
  later,
  minuteOf,
  secondsBetween,
  type Zoned,
  zoned,
} from '../clock.ts';
import type { FeedDates, FeedEvent, FeedFields, FeedTime } from './feed.ts';

/** One laid-out date. Days are numbers, `start` and `end` wire texts; see schema/contract.ts. */
export interface Dated {
  occurrence: string;
  start: string;
  end: string | null;
  allDay: boolean;
  startDay: number;
  /** Local minute of the day, 0 for an all-day date. */
  minute: number;
  lastDay: number;
  /** What this date says otherwise than its series. */
  fields?: FeedFields;
}

/** No series has more dates than this: a daily one for thirteen years. */
const MOST_DATES = 5000;
/** Rule 2.3 of format/rules.md. */
const NIGHT_ENDS = 6 * 60;

const isAllDay = (time: FeedTime) => time.local.length === 10;
const zoneFor = (time: FeedTime) => (isAllDay(time) ? 'UTC' : time.zone);
const timeOf = (time: FeedTime) => zoned(time.local, zoneFor(time));

/** Seconds a date lasts, null where its end is unknown. */
function lengthOf({ start, end }: FeedDates): number | null {
  return end ? Math.max(0, secondsBetween(timeOf(start), zoned(end.local, zoneFor(end)))) : null;
}

function nameOf(time: Zoned, allDay: boolean): string {
  return allDay ? dateText(time).replaceAll('-', '') : basicText(time);
}

function allDayDates(start: Zoned, length: number | null) {
  const startDay = toDay(dateText(start));
  const days = Math.max(1, Math.round((length ?? 0) / 86_400));
  return {
    start: toDate(startDay),
    end: length === null ? null : toDate(startDay + days),
    allDay: true,
    startDay,
    minute: 0,
    lastDay: startDay + days - 1,
  };
}

function timedDates(start: Zoned, length: number | null) {
  const startDay = toDay(dateText(start));
  const end = length === null ? null : later(start, length);
  const endDay = end ? toDay(dateText(end)) - (minuteOf(end) <= NIGHT_ENDS ? 1 : 0) : startDay;
  return {
    start: instantText(start),
    end: end && instantText(end),
    allDay: false,
    startDay,
    minute: minuteOf(start),
    lastDay: Math.max(startDay, endDay),
  };
}

/** @param start in the city's zone, or in UTC for an all-day date. */
function dated(start: Zoned, length: number | null, allDay: boolean) {
  return allDay ? allDayDates(start, length) : timedDates(start, length);
}

/** The date that an event or an instance names itself. */
function ownDate(dates: FeedDates, cityZone: string) {
  const allDay = isAllDay(dates.start);
  const time = timeOf(dates.start);
  return dated(allDay ? time : inZone(time, cityZone), lengthOf(dates), allDay);
}

function ruleStarts(event: FeedEvent, until: number): Zoned[] {
  const start = timeOf(event.start);
  if (!event.rule) return [start];
  // UNTIL as a date belongs to all-day series; for timed ones feeds mean that whole day by it.
  const rule = isAllDay(event.start)
    ? event.rule
        .replace(/UNTIL=(\d{8})T\d{6}Z?/, 'UNTIL=$1')
        .replace(/UNTIL=(\d{8})(?!T)/, 'UNTIL=$1T000000Z')
    : event.rule.replace(/UNTIL=(\d{8})(?!T)/, 'UNTIL=$1T235959Z');
  const starts: Zoned[] = [];
  new RRuleTemporal({
    rruleString: rule,
    dtstart: start,
    tzid: start.timeZoneId,
    temporal: Temporal,
    includeDtstart: true,
  }).all((time) => {
    const within = toDay(dateText(time)) < until && starts.length < MOST_DATES;
    if (within) starts.push(time);
    return within;
  });
  return starts;
}

/**
 * The dates of an event that start before `until` (a day number); a single date is laid out
 * however far away it is.
 * @returns dates, each of a name of its own.
 */
export function layOut(event: FeedEvent, until: number, cityZone: string) {
  const allDay = isAllDay(event.start);
  const cityTime = (time: Zoned) => (allDay ? time : inZone(time, cityZone));
  const nameFor = (time: FeedTime) => nameOf(cityTime(timeOf(time)), allDay);
  const length = lengthOf(event);
  const dates = new Map<string, Dated>();

  if (!event.rule && event.dates.length === 0) {
    return [{ occurrence: 'once', ...ownDate(event, cityZone) }];
  }
  for (const time of [...ruleStarts(event, until), ...event.dates.map(timeOf)]) {
    const start = cityTime(time);
    const occurrence = nameOf(start, allDay);
    dates.set(occurrence, { occurrence, ...dated(start, length, allDay) });
  }
  for (const exception of event.exceptions) {
    // A date alone takes out all that starts on it.
    const name = isAllDay(exception) ? exception.local.replaceAll('-', '') : nameFor(exception);
    for (const occurrence of dates.keys())
      if (occurrence.startsWith(name)) dates.delete(occurrence);
  }
  for (const { recurrenceId, ...instance } of event.instances) {
    const occurrence = nameFor(recurrenceId);
    const { start: _, end: __, ...fields } = instance;
    dates.set(occurrence, { occurrence, ...ownDate(instance, cityZone), fields });
  }
  return [...dates.values()];
}

/** Whether a rule goes on for ever, so that the window has to be moved on behind it. */
export function isEndless(event: FeedEvent): boolean {
  return event.rule !== null && !/(?:^|;)(?:UNTIL|COUNT)=/.test(event.rule);
}
