/**
 * A rule → the days on which it hits (RFC 5545, 3.3.10). Days are numbers, so there is no clock in it,
 * and since a rule hits at most once a day its work is bounded by the days it looks at.
 */
import { weekday } from '../../schema/dates.ts';
import type { Rule } from './rule.ts';

interface Civil {
  day: number;
  year: number;
  /** 1 to 12 */
  month: number;
  date: number;
}

const dayOf = (year: number, month: number, date: number) =>
  Date.UTC(year, month, date) / 86_400_000;

function civil(day: number): Civil {
  const time = new Date(day * 86_400_000);
  return {
    day,
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    date: time.getUTCDate(),
  };
}

/** Half-open days of each period of a rule, from the one that DTSTART is in, in order. */
function* periods(
  { frequency, interval, weekStart }: Rule,
  start: number,
): Generator<[number, number]> {
  const { year, month } = civil(start);
  for (let step = 0; ; step += interval) {
    if (frequency === 'YEARLY') yield [dayOf(year + step, 0, 1), dayOf(year + step + 1, 0, 1)];
    else if (frequency === 'MONTHLY')
      yield [dayOf(year, month - 1 + step, 1), dayOf(year, month + step, 1)];
    else if (frequency === 'DAILY') yield [start + step, start + step + 1];
    else {
      const first = start - ((weekday(start) - weekStart + 7) % 7) + step * 7;
      yield [first, first + 7];
    }
  }
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

function isInWeek({ day, year }: Civil, { weeks, weekStart }: Rule): boolean {
  if (weeks.length === 0) return true;
  const starts = [year - 1, year, year + 1, year + 2].map((one) => firstWeek(one, weekStart));
  const at = day < (starts[1] as number) ? 0 : day < (starts[2] as number) ? 1 : 2;
  const [from, to] = [starts[at] as number, starts[at + 1] as number];
  return among(weeks, Math.floor((day - from) / 7) + 1, (to - from) / 7);
}

/** A numbered weekday is the nth of its month, or of its year in a yearly rule that names no month. */
function isWeekday({ day, year, month }: Civil, { days, frequency, months }: Rule): boolean {
  if (days.length === 0) return true;
  const own = days.filter((one) => one.weekday === weekday(day));
  if (own.length === 0) return false;
  if (own.some(({ nth }) => nth === 0)) return true;
  const isYear = frequency === 'YEARLY' && months.length === 0;
  const first = isYear ? dayOf(year, 0, 1) : dayOf(year, month - 1, 1);
  const end = isYear ? dayOf(year + 1, 0, 1) : dayOf(year, month, 1);
  const fromStart = Math.floor((day - first) / 7) + 1;
  const fromEnd = -Math.floor((end - 1 - day) / 7) - 1;
  return own.some(({ nth }) => nth === fromStart || nth === fromEnd);
}

function hits(at: Civil, rule: Rule): boolean {
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

function chosen(days: number[], positions: number[]): number[] {
  if (positions.length === 0) return days;
  const at = positions.map((one) => (one > 0 ? one - 1 : days.length + one));
  return days.filter((_, index) => at.includes(index));
}

/**
 * The days of a rule in order, from DTSTART's on.
 * @param start day number of DTSTART.
 * @param end day number before which they are looked for.
 */
export function* daysOf(given: Rule, start: number, end: number): Generator<number> {
  const rule = completed(given, civil(start));
  for (const [first, last] of periods(rule, start)) {
    if (first >= end) return;
    const days: number[] = [];
    for (let day = first; day < last; day += 1) if (hits(civil(day), rule)) days.push(day);
    for (const day of chosen(days, rule.positions)) if (day >= start && day < end) yield day;
  }
}

/** Whether a rule hits at all, within forty years. */
export function hitsEver(rule: Rule, start: number): boolean {
  return !daysOf(rule, start, start + 40 * 366).next().done;
}
