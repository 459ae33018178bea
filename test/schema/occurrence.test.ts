import { describe, expect, it } from 'vitest';
import { toDate, toDay } from '../../schema/dates.ts';
import { daysAfterFirst, firstOn, NUMBERS, slotOf, startDayOf } from '../../schema/occurrence.ts';

const LAST_MINUTE = 1439;
const day = toDay('2017-08-05');

describe('a slot', () => {
  it.each([
    ['2017-08-05', 0, 0],
    ['2017-08-05', LAST_MINUTE, 0],
    ['2017-08-05', 1290, 18],
    ['2017-08-05', 0, 510],
    ['2017-08-05', LAST_MINUTE, 511],
    ['1970-01-01', 0, 0],
    ['1969-12-31', LAST_MINUTE, 511],
    ['1969-07-20', 0, 3],
    ['2480-05-18', LAST_MINUTE, 511],
  ])('on %s at minute %i with %i further days gives day and length back', (date, minute, days) => {
    const slot = slotOf(toDay(date), minute, days);
    expect(toDate(startDayOf(slot))).toBe(date);
    expect(daysAfterFirst(slot)).toBe(days);
  });

  it.each([511, 512, 1000, 36_500])('tells %i further days as 511', (days) => {
    const slot = slotOf(day, LAST_MINUTE, days);
    expect(daysAfterFirst(slot)).toBe(511);
    expect(startDayOf(slot)).toBe(day);
  });
});

describe('the order of numbers', () => {
  it('is the order of starts, and of lengths among those that start together', () => {
    const starts: [day: number, minute: number, days: number][] = [];
    for (const first of [-1, 0, 1, day, day + 1]) {
      for (const minute of [0, 1, 719, LAST_MINUTE]) {
        for (const days of [0, 1, 510, 511]) starts.push([first, minute, days]);
      }
    }
    const slots = starts.map((start) => slotOf(...start));
    expect(slots).toEqual(slots.toSorted((a, b) => a - b));
    expect(new Set(slots).size).toBe(starts.length);
  });

  it('parts two days exactly where the later one’s first number is', () => {
    const last = slotOf(day, LAST_MINUTE, 511) * NUMBERS + NUMBERS - 1;
    expect(firstOn(day + 1)).toBe(last + 1);
    expect(firstOn(day)).toBe(slotOf(day, 0, 0) * NUMBERS);
  });
});

describe('the largest number', () => {
  const largestOn = (date: string) => slotOf(toDay(date), LAST_MINUTE, 511) * NUMBERS + NUMBERS - 1;

  it('is exact up to 18 May 2480', () => {
    expect(Number.isSafeInteger(largestOn('2480-05-18'))).toBe(true);
  });

  it('is not the next day, on which 2^53 is reached', () => {
    expect(firstOn(toDay('2480-05-19'))).toBeLessThan(2 ** 53);
    expect(largestOn('2480-05-19')).toBeGreaterThan(2 ** 53);
  });

  it('leaves the bounds of later ranges exact, since they end in zeros', () => {
    expect(BigInt(firstOn(toDay('3000-01-06')))).toBe(
      BigInt(toDay('3000-01-06')) * 1440n * 512n * 65_536n,
    );
  });
});
