/** Days of the week in words. */
import { daysOfWeek } from './kinds.ts';
import { say } from './say.ts';

/** Days in short words, by Intl. The first of January 2024 was a Monday. */
export function daysIn(locale: string, days: (typeof daysOfWeek)[number][]): string {
  const short = days.map((day) => {
    const number = daysOfWeek.indexOf(day) + 1;
    return say(locale, `2024-01-0${number}`, { weekday: 'short' });
  });
  return new Intl.ListFormat(locale).format(short);
}
