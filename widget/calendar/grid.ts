/** The month as a grid for the keyboard (WAI-ARIA APG, grid pattern): one tab stop, keys move it. */
import { addMonths, monthDays, monthGrid, toDate, toDay, weekday } from '../../schema/dates.ts';
import type { Part } from './calendar.tsx';

/** Where a key leads from a date; to the date itself, where the key means nothing. */
export function moved(date: string, key: string, rightToLeft: boolean): string {
  const day = toDay(date);
  const forward = rightToLeft ? -1 : 1;
  const steps: Record<string, number> = {
    ArrowLeft: -forward,
    ArrowRight: forward,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: 1 - weekday(day),
    End: 7 - weekday(day),
  };
  if (key.startsWith('Page')) return inMonth(date, key === 'PageDown' ? 1 : -1);
  return toDate(day + (steps[key] ?? 0));
}

/** The same day of a month so many months on, or its last one. */
function inMonth(date: string, count: number): string {
  const [first, end] = monthDays(addMonths(date.slice(0, 7), count));
  return toDate(Math.min(first + Number(date.slice(8)) - 1, end - 1));
}

/** The date that the tab key comes to: where the keyboard was, what is chosen, today, the first. */
export function tabStop({ at, view, month, today }: Part): string {
  const [first, end] = monthGrid(month);
  const shown = (date = '') => toDay(date) >= first && toDay(date) < end;
  return [at, view.on, today].find(shown) ?? `${month}-01`;
}
