/** The days of a view by their dates, where its name does not say them: what is kept does not move on. */
import type { Range } from '../../schema/contract.ts';
import { toDate, toDay } from '../../schema/dates.ts';
import { DATE, fill, say } from '../../schema/say.ts';
import type { View } from '../../schema/view.ts';

interface Words {
  /** BCP 47, for Intl. */
  locale: string;
  /** With the first day of what has no last one. */
  from: string;
}

/** @returns null where the view's name has them. */
export function daysText(view: View, { start, end }: Range, { locale, from }: Words) {
  const isDated = view.month || view.start || view.end || /^\d/.test(view.on ?? '');
  if (isDated) return null;
  if (end === null) return fill(from, say(locale, start, DATE));
  return say(locale, start, DATE, toDate(toDay(end) - 1));
}
