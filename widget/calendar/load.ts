/** What the calendar is drawn from. */
import type { Events, Month } from '../../schema/contract.ts';
import { formatView, type View } from '../../schema/view.ts';
import type { Ask } from '../api.ts';
import type { State } from '../frame.tsx';
import { shownMonth, undated } from './choice.ts';

export interface CalendarData {
  /** The view that was asked for. */
  view: View;
  month: Month;
  list: Events;
}

/** Asks for month and list at once, or for the list's next page. */
export async function load(
  { view, data }: State<CalendarData>,
  ask: Ask,
  cursor: string | null,
  today: string,
): Promise<CalendarData> {
  // A page of a partner should not grow by a month of events at once.
  const page = { limit: '25', cursor: cursor ?? '' };
  const listed = ask<Events>(`/v1/events${formatView(view, page)}`);
  if (cursor && data) {
    const { events, next } = await listed;
    return {
      ...data,
      view,
      list: { ...data.list, events: [...data.list.events, ...events], next },
    };
  }
  const month = `/v1/months/${shownMonth(view, today)}${formatView(undated(view))}`;
  const [counted, list] = await Promise.all([ask<Month>(month), listed]);
  return { view, month: counted, list };
}
