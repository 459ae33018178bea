/** The languages the service speaks, as BCP 47 tags; the first is the last fallback. */
export const languages = ['de', 'en'] as const;

export type Language = (typeof languages)[number];

/** The first of the wanted tags that is spoken, by its primary subtag if need be; else undefined. */
export function spoken(...wanted: (string | null | undefined)[]): Language | undefined {
  for (const tag of wanted) {
    const lower = tag?.toLowerCase();
    const found = languages.find((one) => one === lower || one === lower?.split('-')[0]);
    if (found) return found;
  }
  return undefined;
}

/** What a fact says in a language, or in the next best one; undefined where it says nothing. */
export function inLanguage<T>(texts: Record<string, T>, language: string): T | undefined {
  return texts[language] ?? texts[languages[0]] ?? Object.values(texts)[0];
}
