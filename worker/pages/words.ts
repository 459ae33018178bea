/** The widgets' words, by language and widget. A language without words is a type error. */
import type { Language } from '../../schema/languages.ts';
import type { CalendarWords, ContactWords } from '../../widget/text/de.ts';
import * as de from '../../widget/text/de.ts';
import * as en from '../../widget/text/en.ts';

interface WidgetWords {
  calendar: CalendarWords;
  contact: ContactWords;
}
export type WidgetName = keyof WidgetWords;

export const widgetWords: Record<Language, WidgetWords> = { de, en };
