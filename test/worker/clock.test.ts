import { describe, expect, it } from 'vitest';
import { toDate } from '../../schema/dates.ts';
import {
  dayAt,
  instantText,
  nowText,
  secondsToMidnight,
  secondsUntil,
  today,
  zoned,
  zonedAt,
} from '../../worker/clock.ts';
import { rangeOf } from '../../worker/query/range.ts';
import { at } from './service.ts';

describe('today', () => {
  it.each([
    ['2026-11-23T22:30:00Z', '2026-11-23'],
    ['2026-11-23T23:30:00Z', '2026-11-24'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-03-28T23:30:00Z', '2026-03-29'],
    ['2026-03-29T21:30:00Z', '2026-03-29'],
    ['2026-10-24T22:30:00Z', '2026-10-25'],
    ['2026-10-25T22:30:00Z', '2026-10-25'],
  ])('at %s is %s in the city', (now, date) => {
    expect(toDate(today(at(now)))).toBe(date);
  });

  it('believes a fixed time only where the service is local', () => {
    const deployed = { ...at('2001-01-01T12:00:00Z'), ORIGIN: 'https://events.example' };
    expect(nowText(deployed).slice(0, 2)).toBe('20');
    expect(nowText(deployed).slice(0, 4)).not.toBe('2001');
    expect(nowText(at('2001-01-01T12:00:00Z'))).toBe('2001-01-01T12:00:00Z');
  });
});

describe('secondsToMidnight', () => {
  it.each([
    ['an ordinary day', '2026-06-10T12:00:00Z', 10 * 3600],
    ['a day of 23 hours', '2026-03-28T23:00:00Z', 23 * 3600],
    ['a day of 25 hours', '2026-10-24T22:00:00Z', 25 * 3600],
    ['the last second', '2026-06-10T21:59:59.900Z', 1],
  ])('on %s', (_, now, seconds) => {
    expect(secondsToMidnight(at(now))).toBe(seconds);
  });
});

describe('secondsUntil', () => {
  const now = at('2026-06-10T12:00:00Z');
  it.each([
    ['the only instant', ['2026-06-10T17:00:00+02:00'], 3 * 3600],
    ['the first of several', ['2026-06-11T09:00:00+02:00', null, '2026-06-10T14:01:30+02:00'], 90],
    ['less than a second', ['2026-06-10T12:00:00.900Z'], 1],
    ['what is over', ['2026-06-10T11:00:00Z'], 1],
    ['nothing known', [null], Number.POSITIVE_INFINITY],
    ['nothing', [], Number.POSITIVE_INFINITY],
  ])('to %s', (_, instants, seconds) => {
    expect(secondsUntil(now, instants)).toBe(seconds);
  });
});

describe('an instant in a zone', () => {
  it.each([
    ['2026-06-10T21:59:59Z', '2026-06-10T23:59:59+02:00', '2026-06-10'],
    ['2026-06-10T22:00:00Z', '2026-06-11T00:00:00+02:00', '2026-06-11'],
    ['2026-10-25T00:30:00Z', '2026-10-25T02:30:00+02:00', '2026-10-25'],
    ['2026-10-25T01:30:00Z', '2026-10-25T02:30:00+01:00', '2026-10-25'],
  ])('%s is %s in Berlin', (instant, text, date) => {
    const time = Date.parse(instant);
    expect(instantText(zonedAt(time, 'Europe/Berlin'))).toBe(text);
    expect(toDate(dayAt(time, 'Europe/Berlin'))).toBe(date);
  });
});

describe('weekend', () => {
  const dates = (now: string) => {
    const { start, end } = rangeOf({ on: 'weekend' }, today(at(now)));
    return [toDate(start), toDate(end as number)];
  };
  const monday = Date.parse('2026-06-08T00:00:00Z');
  it.each([0, 1, 2, 3, 4, 5, 6])(
    'is the same all week long (day %i), at 00:30 and at 23:30',
    (day) => {
      // 00:30 in Berlin's summer is 22:30 UTC of the day before.
      for (const minutes of [-90, 21 * 60 + 30]) {
        const now = new Date(monday + day * 86_400_000 + minutes * 60_000).toISOString();
        expect(dates(now)).toEqual(['2026-06-13', '2026-06-15']);
      }
    },
  );
  it.each([
    ['2026-03-28T22:30:00Z', '2026-03-28'],
    ['2026-03-29T21:30:00Z', '2026-03-28'],
    ['2026-03-29T22:30:00Z', '2026-04-04'],
    ['2026-10-25T22:30:00Z', '2026-10-24'],
    ['2026-10-25T23:30:00Z', '2026-10-31'],
  ])('around both DST days: at %s it begins on %s', (now, date) => {
    expect(dates(now)[0]).toBe(date);
  });
});

describe('zoned', () => {
  it.each([
    ['2017-08-05T21:30:00', '2017-08-05T21:30:00+02:00'],
    ['2017-12-05T21:30:00', '2017-12-05T21:30:00+01:00'],
    ['2026-03-29T02:30:00', '2026-03-29T03:30:00+02:00'],
    ['2026-10-25T02:30:00', '2026-10-25T02:30:00+02:00'],
  ])('reads %s in Berlin as %s', (local, instant) => {
    expect(instantText(zoned(local, 'Europe/Berlin'))).toBe(instant);
  });
});
