/**
 * The city's clock: the only file that knows time zones. Everything else works with day numbers
 * (schema/dates.ts), local texts (`YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`) and instants with offset.
 */
import { Temporal } from 'temporal-polyfill';
import { toDay } from '../schema/dates.ts';
import type { Env } from './env.ts';

export type Zoned = Temporal.ZonedDateTime;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The present instant. `NOW` is believed only where the service itself is local, so never once deployed. */
function present(env: Env): Temporal.Instant {
  return env.NOW && LOOPBACK.has(new URL(env.ORIGIN).hostname)
    ? Temporal.Instant.from(env.NOW)
    : Temporal.Now.instant();
}

/** The present as RFC 3339 in UTC, to the second. */
export function nowText(env: Env): string {
  return present(env).round('second').toString();
}

/** Today's day number in the city. */
export function today(env: Env): number {
  return toDay(present(env).toZonedDateTimeISO(env.TIME_ZONE).toPlainDate().toString());
}

/** Whole seconds, at least 1, until the city's next midnight; days of 23 and 25 hours included. */
export function secondsToMidnight(env: Env): number {
  const now = present(env).toZonedDateTimeISO(env.TIME_ZONE);
  const midnight = now.toPlainDate().add({ days: 1 }).toZonedDateTime(env.TIME_ZONE);
  return Math.max(1, Math.floor(now.until(midnight).total('seconds')));
}

/** Whether the runtime knows a zone by this IANA name. */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * A local text in a zone. A date is its midnight; a time that a DST change skips is moved on, one
 * that comes twice is the first (RFC 5545, 3.3.5).
 * @throws RangeError if the text is no date or date with time.
 */
export function zoned(local: string, zone: string): Zoned {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
}

/** An instant as a clock in `zone` shows it. */
export function inZone(time: Zoned, zone: string): Zoned {
  return time.withTimeZone(zone);
}

/** Later by an exact duration in seconds, as DTEND of a series is meant (RFC 5545, 3.8.5.3). */
export function later(time: Zoned, seconds: number): Zoned {
  return time.add({ seconds });
}

/** Exact seconds from one time to another. */
export function secondsBetween(from: Zoned, to: Zoned): number {
  return Math.round((to.epochMilliseconds - from.epochMilliseconds) / 1000);
}

/** `2017-08-05T21:30:00+02:00` */
export function instantText(time: Zoned): string {
  return time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** `20170805T213000`: the basic local format in which RECURRENCE-ID names a date. */
export function basicText(time: Zoned): string {
  return time.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** Local date of a time. */
export function dateText(time: Zoned): string {
  return time.toPlainDate().toString();
}

/** Local minute of the day, 0 to 1439. */
export function minuteOf(time: Zoned): number {
  return time.hour * 60 + time.minute;
}
