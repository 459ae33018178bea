/** Dates and times as ISO 8601 writes them → times with the zone they are meant in. */
import { isDate, toDate, toDay } from '../../../schema/dates.ts';
import { inZone, localText, secondsBetween, zoned } from '../../clock.ts';
import { type FeedDates, type FeedTime, Unusable } from '../feed.ts';

const DATE = /^(\d{4})-?(\d\d)-?(\d\d)$/;
const TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)? ?(?:(Z)|([+-]\d\d)(?::?(\d\d))?)?$/i;

/** Years are those that numbers of occurrences hold; see schema/occurrence.ts. */
export function isPossible(date: string): boolean {
  return isDate(date) && date >= '1970-01-01' && date < '2400-01-01';
}

export function isTimeOfDay(time: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time);
}

export const isAllDay = ({ local }: FeedTime) => local.length === 10;

/** A time is kept in the city's zone where its offset is the city's own, so that a rule follows the clock there. */
function zoneOf(local: string, offset: string, cityZone: string): string {
  const time = zoned(local, offset);
  return localText(inZone(time, cityZone)) === local &&
    zoned(local, cityZone).epochMilliseconds === time.epochMilliseconds
    ? cityZone
    : offset;
}

/**
 * A date, or a date with a time: with an offset it is that instant, without one the city's.
 * @returns null if the text is neither.
 */
export function isoTime(text: string, cityZone: string): FeedTime | null {
  if (text.length > 40) return null;
  const [, ...day] = DATE.exec(text) ?? [];
  if (day.length > 0) {
    const date = day.join('-');
    return isPossible(date) ? { local: date, zone: cityZone } : null;
  }
  const parts = TIME.exec(text);
  if (!parts) return null;
  const [, year, month, date, hour, minute, second = '00', utc, offset, minutes = '00'] = parts;
  const time = `${hour}:${minute}:${second}`;
  if (!isPossible(`${year}-${month}-${date}`) || !isTimeOfDay(time)) return null;
  const local = `${year}-${month}-${date}T${time}`;
  if (!utc && !offset) return { local, zone: cityZone };
  const isOffset = !offset || (Math.abs(Number(offset)) <= 14 && Number(minutes) < 60);
  if (!isOffset) return null;
  const isUtc = utc || (Number(offset) === 0 && minutes === '00');
  return { local, zone: isUtc ? 'UTC' : zoneOf(local, `${offset}:${minutes}`, cityZone) };
}

/** A rule follows one clock, so a time of another zone is read off that one. */
export function timeThere(time: FeedTime, zone: string): FeedTime {
  if (isAllDay(time) || time.zone === zone) return time;
  return { local: localText(inZone(zoned(time.local, time.zone), zone)), zone };
}

export const dayAfter = (date: string, days = 1) => toDate(toDay(date) + days);

/** Seconds from one time to another; all-day dates are midnights in the zone of the other. */
function secondsTo(end: FeedTime, start: FeedTime): number {
  return secondsBetween(zoned(start.local, start.zone), zoned(end.local, end.zone));
}

/**
 * The dates of an event whose end is written as people do: a date is the last day. Beside a start
 * with a time, a later date ends at its midnight, and the same date says nothing.
 * @param name of the property or column, for the reason.
 * @throws Unusable if the end is before the start.
 */
export function datesOf(start: FeedTime, end: FeedTime | null, name: string): FeedDates {
  if (!end) return { start, end };
  const [first, last] = [start.local.slice(0, 10), end.local.slice(0, 10)];
  const isBefore = isAllDay(start) || isAllDay(end) ? last < first : secondsTo(end, start) < 0;
  if (isBefore) throw new Unusable(`${name} is before the start: ${end.local}, ${start.local}.`);
  if (isAllDay(start)) return { start, end: { local: dayAfter(last), zone: start.zone } };
  if (!isAllDay(end)) return { start, end: secondsTo(end, start) === 0 ? null : end };
  if (last === first) return { start, end: null };
  return { start, end: { local: `${dayAfter(last)}T00:00:00`, zone: start.zone } };
}
