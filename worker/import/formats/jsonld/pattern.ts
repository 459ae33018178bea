/** The days that a schedule's rule names. */
import { toDate, toDay, weekday } from '../../../../schema/dates.ts';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

export interface Pattern {
  frequency: Frequency;
  interval: number;
  /** `MO`, or `2MO` and `-1MO` of a month. */
  days: string[];
  /** From 1. */
  months: number[];
  /** From 1, or from −1 backwards. */
  monthDays: number[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A 29 February comes within eight years. */
const FARTHEST = 366 * 8;

interface Day {
  number: number;
  year: number;
  month: number;
  /** In its month, from 1, and from its end, from −1. */
  date: number;
  fromEnd: number;
}

function dayOf(number: number): Day {
  const [year = 0, month = 0, date = 0] = toDate(number).split('-').map(Number);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { number, year, month, date, fromEnd: date - length - 1 };
}

/** Whether a weekday, perhaps the nth of its month, is this day. */
function isNamed(name: string, { number, date, fromEnd }: Day): boolean {
  if (name.slice(-2) !== WEEKDAYS[weekday(number) - 1]) return false;
  const ordinal = Number(name.slice(0, -2));
  if (ordinal === 0) return true;
  return ordinal > 0 ? Math.ceil(date / 7) === ordinal : Math.floor(fromEnd / 7) === ordinal;
}

/** Whole steps of the rule between two days. */
function steps(frequency: Frequency, from: Day, to: Day): number {
  if (frequency === 'DAILY') return to.number - from.number;
  if (frequency === 'WEEKLY')
    return (to.number - weekday(to.number) - from.number + weekday(from.number)) / 7;
  const years = to.year - from.year;
  return frequency === 'YEARLY' ? years : years * 12 + to.month - from.month;
}

/**
 * The first day of a pattern from a date on, null if there is none within eight years. A pattern
 * that names no days has its own day of the week, month or year.
 */
export function firstDay(pattern: Pattern, from: string): string | null {
  const { frequency, interval, days, months, monthDays } = pattern;
  const first = dayOf(toDay(from));
  const isFixed = days.length > 0 || monthDays.length > 0;
  const matches = (day: Day) =>
    steps(frequency, first, day) % interval === 0 &&
    (months.length === 0 || months.includes(day.month)) &&
    (days.length === 0 || days.some((name) => isNamed(name, day))) &&
    (monthDays.length === 0 || monthDays.includes(day.date) || monthDays.includes(day.fromEnd)) &&
    (isFixed || frequency === 'DAILY' || isSame(frequency, first, day));
  for (let number = first.number; number < first.number + FARTHEST; number += 1) {
    if (matches(dayOf(number))) return toDate(number);
  }
  return null;
}

function isSame(frequency: Frequency, first: Day, day: Day): boolean {
  return frequency === 'WEEKLY'
    ? weekday(first.number) === weekday(day.number)
    : first.date === day.date;
}
