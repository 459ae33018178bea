/** What the calendar is drawn from. */
import type { District, Events, Month } from '../../schema/contract.ts';
import { CITY_WIDE, formatView, type View } from '../../schema/view.ts';
import { type Ask, missing } from '../api.ts';
import type { State } from '../frame.tsx';
import { shownMonth, undated } from './choice.ts';

export interface CalendarData {
  /** The view that was asked for. */
  view: View;
  month: Month;
  list: Events;
  /** The district of the view, with its office; where the view has just one. */
  district?: District;
  /** What belongs to no district, beside what belongs to this one. */
  wide?: Events;
  /** Where the list is empty: the next date that has something. */
  next?: string;
}

/**
 * Asks for all at once.
 * @param cursor where a page that is drawn at the edge begins its list.
 */
export async function load(
  { view, today }: State<CalendarData>,
  ask: Ask,
  cursor = '',
): Promise<CalendarData> {
  const { district, lang } = view;
  const one = district && !/,/.test(district) && district !== CITY_WIDE;
  const listed = (there: View, more: Record<string, string>) =>
    ask<Events>(`/v1/events${formatView(there, more)}`);
  const [month, list, ...around] = await Promise.all([
    ask<Month>(`/v1/months/${shownMonth(view, today)}${formatView(undated(view))}`),
    // A page of a partner should not grow by a month of events at once.
    listed(view, { limit: '25', cursor }),
    // That the district is unknown, the list's answer says better.
    ...(one
      ? ([
          ask<District>(
            `/v1/districts/${encodeURIComponent(district)}${formatView({ lang })}`,
          ).catch(missing),
          listed({ ...view, district: CITY_WIDE }, { limit: '5' }),
        ] as const)
      : []),
  ]);
  const { end } = list.range;
  const later =
    !list.events[0] && end && (await listed({ ...undated(view), start: end }, { limit: '1' }));
  return {
    view,
    month,
    list,
    district: around[0],
    wide: around[1],
    next: later ? later.events[0]?.start.slice(0, 10) : undefined,
  };
}
