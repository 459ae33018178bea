/** What a view means for the calendar. */
import type { View } from '../../schema/view.ts';

/** The filters of a view, without its dates. */
export function undated({ month: _, on: __, start: ___, end: ____, ...filters }: View): View {
  return filters;
}

/** What somebody subscribes to: days that move along stay, others are over some day. */
export function lasting(view: View): View {
  return view.on && !/^\d/.test(view.on) ? view : undated(view);
}

/**
 * The month whose grid shows a view. A relative choice of days is in the week of today or right
 * behind it. What is no date is skipped: the API will say so.
 */
export function shownMonth({ month, on, start }: View, today: string): string {
  const dates = [month, on, start, today];
  return dates
    .map((date) => /^\d{4}-(0[1-9]|1[0-2])/.exec(date ?? '')?.[0])
    .find(Boolean) as string;
}
