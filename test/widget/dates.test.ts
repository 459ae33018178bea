import { describe, expect, it } from 'vitest';
import { cityToday } from '../../widget/dates.ts';

describe('today in the city', () => {
  it.each([
    ['2026-11-23T23:30:00Z', '2026-11-24'],
    ['2026-11-24T22:30:00Z', '2026-11-24'],
    ['2026-11-24T23:00:00Z', '2026-11-25'],
    // The nights in which the clocks change.
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s is %s', (instant, date) => {
    expect(cityToday('Europe/Berlin', Date.parse(instant))).toBe(date);
  });
});
