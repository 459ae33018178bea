/** Whether a day is one of a rule's, as far as its BY parts say (RFC 5545, 3.3.10). Days are numbers. */
import { weekday } from '../../schema/dates.ts';
import type { Rule } from './rule.ts';
import { DAY } from './start.ts';

/** A rule as days are held against it: with nothing twice, so that a long list costs no more than a short one. */
export interface Search extends Omit<Rule, 'days'> {
  /** By weekday, which ones are meant, 0 for all. */
  days: Map<number, Set<number>>;
}

export interface Civil {
  day: number;
  year: number;
  /** 1 to 12 */
  month: number;
  date: number;
}

/** Months count from 0, as `Date` counts them. */
export const dayOf = (year: number, month: number, date: number) =>
  Date.UTC(year, month, date) / DAY;

export function civil(day: number): Civil {
  const time = new Date(day * DAY);
  return {
    day,
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    date: time.getUTCDate(),
  };
}

/** Whether a number, or the same counted from the end, is among those of a rule. None means all. */
function among(wanted: number[], number: number, length: number): boolean {
  return wanted.length === 0 || wanted.includes(number) || wanted.includes(number - length - 1);
}

/** Where the first week of a year begins: the first one with four days in it. */
function firstWeek(year: number, weekStart: number): number {
  const first = dayOf(year, 0, 1);
  const before = (weekday(first) - weekStart + 7) % 7;
  return before <= 3 ? first - before : first + 7 - before;
}

/** Where the weeks of a day's year begin and end; that year may be the one before or behind. */
function weekYear({ day, year }: Civil, weekStart: number): [number, number] {
  const own = firstWeek(year, weekStart);
  if (day < own) return [firstWeek(year - 1, weekStart), own];
  const next = firstWeek(year + 1, weekStart);
  return day < next ? [own, next] : [next, firstWeek(year + 2, weekStart)];
}

function isInWeek(at: Civil, { weeks, weekStart }: Search): boolean {
  if (weeks.length === 0) return true;
  const [from, to] = weekYear(at, weekStart);
  return among(weeks, Math.floor((at.day - from) / 7) + 1, (to - from) / 7);
}

/** A numbered weekday is the nth of its month, or of its year in a yearly rule that names no month. */
function isWeekday({ day, year, month }: Civil, { days, frequency, months }: Search): boolean {
  if (days.size === 0) return true;
  const numbers = days.get(weekday(day));
  if (!numbers || numbers.has(0)) return numbers !== undefined;
  const isYear = frequency === 'YEARLY' && months.length === 0;
  const first = isYear ? dayOf(year, 0, 1) : dayOf(year, month - 1, 1);
  const end = isYear ? dayOf(year + 1, 0, 1) : dayOf(year, month, 1);
  const fromStart = Math.floor((day - first) / 7) + 1;
  const fromEnd = -Math.floor((end - 1 - day) / 7) - 1;
  return numbers.has(fromStart) || numbers.has(fromEnd);
}

export function hits(at: Civil, rule: Search): boolean {
  const { months, yearDays, monthDays } = rule;
  if (months.length && !months.includes(at.month)) return false;
  if (!isWeekday(at, rule) || !isInWeek(at, rule)) return false;
  if (monthDays.length) {
    const length = dayOf(at.year, at.month, 1) - dayOf(at.year, at.month - 1, 1);
    if (!among(monthDays, at.date, length)) return false;
  }
  if (yearDays.length === 0) return true;
  const first = dayOf(at.year, 0, 1);
  return among(yearDays, at.day - first + 1, dayOf(at.year + 1, 0, 1) - first);
}

/** What a rule leaves open, DTSTART says (RFC 5545, 3.3.10). */
function completed(rule: Rule, start: Civil): Rule {
  const { frequency, weeks, yearDays, monthDays, days, months } = rule;
  if (frequency === 'DAILY' || days.length || monthDays.length || yearDays.length) return rule;
  const ofWeek = { ...rule, days: [{ nth: 0, weekday: weekday(start.day) }] };
  if (frequency === 'WEEKLY' || weeks.length) return ofWeek;
  const isDated = frequency === 'MONTHLY' || months.length > 0;
  return { ...rule, monthDays: [start.date], months: isDated ? months : [start.month] };
}

/** @param start day number of DTSTART. */
export function searchOf(given: Rule, start: number): Search {
  const rule = completed(given, civil(start));
  const once = (list: number[]) => [...new Set(list)];
  const days: Search['days'] = new Map();
  for (const one of rule.days)
    days.set(one.weekday, (days.get(one.weekday) ?? new Set()).add(one.nth));
  return {
    ...{ ...rule, days, months: once(rule.months), weeks: once(rule.weeks) },
    ...{ yearDays: once(rule.yearDays), monthDays: once(rule.monthDays) },
    positions: once(rule.positions),
  };
}
