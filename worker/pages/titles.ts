/** What the pages of the widgets are called. */
import { type Language, withCommas } from '../../schema/languages.ts';
import { listed, type View } from '../../schema/view.ts';
import type { Env } from '../env.ts';
import { calendarName } from './calendar-name.ts';
import { words } from './text.ts';
import type { WidgetName } from './words.ts';

export function titlesOf({ CITY }: Env, language: Language): Record<WidgetName, string> {
  const { calendarOf, contactsOf } = words[language];
  return { calendar: calendarOf(CITY), contact: contactsOf(CITY) };
}

/**
 * What a widget's page is called with a view; of contacts only districts say anything.
 * @param names of districts and categories by slug.
 */
export function viewTitle(
  env: Env,
  widget: WidgetName,
  view: View,
  language: Language,
  names: Map<string, string>,
): string {
  if (widget === 'calendar') return calendarName(env.CITY, view, language, names);
  const districts = listed(view, 'district').flatMap((slug) => names.get(slug) ?? []);
  return [titlesOf(env, language).contact, withCommas(language, districts)]
    .filter(Boolean)
    .join(': ');
}
