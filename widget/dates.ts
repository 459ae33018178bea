/** What day it is in the city, and how old a fact is in words. */
import { DATE, format, MONTH, say } from '../schema/say.ts';

/** The date in the city at an instant. Swedish writes dates as we do. */
export function cityToday(timeZone: string, now = Date.now()): string {
  return format('sv', { timeZone }).format(now);
}

/** A fact's age (`YYYY`, `YYYY-MM` or a date) in words. */
export function age(locale: string, asOf: string): string {
  return say(locale, asOf, asOf[7] ? DATE : asOf[4] ? MONTH : { year: 'numeric' });
}
