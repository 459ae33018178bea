import { describe, expect, it } from 'vitest';
import { languages } from '../../schema/languages.ts';
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
