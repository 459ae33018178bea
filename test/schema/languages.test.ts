import { describe, expect, it } from 'vitest';
import {
  directionOf,
  foreign,
  inLanguage,
  langOf,
  languageNames,
  languages,
  spoken,
  taggedFor,
  withCommas,
  writtenFor,
} from '../../schema/languages.ts';

describe('the language spoken', () => {
  it.each([
    ['de', ['de']],
    ['en', ['en']],
    ['en', ['EN']],
    ['de', ['de-AT']],
    ['en', ['en-GB-oxendict']],
    ['en', [null, undefined, '', 'en', 'de']],
    ['en', ['tlh', 'en-US', 'de']],
    ['de-simple', ['de-simple']],
    ['de-simple', ['DE-Simple', 'de']],
    ['de', ['de-simple-x-own']],
    ['tr', ['tr-TR']],
    ['uk', ['uk-Cyrl-UA']],
    ['ar', ['ar-EG']],
    ['ar', ['fa', 'ar']],
  ])('is %s for %j', (expected, wanted) => {
    expect(spoken(...wanted)).toBe(expected);
  });

  it.each([
    [[]],
    [['tlh']],
    [['d']],
    [['deu']],
    [['english']],
    [['-de']],
    [['ua']],
    [['simple']],
    [[null, undefined, '']],
  ])('is none for %j', (wanted) => {
    expect(spoken(...wanted)).toBeUndefined();
  });

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

describe('the way a language is written', () => {
  it('is from right to left in Arabic alone', () => {
    expect(languages.map((language) => [language, directionOf(language)])).toEqual([
      ['de', 'ltr'],
      ['de-simple', 'ltr'],
      ['en', 'ltr'],
      ['tr', 'ltr'],
      ['uk', 'ltr'],
      ['ar', 'rtl'],
    ]);
  });
});

describe('what stands behind each other', () => {
  it.each(languages)('has the comma of %s between its parts', (language) => {
    const comma = language === 'ar' ? '، ' : ', ';
    expect(withCommas(language, ['a', 'b', 'c'])).toBe(`a${comma}b${comma}c`);
  });

  it('is told by the tag for Intl as well, and leaves out what is not there', () => {
    expect(withCommas('ar-u-nu-latn', ['أ', false, undefined, null, '', 'ب'])).toBe('أ، ب');
    expect(withCommas('en-GB', ['a'])).toBe('a');
    expect(withCommas('de', [])).toBe('');
  });
});

describe('a language’s name', () => {
  it('is there for each, and no other’s', () => {
    expect(Object.keys(languageNames)).toEqual([...languages]);
    expect(new Set(Object.values(languageNames)).size).toBe(languages.length);
  });
});

describe('the lang of a text', () => {
  it.each([
    ['de', 'en', 'de'],
    ['de', 'ar', 'de'],
    ['en', 'de-simple', 'en'],
    ['de-simple', 'en', 'de-simple'],
    ['de', 'de', undefined],
    ['de', 'de-simple', undefined],
    ['de-simple', 'de', undefined],
  ])('in %s within %s is %s', (text, within, lang) => {
    expect(foreign(text, within)).toBe(lang);
  });
});

describe('the tag under which a text is found', () => {
  it.each([
    ['de-simple', ['de', 'de-simple'], 'de-simple'],
    ['de-simple', ['de', 'en'], 'de'],
    ['de-simple', ['en', 'tr'], 'en'],
    ['de', ['de-simple', 'en'], 'de-simple'],
    ['ar', ['uk', 'en'], 'en'],
    ['ar', ['uk', 'ar'], 'ar'],
    ['tr', ['fr', 'uk'], 'uk'],
    ['tr', ['fr', 'nl'], 'fr'],
    ['tr', [], undefined],
  ])('for %s among %j is %s', (language, tags, found) => {
    const texts = Object.fromEntries(tags.map((tag) => [tag, `in ${tag}`]));
    expect(taggedFor(texts, language)).toBe(found);
    expect(inLanguage(texts, language)).toBe(found && `in ${found}`);
  });
});

describe('the language of a view', () => {
  it('is named unless it is the city’s own', () => {
    expect(langOf('de', 'de')).toBeUndefined();
    expect(langOf('de-simple', 'de')).toBe('de-simple');
  });
});

describe('longer texts', () => {
  it.each(languages)('are there in German or English for %s', (language) => {
    expect(writtenFor(language)).toBe(language.startsWith('de') ? 'de' : 'en');
  });
});
