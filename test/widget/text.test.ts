import { describe, expect, it } from 'vitest';
import { languages } from '../../schema/languages.ts';
import { words } from './drawn.tsx';

describe('the widgets’ words', () => {
  it('are there in every language that the service speaks', () => {
    expect(Object.keys(words)).toEqual([...languages]);
  });

  it.each(languages)('say something each, in %s', (language) => {
    for (const part of ['calendar', 'contact'] as const) {
      for (const [key, word] of Object.entries(words[language][part])) {
        expect(Object.keys(words.de[part])).toContain(key);
        expect(typeof word === 'string' ? word : word('x' as never, '')).toMatch(/\S/);
      }
    }
  });

  it('count', () => {
    const counts = [0, 1, 2].map((count) => words.de.calendar.events(count));
    expect(counts).toEqual(['0 Veranstaltungen', '1 Veranstaltung', '2 Veranstaltungen']);
    expect(words.en.calendar.events(25, '+')).toBe('25+ events');
  });
});
