/** Words with something to put in. They travel as JSON, so a place is written `{}`. */
import { fill } from '../schema/say.ts';

/** What is counted, by the plural categories (CLDR) that the language tells apart. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules: Record<string, Intl.PluralRules> = {};

/** A number of things in words. `more` stands behind a number that is not the last word: 25+. */
export function count(locale: string, words: Counted, number: number, more = ''): string {
  rules[locale] ??= new Intl.PluralRules(locale);
  const category = more ? 'other' : rules[locale].select(number);
  return fill(words[category] ?? words.other, number + more);
}
