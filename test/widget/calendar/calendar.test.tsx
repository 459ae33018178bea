import { describe, expect, it } from 'vitest';
import type { Language } from '../../../schema/languages.ts';
import { calendar, event, list } from '../drawn.tsx';

describe('the calendar', () => {
  it.each<[Language, string | undefined]>([
    ['de', undefined],
    ['de-simple', undefined],
    ['en', 'de'],
    ['ar', 'de'],
  ])('in %s says of its events’ titles that they are in %s', (language, lang) => {
    const data = { list: list([event()], '2017-08-01', '2017-09-01') };
    const markup = calendar({ month: '2017-08' }, data, { language });
    const [tag = ''] = /<a [^>]*>Maschseefest</.exec(markup) ?? [];
    expect(/ lang="(.*?)"/.exec(tag)?.[1]).toBe(lang);
    expect(tag).toContain('dir="auto"');
  });
});
