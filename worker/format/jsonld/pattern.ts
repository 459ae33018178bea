/** A RECUR value (RFC 5545, 3.3.10) → what a Schedule says of its days, where it can say just that. */
import { weekday } from '../../../schema/dates.ts';
import type { Value } from './thing.ts';
import { dayOfWeek } from './vocabulary.ts';

const UNITS: Record<string, string> = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' };
/** The parts that a Schedule has properties for. It has none for positions, weeks and days of the year. */
const KNOWN = new Set([
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', 'BYMONTH', 'BYMONTHDAY'],
]);
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Parts of a rule by their names. */
export type Parts = Partial<Record<string, string>>;

export const partsOf = (rule: string): Parts =>
  Object.fromEntries(rule.split(';').map((part) => part.split('=')));

export interface Pattern {
  repeatFrequency: string;
  byDay?: Value;
  byMonth?: Value;
  byMonthDay?: Value;
}

const numbers = (text: string) => text.split(',').map(Number);

/** Plain days are schema.org's; the nth ones of a month are texts as in iCalendar, which byDay takes too. */
const daysOf = (text: string) =>
  text.split(',').map((day) => dayOfWeek[day] ?? day.replace('+', ''));

/** What a rule leaves to DTSTART stands in the pattern, since a Schedule does not say that it would. */
function completed(parts: Parts, start: string): Parts {
  const [year = 0, month = 0, date = 0] = start.split('-').map(Number);
  const day = Math.floor(Date.UTC(year, month - 1, date) / 86_400_000);
  const { FREQ, BYDAY, BYMONTHDAY, BYMONTH } = parts;
  if (FREQ === 'WEEKLY') return { BYDAY: BYDAY ?? DAYS[weekday(day) - 1], ...parts };
  if (FREQ === 'DAILY' || BYDAY || BYMONTHDAY) return parts;
  const dates = { ...parts, BYMONTHDAY: String(date) };
  return FREQ === 'YEARLY' ? { ...dates, BYMONTH: BYMONTH ?? String(month) } : dates;
}

/** Whether the pattern of these parts means the same days to everybody. */
function isPlain({ FREQ = '', INTERVAL = '1', ...parts }: Parts): boolean {
  const { BYDAY, BYMONTHDAY, BYMONTH, WKST = 'MO' } = parts;
  const isMonthly = FREQ === 'MONTHLY' || FREQ === 'YEARLY';
  // Other weeks than those from Monday on have other second ones.
  if (FREQ === 'WEEKLY' && INTERVAL !== '1' && WKST !== 'MO') return false;
  // A Friday that is the 13th: one narrows the other, or adds to it.
  if (BYDAY && BYMONTHDAY) return false;
  // Fridays of a month may be all of them or one.
  if (isMonthly && BYDAY && !BYDAY.split(',').every((day) => /^[+-]?[1-5][A-Z]{2}$/.test(day)))
    return false;
  // The first Monday of a year, or of each of its months.
  if (FREQ === 'YEARLY' && !BYMONTH) return false;
  if (!isMonthly && BYMONTHDAY) return false;
  // From the end of a month nothing is counted there.
  return !BYMONTHDAY?.includes('-');
}

/**
 * @param start first day, `YYYY-MM-DD`.
 * @returns null for a rule that a Schedule cannot say.
 */
export function patternOf(rule: string, start: string): Pattern | null {
  const given = partsOf(rule);
  const unit = UNITS[given.FREQ ?? ''];
  const parts = completed(given, start);
  if (!unit || !Object.keys(given).every((name) => KNOWN.has(name)) || !isPlain(parts)) return null;
  const { INTERVAL = '1', BYDAY, BYMONTH, BYMONTHDAY } = parts;
  return {
    repeatFrequency: `P${Number(INTERVAL)}${unit}`,
    ...(BYDAY && { byDay: daysOf(BYDAY) }),
    ...(BYMONTH && { byMonth: numbers(BYMONTH) }),
    ...(BYMONTHDAY && { byMonthDay: numbers(BYMONTHDAY) }),
  };
}
