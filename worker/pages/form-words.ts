/** What forms say, in the words of the widgets. */
import type { Language } from '../../schema/languages.ts';
import type { FormWords } from '../format/form.ts';
import { widgetWords } from './words.ts';

export function formWords(language: Language): FormWords {
  const { calendar, contact } = widgetWords[language];
  return { ...calendar, ...calendar.details, office: contact };
}
