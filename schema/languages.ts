/**
 * The languages the service speaks, as BCP 47 tags; the first is the last fallback. `de-simple` is
 * Einfache Sprache (the variant is registered as "simplified form"). It is not called Leichte Sprache,
 * which follows rules of its own and needs test readers.
 */
export const languages = ['de', 'de-simple', 'en', 'tr', 'uk', 'ar'] as const;

export type Language = (typeof languages)[number];

/** Each in its own words. */
export const languageNames: Record<Language, string> = {
  de: 'Deutsch',
  'de-simple': 'Einfache Sprache',
  en: 'English',
  tr: 'Türkçe',
  uk: 'Українська',
  ar: 'العربية',
};

/** Which way a language is written: an HTML `dir`. */
export const directionOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr');

/** Parts of one statement behind each other, with the comma of the language; what is not there is left out. */
export const withCommas = (tag: string, parts: (string | false | 0 | null | undefined)[]) =>
  parts.filter(Boolean).join(primary(tag) === 'ar' ? '، ' : ', ');

/** A tag without what follows its primary subtag: `de` of `de-simple`. */
const primary = (tag: string) => tag.split('-')[0] as string;

/** The first of the wanted tags that is spoken, by its primary subtag if need be; else undefined. */
export function spoken(...wanted: (string | null | undefined)[]): Language | undefined {
  for (const tag of wanted) {
    const lower = tag?.toLowerCase();
    const found = lower && (languages.find((one) => one === lower) ?? primary(lower));
    if (languages.includes(found as Language)) return found as Language;
  }
  return undefined;
}

/** The `lang` of a view: a city's own language needs no name. */
export const langOf = (language: Language, own: Language) =>
  language === own ? undefined : language;

/** In which language longer texts are written, for whom speaks another: German for any German, else English. */
export const writtenFor = (tag: string) => (primary(tag) === 'de' ? 'de' : 'en');

/** The `lang` of a text within words of another language; none where it is the same. */
export function foreign(text: string, within: string): string | undefined {
  return primary(text) === primary(within) ? undefined : text;
}

/** The tag under which a text is found for a language: its own, its primary subtag's, the next best. */
export function taggedFor(texts: object, language: string): string | undefined {
  const wanted = [language, primary(language), ...languages];
  return wanted.find((tag) => tag in texts) ?? Object.keys(texts)[0];
}

/** What a fact says in a language, or in the next best one; undefined where it says nothing. */
export function inLanguage<T>(texts: Record<string, T>, language: string): T | undefined {
  return texts[taggedFor(texts, language) ?? ''];
}
