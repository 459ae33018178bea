/** A view → the range of days it means, by the city's calendar. */
import { monthDays, toDay, weekendDays } from '../../schema/dates.ts';
import type { View } from '../../schema/view.ts';

/** Half-open day numbers; `end` null is open. A relative range moves with the day it is asked on. */
export interface DayRange {
  start: number;
  end: number | null;
  relative: boolean;
}

function relativeDays(on: string, today: number): [number, number] {
  if (on === 'weekend') return weekendDays(today);
  if (on === 'week') return [today, today + 7];
  return on === 'tomorrow' ? [today + 1, today + 2] : [today, today + 1];
}

/** @param today the city's day number. */
export function rangeOf(view: View, today: number): DayRange {
  if (view.month) {
    const [start, end] = monthDays(view.month);
    return { start, end, relative: false };
  }
  if (view.on && /^\d/.test(view.on)) {
    const start = toDay(view.on);
    return { start, end: start + 1, relative: false };
  }
  if (view.on) {
    const [start, end] = relativeDays(view.on, today);
    return { start, end, relative: true };
  }
  const end = view.end ? toDay(view.end) : null;
  return view.start
    ? { start: toDay(view.start), end, relative: false }
    : { start: today, end: end && Math.max(end, today), relative: true };
}
