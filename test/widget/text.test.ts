import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../schema/languages.ts';
import { root } from '../../tools/setup.mjs';
import { count } from '../../widget/words.ts';
import { words } from './drawn.tsx';

describe('the widgets’ words', () => {
  it('are there in every language that the service speaks', () => {
    expect(Object.keys(words)).toEqual([...languages]);
  });

  it.each(languages)('say something each, in %s', (language) => {
    for (const part of ['calendar', 'contact'] as const) {
      for (const [key, word] of Object.entries(words[language][part])) {
        expect(Object.keys(words.de[part])).toContain(key);
        for (const form of typeof word === 'string' ? [word] : Object.values(word)) {
          expect(form).toMatch(/\S/);
        }
      }
    }
    expect(Object.keys(words[language].calendar.details)).toEqual(
      Object.keys(words.de.calendar.details),
    );
  });

  it.each(languages)('have a place for what is put into them, in %s', (language) => {
    const { clock, from, until, asOf } = words[language].calendar;
    const { unknown } = words[language].contact;
    for (const word of [clock, from, until, asOf, words[language].contact.asOf, unknown]) {
      expect(word.split('{}')).toHaveLength(2);
    }
  });

  it('count', () => {
    const { events } = words.de.calendar;
    const counts = [0, 1, 2].map((number) => count('de', events, number));
    expect(counts).toEqual(['0 Veranstaltungen', '1 Veranstaltung', '2 Veranstaltungen']);
    expect(count('en', words.en.calendar.events, 25, '+')).toBe('25+ events');
    expect(count('en', words.en.calendar.events, 1, '+')).toBe('1+ events');
  });
});

/** Every word by its path, in one language: `calendar.details.unknown` … */
function flat(words: object, path = ''): [path: string, word: string][] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[path + key, word]] : flat(word, `${path}${key}.`),
  );
}
const placed = (language: Language) =>
  flat(words[language])
    .filter(([path, word]) => !path.includes('.events.') && word.includes('{}'))
    .map(([path]) => path);

describe.each(languages)('in %s', (language) => {
  it('the same words have a place to fill as in German, and no others', () => {
    expect(placed(language).sort()).toEqual(placed('de').sort());
    for (const [path, word] of flat(words[language])) {
      expect(word.split('{}').length, path).toBeLessThanOrEqual(2);
    }
  });

  it('what is counted has every plural that the language tells apart', () => {
    const { events, locale } = words[language].calendar;
    const rules = new Intl.PluralRules(locale);
    const { pluralCategories } = rules.resolvedOptions();
    expect(Object.keys(events).sort()).toEqual([...pluralCategories].sort());
    for (const category of pluralCategories) {
      // A plural of more than one number has to say which.
      const numbers = Array.from({ length: 202 }, (_, number) => number).filter(
        (number) => rules.select(number) === category,
      );
      if (numbers.length === 1) continue;
      expect([category, events[category]]).toEqual([category, expect.stringContaining('{}')]);
    }
  });

  it.skipIf(language === 'de' || language === 'en')(
    'the file says that nobody has checked it',
    () => {
      const file = readFileSync(join(root, `widget/text/${language}.ts`), 'utf8');
      const [opening = ''] = /^\/\*\*.*?\*\//s.exec(file) ?? [];
      expect(opening.replace(/[\s*]+/g, ' ')).toMatch(
        /Not checked by a native reader yet\.|Nobody .* has read it yet/,
      );
    },
  );
});
