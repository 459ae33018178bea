/** A RECUR value (RFC 5545, 3.3.10) → its parts, or what is wrong with it. */
import { isDate } from '../../schema/dates.ts';
import { Unusable } from './feed.ts';

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
/** 1 = Monday, as ISO 8601 counts. */
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export interface Rule {
  frequency: (typeof frequencies)[number];
  interval: number;
  count: number | null;
  /** `2026-06-13`, `2026-06-13T19:00:00` or the latter with Z. */
  until: string | null;
  weekStart: number;
  months: number[];
  weeks: number[];
  yearDays: number[];
  monthDays: number[];
  /** Weekdays with the number of which is meant, 0 for all. */
  days: { nth: number; weekday: number }[];
  positions: number[];
  /** Time of day, where the rule says it; else DTSTART does. */
  hour: number | null;
  minute: number | null;
  second: number | null;
}

const wrong = (part: string, value: string) =>
  new Unusable(`RRULE has ${part}=${value}, which is none of what it can be.`);

function whole(part: string, value: string, least: number, most: number): number {
  const number = /^[+-]?\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) throw wrong(part, value);
  return number;
}

/** Numbers of which 0 is none; from the end where they are negative. */
function numbers(part: string, value: string, most: number, negative = true): number[] {
  return value.split(',').map((one) => {
    const number = whole(part, one.trim(), negative ? -most : 1, most);
    if (number === 0) throw wrong(part, value);
    return number;
  });
}

function byDay(value: string): Rule['days'] {
  return value.split(',').map((one) => {
    const [, nth = '0', name = ''] = /^([+-]?\d{1,3})?([A-Z]{2})$/.exec(one.trim()) ?? [];
    const weekday = weekdays.indexOf(name) + 1;
    if (weekday === 0 || Math.abs(Number(nth)) > 53) throw wrong('BYDAY', value);
    return { nth: Number(nth), weekday };
  });
}

function until(value: string): string {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isDate(date) || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59)
    throw wrong('UNTIL', value);
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${utc}`;
}

function single(part: string, value: string, most: number): number {
  if (value.includes(','))
    throw new Unusable(`RRULE has ${part}=${value}: more than one time a day is not taken.`);
  return whole(part, value, 0, most);
}

function frequency(value: string): Rule['frequency'] {
  if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(value))
    throw new Unusable(`RRULE has FREQ=${value}: what recurs more often than daily is not taken.`);
  const found = frequencies.find((name) => name === value);
  if (!found) throw wrong('FREQ', value);
  return found;
}

function weekStart(value: string): number {
  const found = weekdays.indexOf(value) + 1;
  if (found === 0) throw wrong('WKST', value);
  return found;
}

const parts: Record<string, (value: string) => Partial<Rule>> = {
  FREQ: (value) => ({ frequency: frequency(value) }),
  INTERVAL: (value) => ({ interval: whole('INTERVAL', value, 1, 1e6) }),
  COUNT: (value) => ({ count: whole('COUNT', value, 1, 999_999_999) }),
  UNTIL: (value) => ({ until: until(value) }),
  WKST: (value) => ({ weekStart: weekStart(value) }),
  BYMONTH: (value) => ({ months: numbers('BYMONTH', value, 12, false) }),
  BYWEEKNO: (value) => ({ weeks: numbers('BYWEEKNO', value, 53) }),
  BYYEARDAY: (value) => ({ yearDays: numbers('BYYEARDAY', value, 366) }),
  BYMONTHDAY: (value) => ({ monthDays: numbers('BYMONTHDAY', value, 31) }),
  BYDAY: (value) => ({ days: byDay(value) }),
  BYSETPOS: (value) => ({ positions: numbers('BYSETPOS', value, 366) }),
  BYHOUR: (value) => ({ hour: single('BYHOUR', value, 23) }),
  BYMINUTE: (value) => ({ minute: single('BYMINUTE', value, 59) }),
  BYSECOND: (value) => ({ second: single('BYSECOND', value, 59) }),
};

function judge(rule: Rule, text: string): void {
  const { frequency, count, until, days, weeks, positions } = rule;
  if (!/(?:^|;)\s*FREQ\s*=/.test(text)) throw new Unusable('RRULE has no FREQ.');
  if (count !== null && until !== null)
    throw new Unusable('RRULE has both COUNT and UNTIL; it can have one of them.');
  const numbered = days.some(({ nth }) => nth !== 0);
  const isLong = frequency === 'MONTHLY' || (frequency === 'YEARLY' && weeks.length === 0);
  if (numbered && !isLong)
    throw new Unusable('RRULE has a number in BYDAY, which only months and years can have.');
  if (weeks.length && frequency !== 'YEARLY')
    throw new Unusable('RRULE has BYWEEKNO, which only FREQ=YEARLY can have.');
  if (positions.length && !/(?:^|;)\s*BY(?!SETPOS)[A-Z]+\s*=/.test(text))
    throw new Unusable('RRULE has BYSETPOS without another BY part to choose from.');
}

/** @throws Unusable with a reason for the feed's editor. */
export function parseRule(value: string): Rule {
  const text = value
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  const rule: Rule = {
    ...{ frequency: 'DAILY', interval: 1, count: null, until: null, weekStart: 1 },
    ...{ months: [], weeks: [], yearDays: [], monthDays: [], days: [], positions: [] },
    ...{ hour: null, minute: null, second: null },
  };
  for (const part of text.split(';').filter((one) => one.trim())) {
    const [name = '', given = ''] = part.split('=').map((one) => one.trim());
    const read = parts[name];
    if (read) Object.assign(rule, read(given));
    else if (!name.startsWith('X-')) throw new Unusable(`RRULE has ${name}, which is not known.`);
  }
  judge(rule, text);
  return rule;
}
