/** DATE, DATE-TIME, PERIOD and DURATION values (RFC 5545, 3.3) → times with the zone they are meant in. */
import { isDate } from '../../../../schema/dates.ts';
import { lasting, secondsBetween, zoned } from '../../../clock.ts';
import type { FeedDates, FeedTime } from '../../feed.ts';
import { Fault } from './components.ts';
import type { Properties, Property } from './properties.ts';
import type { Zones } from './zones.ts';

/** Feeds write ISO 8601's extended form as well, and leave seconds out. */
const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z?))?$/i;

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
const isAllDay = ({ local }: FeedTime) => local.length === 10;

/**
 * Years are those that numbers of occurrences hold; see schema/occurrence.ts.
 * @throws Fault
 */
function timeOf(raw: string, { parameters, line }: Property, zones: Zones): FeedTime {
  const value = raw.trim();
  const [, year, month, day, hour, minute, second = '00', utc] = TIME.exec(value) ?? [];
  const date = `${year}-${month}-${day}`;
  // A leap second is the one before it (RFC 5545, 3.3.12).
  const time = hour && `T${hour}:${minute}:${second === '60' ? '59' : second}`;
  const local = parameters.get('VALUE')?.toUpperCase() === 'DATE' || !time ? date : date + time;
  const isTime = !time || /^T(?:[01]\d|2[0-3])(?::[0-5]\d){2}$/.test(time);
  if (!year || !isDate(date) || !isTime) {
    throw new Fault(`${year ? local : shorten(value)} is no date of the calendar.`, line);
  }
  if (year < '1970' || year >= '2400') {
    throw new Fault(`${date} is not between 1970 and 2399.`, line);
  }
  if (local === date) return { local, zone: zones.floating };
  return { local, zone: utc ? 'UTC' : zones.of(parameters.get('TZID'), local) };
}

/** @throws Fault */
function later(start: FeedTime, raw: string, { name, line }: Property): FeedTime {
  const value = raw.trim();
  try {
    // Temporal's durations have months and years too.
    if (!/^[+-]?P(?:\d+[WD])*(?:T(?:\d+[HMS])+)?$/i.test(value)) throw new RangeError();
    const local = lasting(start.local, start.zone, value);
    if (local < '1970' || local >= '2400') throw new RangeError();
    return { local, zone: start.zone };
  } catch {
    throw new Fault(`${shorten(value)} in ${name} is no duration.`, line);
  }
}

const values = ({ value }: Property) => value.split(',').filter((one) => one.trim() !== '');

/** EXDATE, and whatever else is a list of times. An empty list names none. */
export function timesOf(properties: Properties, name: string, zones: Zones): FeedTime[] {
  return properties
    .all(name)
    .flatMap((property) => values(property).map((value) => timeOf(value, property, zones)));
}

/** The time of a property that is there once, null where it is missing or empty. */
export function oneTime(properties: Properties, name: string, zones: Zones): FeedTime | null {
  const property = properties.first(name);
  return property?.value.trim() ? timeOf(property.value, property, zones) : null;
}

function isBefore(one: FeedTime, other: FeedTime): boolean {
  if (one.zone === other.zone || isAllDay(one)) return one.local < other.local;
  return secondsBetween(zoned(other.local, other.zone), zoned(one.local, one.zone)) < 0;
}

/** @throws Fault if what ends is of another kind than what begins, or before it. */
function ended(start: FeedTime, end: FeedTime, { name, line }: Property): FeedDates {
  if (isAllDay(start) !== isAllDay(end)) {
    const [one, other] = isAllDay(start) ? ['date', 'time'] : ['time', 'date'];
    throw new Fault(`DTSTART is a ${one} and ${name} a ${other}: give both the same form.`, line);
  }
  if (isBefore(end, start)) throw new Fault(`${name} is before DTSTART.`, line);
  return { start, end };
}

/** DTEND or else DURATION, with the start they belong to. */
export function endOf(properties: Properties, start: FeedTime, zones: Zones): FeedDates {
  const end = properties.first('DTEND');
  if (end?.value.trim()) return ended(start, timeOf(end.value, end, zones), end);
  const duration = properties.first('DURATION');
  if (!duration?.value.trim()) return { start, end: null };
  const time = later(start, duration.value, duration);
  if (isBefore(time, start)) throw new Fault('DURATION is negative.', duration.line);
  return { start, end: time };
}

function periodOf(value: string, property: Property, zones: Zones): FeedDates {
  const [from = '', to] = value.split('/');
  const start = timeOf(from, property, zones);
  if (!to) return { start, end: null };
  const end = /^[+-]?P/i.test(to.trim()) ? later(start, to, property) : timeOf(to, property, zones);
  return isBefore(end, start) ? { start, end: null } : { start, end };
}

/** RDATE: dates, times and periods. */
export function periodsOf(properties: Properties, zones: Zones): FeedDates[] {
  return properties
    .all('RDATE')
    .flatMap((property) => values(property).map((value) => periodOf(value, property, zones)));
}
