import { describe, expect, it } from 'vitest';
import {
  addMonths,
  isDate,
  monthDays,
  monthGrid,
  toDate,
  toDay,
  weekday,
  weekendDays,
} from '../../schema/dates.ts';

const dates = ([start, end]: [number, number]) => [toDate(start), toDate(end)];

describe('a day number', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2016-02-29', 16860],
    ['2017-08-05', 17383],
    ['2999-12-31', 376199],
  ])('of %s is %i, and back', (date, day) => {
    expect(toDay(date)).toBe(day);
    expect(toDate(day)).toBe(date);
  });

  it.each([
    ['1969-12-28', 7],
    ['1969-12-29', 1],
    ['1970-01-01', 4],
    ['2016-02-29', 1],
    ['2017-08-05', 6],
    ['2017-08-06', 7],
  ])('of %s is weekday %i', (date, number) => {
    expect(weekday(toDay(date))).toBe(number);
  });
});

describe('isDate', () => {
  it.each(['1970-01-01', '2017-08-31', '2016-02-29', '2000-02-29', '2017-12-31'])(
    'knows %s',
    (date) => {
      expect(isDate(date)).toBe(true);
    },
  );

  it.each([
    '2017-02-29',
    '1900-02-29',
    '2017-02-30',
    '2017-04-31',
    '2017-08-32',
    '2017-08-00',
    '2017-13-01',
    '2017-00-10',
    '2017-8-05',
    '2017-8-5',
    '17-08-05',
    '+012017-08-05',
    '2017-08-05 ',
    '2017-08-05T00:00:00Z',
    '05.08.2017',
    'today',
    '',
  ])('does not take "%s"', (date) => {
    expect(isDate(date)).toBe(false);
  });
});

describe('addMonths', () => {
  it.each([
    ['2017-08', 0, '2017-08'],
    ['2017-08', 1, '2017-09'],
    ['2017-12', 1, '2018-01'],
    ['2018-01', -1, '2017-12'],
    ['2017-08', -8, '2016-12'],
    ['2017-08', 29, '2020-01'],
    ['2999-12', 1, '3000-01'],
  ])('%s %i → %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected);
  });
});

describe('a month', () => {
  it.each([
    ['2017-02', '2017-02-01', '2017-03-01'],
    ['2016-02', '2016-02-01', '2016-03-01'],
    ['2017-12', '2017-12-01', '2018-01-01'],
  ])('%s has its days, the end exclusive', (month, start, end) => {
    expect(dates(monthDays(month))).toEqual([start, end]);
  });

  it.each([
    ['2017-08', '2017-07-31', '2017-09-04', 35],
    // 28 days that start on a Monday.
    ['2010-02', '2010-02-01', '2010-03-01', 28],
    ['2021-02', '2021-02-01', '2021-03-01', 28],
    // 30 days from a Sunday, 31 from a Saturday and from a Sunday.
    ['2018-04', '2018-03-26', '2018-05-07', 42],
    ['2018-12', '2018-11-26', '2019-01-07', 42],
    ['2017-10', '2017-09-25', '2017-11-06', 42],
    // Leap days: one that begins a row, and one within.
    ['2016-02', '2016-02-01', '2016-03-07', 35],
    ['2024-02', '2024-01-29', '2024-03-04', 35],
    // Ends on a Sunday; begins on a Monday.
    ['2017-12', '2017-11-27', '2018-01-01', 35],
    ['2018-01', '2018-01-01', '2018-02-05', 35],
    ['1970-01', '1969-12-29', '1970-02-02', 35],
    ['2999-12', '2999-11-25', '3000-01-06', 42],
  ])('%s is shown from %s to before %s, %i days', (month, start, end, count) => {
    const grid = monthGrid(month);
    expect(dates(grid)).toEqual([start, end]);
    expect(grid[1] - grid[0]).toBe(count);
  });

  it('of any year is shown in whole weeks that hold all of it and no week without it', () => {
    for (let month = '1970-01'; month < '2070-01'; month = addMonths(month, 1)) {
      const [start, end] = monthGrid(month);
      const [first, after] = monthDays(month);
      expect([month, weekday(start), weekday(end - 1)]).toEqual([month, 1, 7]);
      expect(first - start).toBeOneOf([0, 1, 2, 3, 4, 5, 6]);
      expect(end - after).toBeOneOf([0, 1, 2, 3, 4, 5, 6]);
    }
  });
});

describe('the weekend', () => {
  it.each([
    ['Monday', '2017-08-14', '2017-08-19', '2017-08-21'],
    ['Tuesday', '2017-08-15', '2017-08-19', '2017-08-21'],
    ['Wednesday', '2017-08-16', '2017-08-19', '2017-08-21'],
    ['Thursday', '2017-08-17', '2017-08-19', '2017-08-21'],
    ['Friday', '2017-08-18', '2017-08-19', '2017-08-21'],
    ['Saturday', '2017-08-19', '2017-08-19', '2017-08-21'],
    ['Sunday', '2017-08-20', '2017-08-19', '2017-08-21'],
    ['the last Friday of a year', '2017-12-29', '2017-12-30', '2018-01-01'],
    ['a New Year’s Eve on a Saturday', '2016-12-31', '2016-12-31', '2017-01-02'],
    ['a leap day before it', '2024-02-29', '2024-03-02', '2024-03-04'],
    ['a day before 1970', '1969-12-31', '1970-01-03', '1970-01-05'],
  ])('on %s, %s, is from %s to before %s', (_, today, start, end) => {
    expect(dates(weekendDays(toDay(today)))).toEqual([start, end]);
  });
});
