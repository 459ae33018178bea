/** What the pages of the widgets are called. */
import type { Language } from '../../schema/languages.ts';
import type { Env } from '../env.ts';
import { words } from './text.ts';
import type { WidgetName } from './words.ts';

export function titlesOf({ CITY }: Env, language: Language): Record<WidgetName, string> {
  const { calendarOf, contactsOf } = words[language];
  return { calendar: calendarOf(CITY), contact: contactsOf(CITY) };
}
