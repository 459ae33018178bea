import { describe, expect, it } from 'vitest';
import type { View } from '../../../schema/view.ts';
import { all, calendar, list } from '../drawn.tsx';

const titled = (view: View, start: string, end: string | null, language: 'de' | 'en' = 'de') =>
  all(
    calendar(view, { list: list([], start, end) }, { language }),
    /<h4 tabindex="-1">(.*?)<\/h4>/g,
  ).map((found) => found?.replace(/\s/g, ' '));

describe('what the list says that it is', () => {
  it.each<[View, string, string | null, string]>([
    [{}, '2026-11-24', null, 'Ab heute'],
    [{ free: 'true' }, '2026-11-24', null, 'Ab heute'],
    [{ month: '2017-08' }, '2017-08-01', '2017-09-01', 'August 2017'],
    [{ on: 'today' }, '2026-11-24', '2026-11-25', 'Heute, Dienstag, 24. November 2026'],
    [{ on: '2026-11-24' }, '2026-11-24', '2026-11-25', 'Heute, Dienstag, 24. November 2026'],
    [{ on: '2017-08-05' }, '2017-08-05', '2017-08-06', 'Samstag, 5. August 2017'],
    [{ on: 'tomorrow' }, '2026-11-25', '2026-11-26', 'Mittwoch, 25. November 2026'],
    [{ on: 'weekend' }, '2026-11-28', '2026-11-30', 'Wochenende, 28. und 29. November'],
    [{ on: 'weekend' }, '2026-10-31', '2026-11-02', 'Wochenende, 31. Oktober und 1. November'],
    [{ on: 'week' }, '2026-11-24', '2026-12-01', '24.–30. November 2026'],
    [{ start: '2017-08-05' }, '2017-08-05', null, 'Ab 5. August 2017'],
    [{ start: '2017-08-05', end: '2017-08-08' }, '2017-08-05', '2017-08-08', '5.–7. August 2017'],
    [{ end: '2026-11-27' }, '2026-11-24', '2026-11-27', '24.–26. November 2026'],
  ])('for %o', (view, start, end, words) => {
    expect(titled(view, start, end)).toEqual([words]);
  });

  it('is said in the reader’s language', () => {
    const weekend = titled({ on: 'weekend' }, '2026-11-28', '2026-11-30', 'en');
    expect(weekend).toEqual(['Weekend, 28 and 29 November']);
  });

  it('is the month in the grid as long as there is no answer, or none to be had', () => {
    for (const changes of [{ data: undefined, busy: true }, { failed: 'failed' }] as const) {
      const markup = calendar({ on: '2017-08-05' }, {}, changes);
      expect(all(markup, /<h4 tabindex="-1">(.*?)<\/h4>/g)).toEqual(['August 2017']);
    }
  });
});
