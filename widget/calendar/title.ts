/** What the list says that it is. */
import { toDate, toDay } from '../../schema/dates.ts';
import { withCommas } from '../../schema/languages.ts';
import { DATE, DAY, FULL, fill, MONTH } from '../../schema/say.ts';
import type { Part } from './calendar.tsx';

/** The heading of the last answer's list; which days a relative choice means is the answer's to say. */
export function title({ data, failed, month, today, words, say }: Part): string {
  if (!data || failed) return say(month, MONTH);
  const { view, list } = data;
  const { on, start } = view;
  const { range } = list;
  if (view.month) return say(view.month, MONTH);
  if (!range.end) return start ? fill(words.from, say(start, DATE)) : words.fromToday;
  const last = toDate(toDay(range.end) - 1);
  const name: string | undefined = words[(on === today ? 'today' : on) as 'today'];
  const days = say(range.start, range.start === last ? FULL : name ? DAY : DATE, last);
  const both = on === 'weekend' ? days.replace(/\s*–\s*/, ` ${words.and} `) : days;
  return withCommas(words.locale, [name, both]);
}
