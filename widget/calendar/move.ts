/** What a key does to the calendar. */
import { monthGrid, toDay } from '../../schema/dates.ts';
import { directionOf } from '../../schema/languages.ts';
import type { Pressed } from '../act.ts';
import type { Part } from './calendar.tsx';
import { shownMonth, undated } from './choice.ts';
import { moved } from './grid.ts';

/** Another day, in another month if it leads out of what is shown. */
export function moveIn(
  state: Pick<Part, 'view' | 'today' | 'language'>,
  day: HTMLAnchorElement,
  key: string,
): Pressed {
  const date = new URLSearchParams(day.search).get('on') ?? state.today;
  const at = moved(date, key, directionOf(state.language) === 'rtl');
  const [first, end] = monthGrid(shownMonth(state.view, state.today));
  if (!key.startsWith('Page') && toDay(at) >= first && toDay(at) < end) return { at };
  return { at, view: { ...undated(state.view), month: at.slice(0, 7) } };
}
