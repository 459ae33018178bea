import { describe, expect, it } from 'vitest';
import type { Language } from '../../../schema/languages.ts';
import type { View } from '../../../schema/view.ts';
import { moveIn } from '../../../widget/calendar/move.ts';

/** What a key does at a day, whose link is all that is looked at. */
function move(view: View, date: string, key: string, language: Language = 'de') {
  const day = { search: `?on=${date}&free=true` } as HTMLAnchorElement;
  return moveIn({ view, language, today: '2026-11-24' }, day, key);
}
const august = { month: '2017-08', free: 'true', q: 'fest', lang: 'en' };
const filters = { free: 'true', q: 'fest', lang: 'en' };

describe('a key', () => {
  it.each([
    ['2017-08-16', 'ArrowRight', '2017-08-17'],
    ['2017-08-16', 'ArrowDown', '2017-08-23'],
    ['2017-08-16', 'Home', '2017-08-14'],
    // To and from the days of other months that are seen.
    ['2017-08-01', 'ArrowLeft', '2017-07-31'],
    ['2017-08-31', 'ArrowRight', '2017-09-01'],
    ['2017-07-31', 'ArrowRight', '2017-08-01'],
    ['2017-08-31', 'End', '2017-09-03'],
  ])('asks for nothing within what is shown: from %s by %s to %s', (date, key, at) => {
    expect(move(august, date, key)).toEqual({ at });
  });

  it.each([
    ['2017-08-30', 'ArrowDown', '2017-09-06', '2017-09'],
    ['2017-09-03', 'ArrowRight', '2017-09-04', '2017-09'],
    ['2017-07-31', 'ArrowLeft', '2017-07-30', '2017-07'],
    ['2017-08-02', 'ArrowUp', '2017-07-26', '2017-07'],
    ['2017-08-31', 'PageDown', '2017-09-30', '2017-09'],
    ['2017-08-31', 'PageUp', '2017-07-31', '2017-07'],
    // The same month from a day of another one: it is the month that is wanted, not a day.
    ['2017-07-31', 'PageDown', '2017-08-31', '2017-08'],
  ])('goes on to another month: from %s by %s to %s', (date, key, at, month) => {
    expect(move(august, date, key)).toEqual({ at, view: { ...filters, month } });
  });

  it('takes a month in the place of a choice of days, and keeps every other filter', () => {
    for (const dates of [{ on: '2017-08-05' }, { start: '2017-08-01', end: '2017-08-09' }]) {
      expect(move({ ...dates, ...filters }, '2017-08-05', 'PageDown')).toEqual({
        at: '2017-09-05',
        view: { ...filters, month: '2017-09' },
      });
    }
  });

  it('goes by the month of today where no dates are chosen', () => {
    expect(move({}, '2026-11-24', 'ArrowRight')).toEqual({ at: '2026-11-25' });
    expect(move({}, '2026-12-06', 'ArrowRight')).toEqual({
      at: '2026-12-07',
      view: { month: '2026-12' },
    });
  });

  it('points the other way where one writes from right to left', () => {
    expect(move(august, '2017-08-16', 'ArrowRight', 'ar')).toEqual({ at: '2017-08-15' });
    expect(move(august, '2017-08-16', 'ArrowLeft', 'ar')).toEqual({ at: '2017-08-17' });
    expect(move(august, '2017-07-31', 'ArrowRight', 'ar')).toEqual({
      at: '2017-07-30',
      view: { ...filters, month: '2017-07' },
    });
  });

  it('begins at today where a link names no date', () => {
    const link = { search: '' } as HTMLAnchorElement;
    const state = { view: {}, language: 'de', today: '2026-11-24' } as const;
    expect(moveIn(state, link, 'ArrowDown')).toEqual({ at: '2026-12-01' });
  });
});
