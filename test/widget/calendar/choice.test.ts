import { describe, expect, it } from 'vitest';
import { lasting, shownMonth, undated } from '../../../widget/calendar/choice.ts';

describe('a view without its dates', () => {
  it('keeps every other filter', () => {
    const filters = { free: 'true', district: 'list', category: 'musik', q: 'fest', lang: 'en' };
    const dates = { month: '2017-08', on: 'today', start: '2017-08-01', end: '2017-08-02' };
    expect(undated({ ...dates, ...filters })).toEqual(filters);
  });
});

describe('what somebody subscribes to', () => {
  it('moves along with the days, or has none that are over some day', () => {
    expect(lasting({ on: 'weekend', free: 'true' })).toEqual({ on: 'weekend', free: 'true' });
    for (const dates of [{ month: '2017-08' }, { on: '2017-08-05' }, { start: '2017-08-01' }]) {
      expect(lasting({ ...dates, free: 'true' })).toEqual({ free: 'true' });
    }
  });
});

describe('the month in the grid', () => {
  it.each([
    [{}, '2026-11'],
    [{ month: '2017-08' }, '2017-08'],
    [{ on: '2017-08-31' }, '2017-08'],
    [{ on: 'today' }, '2026-11'],
    [{ on: 'weekend' }, '2026-11'],
    [{ on: 'week' }, '2026-11'],
    [{ on: 'tomorrow' }, '2026-11'],
    [{ start: '2017-12-24', end: '2018-01-02' }, '2017-12'],
    [{ end: '2027-01-01' }, '2026-11'],
    // What the API is going to refuse must not break the drawing before it does.
    [{ month: 'August' }, '2026-11'],
    [{ month: '2017-13' }, '2026-11'],
    [{ on: 'yesterday' }, '2026-11'],
  ])('of %o is %s', (view, month) => {
    expect(shownMonth(view, '2026-11-24')).toBe(month);
  });
});
