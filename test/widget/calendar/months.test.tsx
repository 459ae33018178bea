import { describe, expect, it } from 'vitest';
import type { Language } from '../../../schema/languages.ts';
import type { View } from '../../../schema/view.ts';
import { calendar } from '../drawn.tsx';

/** The lists of years and of months: text, query, and whether it is the one in the grid. */
const lists = (view: View, language: Language = 'de') =>
  [...calendar(view, {}, { language }).matchAll(/<ul class="months">(.*?)<\/ul>/g)].map(
    ([, list = '']) =>
      [...list.matchAll(/href="[^"]*\/calendar([^"]*)"([^>]*)>(.*?)</g)].map(
        ([, query = '', rest = '', name]) => [
          name,
          query.replaceAll('&amp;', '&'),
          rest.includes('aria-current="true"'),
        ],
      ),
  );

describe('the way to any month', () => {
  it('leads to the same month of the years before and after', () => {
    expect(lists({ month: '2017-08' })[0]).toEqual([
      ['2016', '?month=2016-08', false],
      ['2018', '?month=2018-08', false],
    ]);
  });

  it('leads to each month of the year, and marks the one in the grid', () => {
    const months = lists({ month: '2017-08' })[1] ?? [];
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual(['Jan', '?month=2017-01', false]);
    expect(months.filter(([, , current]) => current)).toEqual([['Aug', '?month=2017-08', true]]);
    expect(months[11]).toEqual(['Dez', '?month=2017-12', false]);
  });

  it('keeps every filter but dates', () => {
    const [years = [], months = []] = lists({ on: '2017-08-05', free: 'true', district: 'list' });
    expect(years[0]?.[1]).toBe('?month=2016-08&free=true&district=list');
    expect(months[8]?.[1]).toBe('?month=2017-09&free=true&district=list');
  });

  it('begins at today’s month and speaks the reader’s language', () => {
    const [, months = []] = lists({}, 'en');
    expect(months.filter(([, , current]) => current)).toEqual([['Nov', '?month=2026-11', true]]);
    expect(months[4]?.[0]).toBe('May');
  });

  it('is closed until someone opens the month’s name', () => {
    expect(calendar({ month: '2017-08' })).toMatch(/<div class="head"><details><summary>/);
  });
});
