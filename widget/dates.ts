/** What day it is in the city. */
import { format } from '../schema/say.ts';

/** The date in the city at an instant. Swedish writes dates as we do. */
export function cityToday(timeZone: string, now = Date.now()): string {
  return format('sv', { timeZone }).format(now);
}
