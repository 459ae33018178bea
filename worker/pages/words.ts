/** The widgets' words, by language and widget. A language without words is a type error. */
import type { Language } from '../../schema/languages.ts';
import * as ar from '../../widget/text/ar.ts';
import type { CalendarWords, ContactWords } from '../../widget/text/de.ts';
import * as de from '../../widget/text/de.ts';
import * as simple from '../../widget/text/de-simple.ts';
import * as en from '../../widget/text/en.ts';
import * as tr from '../../widget/text/tr.ts';
import * as uk from '../../widget/text/uk.ts';

interface WidgetWords {
  calendar: CalendarWords;
  contact: ContactWords;
}
export type WidgetName = keyof WidgetWords;

export const widgetWords: Record<Language, WidgetWords> = {
  de,
  'de-simple': simple,
  en,
  tr,
  uk,
  ar,
};
