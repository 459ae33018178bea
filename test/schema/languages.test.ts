import { describe, expect, it } from 'vitest';
import { inLanguage, languages, spoken } from '../../schema/languages.ts';

describe('the language spoken', () => {
  it.each([
    ['de', ['de']],
    ['en', ['en']],
    ['en', ['EN']],
    ['de', ['de-AT']],
    ['en', ['en-GB-oxendict']],
    ['en', [null, undefined, '', 'en', 'de']],
    ['en', ['tlh', 'en-US', 'de']],
  ])('is %s for %j', (expected, wanted) => {
    expect(spoken(...wanted)).toBe(expected);
  });

  it.each([[[]], [['tlh']], [['d']], [['deu']], [['english']], [['-de']], [[null, undefined, '']]])(
    'is none for %j',
    (wanted) => {
      expect(spoken(...wanted)).toBeUndefined();
    },
  );

  it('is each of the list by its own tag', () => {
    for (const language of languages) expect(spoken(language)).toBe(language);
  });
});

describe('a text in several languages', () => {
  it.each([
    ['the language asked for', { de: 'Fest', en: 'Festival' }, 'en', 'Festival'],
    ['else the first of the list', { en: 'Festival', de: 'Fest' }, 'tr', 'Fest'],
    ['else what there is', { en: 'Festival' }, 'de', 'Festival'],
    ['an empty text, which is one', { de: 'Fest', en: '' }, 'en', ''],
  ])('is read in %s', (_, texts, language, expected) => {
    expect(inLanguage<string>(texts as Record<string, string>, language)).toBe(expected);
  });

  it('may be a list', () => {
    expect(inLanguage({ de: ['a', 'b'], en: ['c'] }, 'de')).toEqual(['a', 'b']);
  });

  it('says nothing where it has none', () => {
    expect(inLanguage({}, 'de')).toBeUndefined();
  });
});
