/** What a view is called where several calendars stand in one list. */
import { toDate, toDay } from '../../schema/dates.ts';
import { type Language, withCommas } from '../../schema/languages.ts';
import { DATE, fill, MONTH, say } from '../../schema/say.ts';
import { CITY_WIDE, listed, type View } from '../../schema/view.ts';
import { words } from './text.ts';
import { widgetWords } from './words.ts';

/** The days of a view in words; a relative choice by its name, since its days change. */
function days({ month, on, start, end }: View, language: Language): (string | undefined)[] {
  const { locale, from, until, today, weekend } = widgetWords[language].calendar;
  const { tomorrow, week } = words[language];
  const named: Record<string, string> = { today, weekend, tomorrow, week };
  return [
    month && say(locale, month, MONTH),
    on && (named[on] ?? say(locale, on, DATE)),
    start && fill(from, say(locale, start, DATE)),
    // `end` is exclusive, and people name the last day.
    end && fill(until, say(locale, toDate(toDay(end) - 1), DATE)),
  ];
}

/** @param names of districts and categories by slug. */
export function calendarName(
  city: string,
  view: View,
  language: Language,
  names: Map<string, string>,
): string {
  const { free, wide } = widgetWords[language].calendar;
  const slugs = [...listed(view, 'district'), ...listed(view, 'category')];
  const parts = [
    ...slugs.map((slug) => (slug === CITY_WIDE ? wide : (names.get(slug) ?? slug))),
    view.free && free,
    ...days(view, language),
    view.q && `“${view.q}”`,
  ];
  return [words[language].calendarOf(city), withCommas(language, parts)].filter(Boolean).join(': ');
}
