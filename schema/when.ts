/** When a date of an event is: its days, and in words. */
import type { Event } from './contract.ts';
import { toDate, toDay } from './dates.ts';
import { withCommas } from './languages.ts';
import { clockOf, dayOf, FULL, fill, say } from './say.ts';

/** The last day of an event. A night that ends by six belongs to the evening on which it began. */
export function lastDay({ start, end, allDay }: Pick<Event, 'start' | 'end' | 'allDay'>): string {
  const before = end && (allDay || clockOf(end) <= '06:00') ? 1 : 0;
  return toDate(Math.max(toDay(dayOf(start)), toDay(dayOf(end ?? start)) - before));
}

interface Words {
  locale: string;
  /** A time of day, such as `{} Uhr`. */
  clock: string;
}

/**
 * Day and time of a date in words, as far as they are known. What runs from right to left has the time
 * isolated by its `clock`.
 */
export function when(
  date: Pick<Event, 'start' | 'end' | 'allDay'>,
  { locale, clock }: Words,
  style = FULL,
): string {
  const { start, end, allDay } = date;
  const first = dayOf(start);
  const last = lastDay(date);
  const days = say(locale, first, style, toDay(last) > toDay(first) ? last : first);
  const times = [start, last === first ? end : null].map((time) => time && clockOf(time));
  return withCommas(locale, [days, !allDay && fill(clock, times.filter(Boolean).join('–'))]);
}

/** Words on a page, whose lines break no range of times. It is for HTML alone: a text is copied and searched. */
export const unbroken = (said: string) => said.replace(/(?<=:\d\d)–/g, '–\u2060');
