/**
 * Civil dates without a time zone: `YYYY-MM-DD` strings and day numbers (whole days since
 * 1970-01-01). What day it is somewhere is the business of `worker/clock.ts`.
 */
const MILLISECONDS = 86_400_000;

/** Day number of a date. `2017-08-05` → 17383. */
export function toDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;
}

/** Date of a day number. 17383 → `2017-08-05`. */
export function toDate(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Whether a `YYYY-MM-DD` string names a day that exists (no 30 February). */
export function isDate(date: string): boolean {
  const day = toDay(date);
  return !Number.isNaN(day) && toDate(day) === date;
}

/** The month `count` months after `month`. (`2017-12`, 1) → `2018-01`. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** Half-open day numbers of a month. */
export function monthDays(month: string): [start: number, end: number] {
  return [toDay(`${month}-01`), toDay(`${addMonths(month, 1)}-01`)];
}

/** Half-open day numbers of the whole weeks, from Monday, that show a month. */
export function monthGrid(month: string): [start: number, end: number] {
  const [start, end] = monthDays(month);
  return [start - weekday(start) + 1, end + 7 - weekday(end - 1)];
}

/** Half-open day numbers of the weekend: the coming one from Monday to Friday, else this one. */
export function weekendDays(today: number): [start: number, end: number] {
  const monday = today - weekday(today) + 1;
  return [monday + 5, monday + 7];
}
