/** When something is, as schema.org's consumers read it: ISO 8601, with an offset where it has a time. */
import type { Event } from '../../../schema/contract.ts';
import { toDate, toDay } from '../../../schema/dates.ts';
import type { Moment } from '../../../schema/repetition.ts';
import { instantOf, instantText, zoned } from '../../clock.ts';

/**
 * The wire's end of an all-day event is exclusive, as DTEND is (rules.md, 2.1), but a date alone is a whole
 * day to whoever reads `endDate`, so there it is the last day on which the event is. A day that is only
 * known to begin it (2.2) has none.
 */
export function lastDate({ end, allDay }: Pick<Event, 'end' | 'allDay'>): string | null {
  return end !== null && allDay ? toDate(toDay(end) - 1) : end;
}

/** A moment by its own clock → a date, or a time with that clock's offset. */
export const momentText = ({ local, zone }: Moment): string =>
  local.length === 10 ? local : instantText(zoned(local, zone));

/** Milliseconds since 1970; of a date, as if it were in UTC. */
const instantAt = ({ local, zone }: Moment) =>
  local.length === 10 ? Date.parse(local) : instantOf(Date.parse(`${local}Z`), zone);

/** What is between two moments: whole days of dates, else exact hours and minutes. Null for nothing. */
export function durationText(start: Moment, end: Moment): string | null {
  const seconds = Math.round((instantAt(end) - instantAt(start)) / 1000);
  if (seconds <= 0) return null;
  if (start.local.length === 10) return `P${seconds / 86_400}D`;
  const parts = {
    H: Math.floor(seconds / 3600),
    M: Math.floor(seconds / 60) % 60,
    S: seconds % 60,
  };
  const said = Object.entries(parts).flatMap(([unit, count]) => (count ? `${count}${unit}` : []));
  return `PT${said.join('')}`;
}
