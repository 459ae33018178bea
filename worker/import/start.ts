/** When something starts, by the clock that it is told by, and what the city's clock makes of it. */
import { toDate } from '../../schema/dates.ts';
import { civilAt, instantOf } from '../clock.ts';
import { type FeedDates, type FeedTime, Unusable } from './feed.ts';

export interface Start {
  /** What a clock in its own zone shows, in milliseconds as if in UTC; see `civilAt`. */
  civil: number;
  zone: string;
  allDay: boolean;
  /** Milliseconds that it lasts, null where that is unknown. */
  length: number | null;
}

export const DAY = 86_400_000;
/** Rule 2.3 of format/rules.md. */
const NIGHT_ENDS = 6 * 60;

export const isAllDay = ({ local }: FeedTime) => local.length === 10;
export const civilOf = (time: FeedTime) =>
  Date.parse(isAllDay(time) ? `${time.local}T00:00:00Z` : `${time.local}Z`);

/** Milliseconds since 1970; of an all-day date, as if it were in UTC. */
export const instantAt = (time: FeedTime) =>
  isAllDay(time) ? civilOf(time) : instantOf(civilOf(time), time.zone);

/**
 * Feeds that know no end say the start once more; of a whole day, that is its end as people write it.
 * @throws Unusable if it ends before it starts.
 */
export function startOf({ start, end }: FeedDates): Start {
  const allDay = isAllDay(start);
  const length = end ? instantAt(end) - instantAt(start) : null;
  if (length !== null && length < 0) throw new Unusable('The end is before the start.');
  const isKnown = length !== 0 || allDay;
  return { civil: civilOf(start), zone: start.zone, allDay, length: isKnown ? length : null };
}

/** `2017-08-05T21:30:00+02:00` */
function wireText(civil: number, instant: number): string {
  const minutes = Math.round((civil - instant) / 60_000);
  const size = Math.abs(minutes);
  const [hour, minute] = [Math.floor(size / 60), size % 60].map((one) =>
    String(one).padStart(2, '0'),
  );
  return `${new Date(civil).toISOString().slice(0, 19)}${minutes < 0 ? '-' : '+'}${hour}:${minute}`;
}

function allDayDates({ civil, length }: Start) {
  const startDay = civil / DAY;
  const days = Math.max(1, Math.round((length ?? 0) / DAY));
  return {
    start: toDate(startDay),
    end: length === null ? null : toDate(startDay + days),
    ...{ allDay: true, startDay, minute: 0, lastDay: startDay + days - 1 },
  };
}

const minuteOf = (civil: number) => Math.floor((civil % DAY) / 60_000);

function timedDates({ civil, zone, length }: Start, cityZone: string) {
  const instant = instantOf(civil, zone);
  const here = civilAt(instant, cityZone);
  const startDay = Math.floor(here / DAY);
  const dates = { start: wireText(here, instant), allDay: false, startDay, minute: minuteOf(here) };
  if (length === null) return { ...dates, end: null, lastDay: startDay };
  const end = civilAt(instant + length, cityZone);
  const endDay = Math.floor(end / DAY) - (minuteOf(end) <= NIGHT_ENDS ? 1 : 0);
  return { ...dates, end: wireText(end, instant + length), lastDay: Math.max(startDay, endDay) };
}

/** Days are numbers, `start` and `end` wire texts by the city's clock. */
export function datesFor(start: Start, cityZone: string) {
  return start.allDay ? allDayDates(start) : timedDates(start, cityZone);
}

/** RECURRENCE-ID in basic format by the city's clock. */
export function nameOf({ civil, zone, allDay }: Start, cityZone: string): string {
  const here = allDay ? civil : civilAt(instantOf(civil, zone), cityZone);
  return new Date(here)
    .toISOString()
    .replace(/[-:]/g, '')
    .slice(0, allDay ? 8 : 15);
}
