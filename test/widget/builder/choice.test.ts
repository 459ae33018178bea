import { describe, expect, it } from 'vitest';
import { formatChoice, readChoice } from '../../../widget/builder/choice.ts';

const read = (query: string, language = 'de') => readChoice(new URLSearchParams(query), language);

describe('what is chosen', () => {
  it('is nothing where a form sends everything empty', () => {
    const { choice, faults } = read(
      'widget=calendar&month=&on=&q=&district=&theme=&accent=&page=de',
    );
    expect(choice).toEqual({ widget: 'calendar', view: {}, looks: {}, page: 'de' });
    expect(faults).toEqual([]);
    expect(formatChoice(choice, 'de')).toBe('');
  });

  it('comes back from its own query string, in canonical order', () => {
    const text = '?free=true&district=list&lang=tr&theme=dark&accent=%230a6b4f&heading=2&page=de';
    const { choice, faults } = read(
      `page=de&heading=2&theme=dark&accent=%230a6b4f&lang=tr&district=list&free=true`,
    );
    expect(faults).toEqual([]);
    expect(formatChoice(choice, 'de')).toBe(text);
    expect(read(text.slice(1)).choice).toEqual(choice);
  });

  it('leaves out what means nothing to the contact', () => {
    const { choice, faults } = read('widget=contact&month=2026-01&free=true&district=list');
    expect(choice.view).toEqual({ district: 'list' });
    expect(faults).toEqual([]);
    expect(formatChoice(choice, 'de')).toBe('?district=list&widget=contact');
  });

  it('has all its faults told at once', () => {
    const { choice, faults } = read(
      'distrikt=list&widget=clock&month=2026-13&theme=pink&accent=red&heading=1&utm_source=a',
    );
    expect(choice).toEqual({ widget: 'calendar', view: {}, looks: {}, page: 'de' });
    expect(faults).toEqual([
      { parameter: 'distrikt', detail: 'is not known. Write district' },
      { parameter: 'widget', detail: 'must be calendar or contact' },
      { parameter: 'month', detail: 'must be YYYY-MM' },
      { parameter: 'theme', detail: 'must be light or dark' },
      { parameter: 'accent', detail: 'must be a colour like #0a6b4f' },
      { parameter: 'heading', detail: 'must be 2, 3, 4 or 5' },
    ]);
  });

  it.each([
    ['', 'de', 'de'],
    ['', 'tr', 'en'],
    ['lang=de-simple', 'en', 'de'],
    ['lang=uk', 'de', 'en'],
    ['lang=uk&page=de', 'de', 'de'],
    ['page=fr', 'de', 'de'],
  ])('%j in a city that speaks %s is told in %s', (query, language, page) => {
    expect(read(query, language).choice.page).toBe(page);
  });
});
