import type { Month } from '../../schema/contract.ts';
import { toDate } from '../../schema/dates.ts';
import type { DayCount } from '../query/months.ts';

export function toMonth(month: string, timeZone: string, days: DayCount[]): Month {
  return {
    month,
    timeZone,
    days: days.map(({ day, events, ongoing }) => ({ date: toDate(day), events, ongoing })),
  };
}
