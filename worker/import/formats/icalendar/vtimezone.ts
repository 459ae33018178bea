/** A VTIMEZONE (RFC 5545, 3.6.5) → the zone of the runtime that behaves as it does, else its offset. */
import ICAL from 'ical.js';
import { offsetAt, zoneNames } from '../../../clock.ts';
import type { FeedTime } from '../../feed.ts';
import type { Line } from './lines.ts';

/** Seconds ahead of UTC before and from an instant (in milliseconds) on. */
interface Change {
  instant: number;
  before: number;
  from: number;
}

/** How ical.js says one. */
type Onset = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number> &
  Record<'prevUtcOffset' | 'utcOffset', number>;

const MOST_LINES = 5000;
const MOST_RULES = 20;
const FORTNIGHT = 14 * 86_400_000;

const YEARLY = /^FREQ=YEARLY$/i;
const HARMLESS =
  /^(?:(?:UNTIL|WKST)=\w+|(?:COUNT|INTERVAL)=\d{1,4}|BYMONTH=(?:[1-9]|1[0-2])|BYDAY=(?:[+-]?[1-5])?[A-Z]{2}|)$/i;
/** At least one of the days has to come in every month. */
const DAYS = /^BYMONTHDAY=(?:[\d,-]{1,40},)?-?(?:[1-9]|1\d|2[0-8])(?:,[\d,-]{1,40})?$/i;

/** Rules of zones name a day of a year. Any other could be one of every second, and keep us for ever. */
function isYearly(line: string): boolean {
  const parts = line.slice(line.indexOf(':') + 1).split(';');
  return (
    parts.some((part) => YEARLY.test(part)) &&
    parts.every((part) => YEARLY.test(part) || HARMLESS.test(part) || DAYS.test(part))
  );
}

/** ical.js takes only the first time of a list. */
function apart(line: string): string[] {
  const head = line.slice(0, line.indexOf(':') + 1);
  return /^RDATE\b/i.test(line)
    ? line
        .slice(head.length)
        .split(',')
        .map((time) => head + time)
    : [line];
}

function changesOf(lines: Line[], until: number): Change[] | null {
  const texts = lines.map(({ text }) => text);
  const rules = texts.filter((text) => /^RRULE\b/i.test(text));
  const bounded = texts.length <= MOST_LINES && rules.length <= MOST_RULES && rules.every(isYearly);
  if (!bounded) return null;
  try {
    const body = texts.flatMap(apart).join('\r\n');
    const parsed = ICAL.parse(`BEGIN:VTIMEZONE\r\n${body}\r\nEND:VTIMEZONE`);
    const zone = new ICAL.Timezone(new ICAL.Component(parsed as never));
    zone.utcOffset(new ICAL.Time({ year: until, month: 1, day: 1 }, ICAL.Timezone.localTimezone));
    const changes = (zone.changes as Onset[]).map((one) => ({
      instant: Date.UTC(one.year, one.month - 1, one.day, one.hour, one.minute, one.second),
      before: one.prevUtcOffset,
      from: one.utcOffset,
    }));
    return changes.length ? changes.sort((one, other) => one.instant - other.instant) : null;
  } catch {
    return null;
  }
}

function offsetOf(changes: Change[], instant: number): number {
  const last = changes.findLast((change) => change.instant <= instant);
  return last ? last.from : (changes[0]?.before ?? 0);
}

function offsetName(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(hour)}:${two(minute)}`;
}

/** One VTIMEZONE of a feed. */
export class ZoneRules {
  readonly lines: Line[];
  /** Zones that it is like in a year; null is none. */
  readonly like = new Map<number, string | null>();
  #changes: Change[] | null = null;
  #until = 0;

  constructor(lines: Line[]) {
    this.lines = lines;
  }

  /** All changes before a year, perhaps more; null if it is none that can be understood. */
  changes(until: number): Change[] | null {
    if (until > this.#until) {
      this.#until = until + 10;
      this.#changes = changesOf(this.lines, this.#until);
    }
    return this.#changes;
  }
}

function isLike(zone: string, changes: Change[], instants: number[]): boolean {
  try {
    return instants.every((instant) => offsetAt(zone, instant) === offsetOf(changes, instant));
  } catch {
    return false;
  }
}

/** The instants at which two zones have to agree, to be taken for the same in a year and the next. */
function instantsOf(changes: Change[], year: number): number[] {
  const [begin, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 2, 0, 1)];
  const instants = changes
    .filter(({ instant }) => instant >= begin && instant < end)
    .flatMap(({ instant }) => [instant - 1000, instant]);
  for (let instant = begin; instant < end; instant += FORTNIGHT) instants.push(instant);
  return instants;
}

/** Finds zones, and remembers what it found. One goes with one feed. */
export class Likeness {
  readonly #first: string[];
  /** A feed may hold as many zones as it likes; each search takes a few hundredths of a second. */
  #searches = 30;

  /** @param first zones to try before all others. */
  constructor(first: string[]) {
    this.#first = first;
  }

  #search(rules: ZoneRules, changes: Change[], year: number): string | null {
    const instants = instantsOf(changes, year);
    const before = [...rules.like.values()].filter((zone) => zone !== null);
    const near = [...this.#first, ...new Set(before)];
    const found = near.find((zone) => isLike(zone, changes, instants));
    if (found || this.#searches === 0) return found ?? null;
    this.#searches -= 1;
    return zoneNames().find((zone) => isLike(zone, changes, instants)) ?? null;
  }

  /** The zone that a VTIMEZONE is like at a local time; null if it cannot be understood. */
  zoneOf(rules: ZoneRules, local: FeedTime['local']): string | null {
    const year = Number(local.slice(0, 4));
    const changes = rules.changes(year + 2);
    if (!changes) return null;
    if (!rules.like.has(year)) rules.like.set(year, this.#search(rules, changes, year));
    const zone = rules.like.get(year);
    if (zone) return zone;
    const instant = Date.parse(`${local}Z`);
    return offsetName(offsetOf(changes, instant - 1000 * offsetOf(changes, instant)));
  }
}
