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

/** The present in milliseconds since 1970. */
export function nowMilliseconds(env: Env): number {
  return present(env).epochMilliseconds;
}

/** An instant as RFC 3339 in UTC, so many seconds after another. */
export function textAfter(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString().replace('.000', '');
}

/** Today's day number in the city. */
export function today(env: Env): number {
  return toDay(present(env).toZonedDateTimeISO(env.TIME_ZONE).toPlainDate().toString());
}

/** The city's next midnight in milliseconds since 1970; days of 23 and 25 hours included. */
export function nextMidnight(env: Env): number {
  const now = present(env).toZonedDateTimeISO(env.TIME_ZONE);
  return now.toPlainDate().add({ days: 1 }).toZonedDateTime(env.TIME_ZONE).epochMilliseconds;
}

/** Whole seconds, at least 1, from the present to an instant in milliseconds. */
const secondsLeft = (env: Env, instant: number) =>
  Math.max(1, Math.floor((instant - nowMilliseconds(env)) / 1000));

/** Whole seconds, at least 1, until the city's next midnight. */
export const secondsToMidnight = (env: Env) => secondsLeft(env, nextMidnight(env));

/**
 * Whole seconds, at least 1, until the first of some instants.
 * @param instants as RFC 3339; null is none. Without any it is endless.
 */
export function secondsUntil(env: Env, instants: (string | null)[]): number {
  const times = instants.flatMap((one) => (one === null ? [] : Date.parse(one)));
  return secondsLeft(env, Math.min(...times));
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

/** An instant, given in milliseconds since 1970, as a clock in `zone` shows it. */
export function zonedAt(instant: number, zone: string): Zoned {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** Exact seconds from one time to another. */
export function secondsBetween(from: Zoned, to: Zoned): number {
  return Math.round((to.epochMilliseconds - from.epochMilliseconds) / 1000);
}

/** `2017-08-05T21:30:00+02:00` */
export function instantText(time: Zoned): string {
  return time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** A zone as the runtime spells it, `europe/berlin` → `Europe/Berlin`; null if it knows none of this name. */
export function zoneName(name: string): string | null {
  // Temporal would also take the zone out of a whole date text.
  return isZone(name) && !/^\d/.test(name)
    ? Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
    : null;
}

/** All zones that the runtime can name. */
export function zoneNames(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** Seconds that a zone is ahead of UTC at an instant, which is given in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  return zonedAt(instant, zone).offsetNanoseconds / 1e9;
}

/**
 * The local text of `local` and a duration later (RFC 5545, 3.3.6): days by the calendar, hours by
 * the clock's running. A date stays a date.
 * @throws RangeError if the text is no duration.
 */
export function lasting(local: string, zone: string, duration: string): string {
  return local.length === 10
    ? Temporal.PlainDate.from(local).add(duration).toString()
    : localText(zoned(local, zone).add(duration));
}

/** `2017-08-05T21:30:00` */
export function localText(time: Zoned): string {
  return time.toPlainDateTime().toString({ smallestUnit: 'second' });
}

const DAY = 86_400_000;
/** No zone of the tz database has changed its clocks twice within four days. */
const BLOCK = 4 * DAY;
/** Offsets in milliseconds at the beginnings of blocks; a long series asks for the same ones again and again. */
const offsets = new Map<string, Map<number, number>>();
let offsetCount = 0;
const MOST_OFFSETS = 50_000;

function measured(zone: string, block: number): number {
  if (offsetCount >= MOST_OFFSETS) {
    offsets.clear();
    offsetCount = 0;
  }
  const offset = offsetAt(zone, block * BLOCK) * 1000;
  const blocks = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, blocks.set(block, offset));
  offsetCount += 1;
  return offset;
}

/** Milliseconds that a zone is ahead of UTC at an instant. */
function ahead(zone: string, instant: number): number {
  const block = Math.floor(instant / BLOCK);
  const known = offsets.get(zone);
  const offset = known?.get(block) ?? measured(zone, block);
  const next = known?.get(block + 1) ?? measured(zone, block + 1);
  return offset === next ? offset : offsetAt(zone, instant) * 1000;
}

/**
 * What a zone's clocks show, as if they were UTC's: milliseconds that `Date` can take apart.
 * @param instant milliseconds since 1970.
 */
export function civilAt(instant: number, zone: string): number {
  return instant + ahead(zone, instant);
}

/** Day number in a zone at an instant, which is given in milliseconds. */
export function dayAt(instant: number, zone: string): number {
  return Math.floor(civilAt(instant, zone) / DAY);
}

/**
 * The instant at which a zone's clocks show a civil time; a time that they skip or show twice is meant
 * as with `zoned`.
 * @param civil milliseconds, as `civilAt` gives them.
 */
export function instantOf(civil: number, zone: string): number {
  // Every offset is less than a day, so a change that matters is between these two.
  const offset = ahead(zone, civil - DAY);
  if (offset === ahead(zone, civil + DAY)) return civil - offset;
  return zoned(new Date(civil).toISOString().slice(0, 19), zone).epochMilliseconds;
}
