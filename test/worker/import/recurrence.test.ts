/** The table of recurrence cases: RFC 5545's own examples, leap years, and both changes of the clock in Berlin. */
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../schema/dates.ts';
import { layOut } from '../../../worker/import/dates.ts';
import type { FeedEvent, FeedInstance, FeedTime } from '../../../worker/import/feed.ts';

const at = (local: string, zone = 'Europe/Berlin'): FeedTime => ({ local, zone });
const fields = {
  ...{ title: 'X', description: null, status: 'scheduled' as const, price: 'unknown' as const },
  ...{ priceText: null, categories: [], district: null, place: null, organizer: null },
  ...{ url: null, image: null },
};

function event(start: FeedTime, rule: string | null, more: Partial<FeedEvent> = {}): FeedEvent {
  return {
    ...{ ...fields, uid: 'x', line: null, start, end: null, rule, dates: [], exceptions: [] },
    ...{ instances: [], detached: false, ...more },
  };
}
function instance(recurrenceId: FeedTime, start: FeedTime, more: Partial<FeedInstance> = {}) {
  return { ...fields, recurrenceId, start, end: null, future: false, ...more };
}
const starts = (one: FeedEvent, until = '2050-01-01', zone = 'Europe/Berlin') =>
  layOut(one, toDay(until), zone)
    .dates.map(({ start }) => start)
    .sort();

describe('the examples of RFC 5545, 3.8.5.3, at 9:00 in New York', () => {
  it.each([
    [
      'daily for 10 occurrences',
      '1997-09-02',
      'FREQ=DAILY;COUNT=10',
      '1997-09-02 1997-09-03 1997-09-04 1997-09-05 1997-09-06 1997-09-07 1997-09-08 1997-09-09 1997-09-10 1997-09-11',
    ],
    [
      'daily until 24 December 1997 in UTC',
      '1997-09-02',
      'FREQ=DAILY;UNTIL=19971224T000000Z',
      '1997-09-02 1997-09-03 1997-09-04 1997-09-05 1997-09-06 1997-09-07 1997-09-08 1997-09-09 1997-09-10 1997-09-11 1997-09-12 1997-09-13',
    ],
    [
      'every other day',
      '1997-09-02',
      'FREQ=DAILY;INTERVAL=2',
      '1997-09-02 1997-09-04 1997-09-06 1997-09-08 1997-09-10 1997-09-12 1997-09-14 1997-09-16 1997-09-18 1997-09-20 1997-09-22 1997-09-24',
    ],
    [
      'every 10 days, 5 occurrences',
      '1997-09-02',
      'FREQ=DAILY;INTERVAL=10;COUNT=5',
      '1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12',
    ],
    [
      'every day in January for 3 years, yearly',
      '1998-01-01',
      'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
      '1998-01-01 1998-01-02 1998-01-03 1998-01-04 1998-01-05 1998-01-06 1998-01-07 1998-01-08 1998-01-09 1998-01-10 1998-01-11 1998-01-12',
    ],
    [
      'every day in January for 3 years, daily',
      '1998-01-01',
      'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
      '1998-01-01 1998-01-02 1998-01-03 1998-01-04 1998-01-05 1998-01-06 1998-01-07 1998-01-08 1998-01-09 1998-01-10 1998-01-11 1998-01-12',
    ],
    [
      'weekly for 10 occurrences',
      '1997-09-02',
      'FREQ=WEEKLY;COUNT=10',
      '1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-10-07 1997-10-14 1997-10-21 1997-10-28 1997-11-04',
    ],
    [
      'weekly until 24 December 1997',
      '1997-09-02',
      'FREQ=WEEKLY;UNTIL=19971224T000000Z',
      '1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-10-07 1997-10-14 1997-10-21 1997-10-28 1997-11-04 1997-11-11 1997-11-18',
    ],
    [
      'every other week, the week begins on Sunday',
      '1997-09-02',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
      '1997-09-02 1997-09-16 1997-09-30 1997-10-14 1997-10-28 1997-11-11 1997-11-25 1997-12-09 1997-12-23 1998-01-06 1998-01-20 1998-02-03',
    ],
    [
      'weekly on Tuesday and Thursday for five weeks, by UNTIL',
      '1997-09-02',
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      '1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02',
    ],
    [
      'weekly on Tuesday and Thursday for five weeks, by COUNT',
      '1997-09-02',
      'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
      '1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02',
    ],
    [
      'every other week on Monday, Wednesday and Friday until 24 December 1997',
      '1997-09-01',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      '1997-09-01 1997-09-03 1997-09-05 1997-09-15 1997-09-17 1997-09-19 1997-09-29 1997-10-01 1997-10-03 1997-10-13 1997-10-15 1997-10-17',
    ],
    [
      'every other week on Tuesday and Thursday, 8 occurrences',
      '1997-09-02',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16',
    ],
    [
      'monthly on the first Friday, 10 occurrences',
      '1997-09-05',
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06 1998-03-06 1998-04-03 1998-05-01 1998-06-05',
    ],
    [
      'monthly on the first Friday until 24 December 1997',
      '1997-09-05',
      'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
      '1997-09-05 1997-10-03 1997-11-07 1997-12-05',
    ],
    [
      'every other month on the first and last Sunday, 10 occurrences',
      '1997-09-07',
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25 1998-03-01 1998-03-29 1998-05-03 1998-05-31',
    ],
    [
      'monthly on the second-to-last Monday, 6 months',
      '1997-09-22',
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16',
    ],
    [
      'monthly on the third-to-last day',
      '1997-09-28',
      'FREQ=MONTHLY;BYMONTHDAY=-3',
      '1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26 1998-03-29 1998-04-28 1998-05-29 1998-06-28 1998-07-29 1998-08-29',
    ],
    [
      'monthly on the 2nd and 15th, 10 occurrences',
      '1997-09-02',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '1997-09-02 1997-09-15 1997-10-02 1997-10-15 1997-11-02 1997-11-15 1997-12-02 1997-12-15 1998-01-02 1998-01-15',
    ],
    [
      'monthly on the first and last day, 10 occurrences',
      '1997-09-30',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
      '1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30 1997-12-01 1997-12-31 1998-01-01 1998-01-31 1998-02-01',
    ],
    [
      'every 18 months on the 10th to 15th, 10 occurrences',
      '1997-09-10',
      'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
      '1997-09-10 1997-09-11 1997-09-12 1997-09-13 1997-09-14 1997-09-15 1999-03-10 1999-03-11 1999-03-12 1999-03-13',
    ],
    [
      'every Tuesday, every other month',
      '1997-09-02',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
      '1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-11-04 1997-11-11 1997-11-18 1997-11-25 1998-01-06 1998-01-13 1998-01-20',
    ],
    [
      'yearly in June and July, 10 occurrences',
      '1997-06-10',
      'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
      '1997-06-10 1997-07-10 1998-06-10 1998-07-10 1999-06-10 1999-07-10 2000-06-10 2000-07-10 2001-06-10 2001-07-10',
    ],
    [
      'every other year in January, February and March, 10 occurrences',
      '1997-03-10',
      'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
      '1997-03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10 2001-02-10 2001-03-10 2003-01-10 2003-02-10 2003-03-10',
    ],
    [
      'every third year on the 1st, 100th and 200th day, 10 occurrences',
      '1997-01-01',
      'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
      '1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01 2003-04-10 2003-07-19 2006-01-01',
    ],
    [
      'every 20th Monday of the year',
      '1997-05-19',
      'FREQ=YEARLY;BYDAY=20MO',
      '1997-05-19 1998-05-18 1999-05-17 2000-05-15 2001-05-14 2002-05-20 2003-05-19 2004-05-17 2005-05-16 2006-05-15 2007-05-14 2008-05-19',
    ],
    [
      'Monday of week 20',
      '1997-05-12',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
      '1997-05-12 1998-05-11 1999-05-17 2000-05-15 2001-05-14 2002-05-13 2003-05-12 2004-05-10 2005-05-16 2006-05-15 2007-05-14 2008-05-12',
    ],
    [
      'every Thursday in March',
      '1997-03-13',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
      '1997-03-13 1997-03-20 1997-03-27 1998-03-05 1998-03-12 1998-03-19 1998-03-26 1999-03-04 1999-03-11 1999-03-18 1999-03-25 2000-03-02',
    ],
    [
      'every Thursday in June, July and August',
      '1997-06-05',
      'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
      '1997-06-05 1997-06-12 1997-06-19 1997-06-26 1997-07-03 1997-07-10 1997-07-17 1997-07-24 1997-07-31 1997-08-07 1997-08-14 1997-08-21',
    ],
    [
      'Friday the 13th',
      '1997-09-02',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      '1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13 2001-04-13 2001-07-13 2002-09-13 2002-12-13 2003-06-13 2004-02-13 2004-08-13',
    ],
    [
      'the Saturday behind the first Sunday',
      '1997-09-13',
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
      '1997-09-13 1997-10-11 1997-11-08 1997-12-13 1998-01-10 1998-02-07 1998-03-07 1998-04-11 1998-05-09 1998-06-13 1998-07-11 1998-08-08',
    ],
    [
      'election day: every fourth year, the Tuesday behind a Monday in November',
      '1996-11-05',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '1996-11-05 2000-11-07 2004-11-02 2008-11-04 2012-11-06',
    ],
    [
      'the third of Tuesday, Wednesday and Thursday, for 3 months',
      '1997-09-04',
      'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
      '1997-09-04 1997-10-07 1997-11-06',
    ],
    [
      'the second-to-last weekday',
      '1997-09-29',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
      '1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30 1998-04-29 1998-05-28 1998-06-29 1998-07-30 1998-08-28',
    ],
    [
      'WKST=MO makes a difference',
      '1997-08-05',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05 1997-08-10 1997-08-19 1997-08-24',
    ],
    [
      'WKST=SU makes a difference',
      '1997-08-05',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05 1997-08-17 1997-08-19 1997-08-31',
    ],
    [
      'a date that there is not is left out',
      '2007-01-15',
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30',
    ],
  ])('%s', (_, date, rule, expected) => {
    const dates = expected.split(' ');
    // Friday the 13th begins on a day that its rule does not hit, and takes that day out.
    const exceptions = dates.includes(date) ? [] : [at(`${date}T09:00:00`, 'America/New_York')];
    const found = starts(
      event(at(`${date}T09:00:00`, 'America/New_York'), rule, { exceptions }),
      '2015-01-01',
      'America/New_York',
    );
    expect(found.slice(0, dates.length).map((start) => start.slice(0, 10))).toEqual(dates);
    expect(found.every((start) => /T09:00:00-0[45]:00$/.test(start))).toBe(true);
    if (/COUNT/.test(rule)) expect(found).toHaveLength(dates.length);
  });

  it.each([
    ['daily', '1997-09-02', 'FREQ=DAILY;UNTIL=19971224T000000Z', 113, '1997-12-23'],
    [
      'every January day, yearly',
      '1998-01-01',
      'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
      93,
      '2000-01-31',
    ],
    ['weekly', '1997-09-02', 'FREQ=WEEKLY;UNTIL=19971224T000000Z', 17, '1997-12-23'],
    [
      'on three days of every other week',
      '1997-09-01',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      25,
      '1997-12-22',
    ],
    [
      'twice a week',
      '1997-09-02',
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      10,
      '1997-10-02',
    ],
  ])('ends where UNTIL says: %s', (_, date, rule, count, last) => {
    const found = starts(
      event(at(`${date}T09:00:00`, 'America/New_York'), rule),
      '2015-01-01',
      'America/New_York',
    );
    expect(found).toHaveLength(count);
    expect(found.at(-1)?.slice(0, 10)).toBe(last);
  });
});

describe('days that not every month or year has', () => {
  it.each([
    [
      '29 February, in leap years alone',
      '2020-02-29',
      'FREQ=YEARLY;COUNT=4',
      '2020-02-29 2024-02-29 2028-02-29 2032-02-29',
    ],
    [
      'the 31st, in months that have one',
      '2026-01-31',
      'FREQ=MONTHLY;COUNT=6',
      '2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31 2026-10-31',
    ],
    [
      'the last day of February',
      '2023-02-28',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=4',
      '2023-02-28 2024-02-29 2025-02-28 2026-02-28',
    ],
    [
      'the 366th day',
      '2020-12-31',
      'FREQ=YEARLY;BYYEARDAY=366;COUNT=3',
      '2020-12-31 2024-12-31 2028-12-31',
    ],
    [
      'the last day of the year, counted from its end',
      '2023-12-31',
      'FREQ=YEARLY;BYYEARDAY=-1;COUNT=3',
      '2023-12-31 2024-12-31 2025-12-31',
    ],
    [
      'week 53, in years that have one',
      '2020-12-31',
      'FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH;COUNT=3',
      '2020-12-31 2026-12-31 2032-12-30',
    ],
    [
      'week 1, which may begin in the year before',
      '2024-01-01',
      'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=4',
      '2024-01-01 2024-12-30 2025-12-29 2027-01-04',
    ],
    [
      'the fifth Monday, in months that have one',
      '2026-03-30',
      'FREQ=MONTHLY;BYDAY=5MO;COUNT=4',
      '2026-03-30 2026-06-29 2026-08-31 2026-11-30',
    ],
    [
      'the first and the last working day',
      '2026-01-01',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;COUNT=6',
      '2026-01-01 2026-01-30 2026-02-02 2026-02-27 2026-03-02 2026-03-31',
    ],
    [
      'the last Sunday of the year',
      '2026-12-27',
      'FREQ=YEARLY;BYDAY=-1SU;COUNT=3',
      '2026-12-27 2027-12-26 2028-12-31',
    ],
    [
      'the second of its days in a week, counted from the week’s first and not from DTSTART',
      '2026-01-09',
      'FREQ=WEEKLY;BYDAY=WE,FR,SA;BYSETPOS=2;COUNT=3',
      '2026-01-09 2026-01-16 2026-01-23',
    ],
    [
      'all Thursdays and the last Saturday besides',
      '2026-01-29',
      'FREQ=MONTHLY;BYDAY=TH,-1SA;COUNT=4',
      '2026-01-29 2026-01-31 2026-02-05 2026-02-12',
    ],
    [
      'a week without a weekday, on that of DTSTART',
      '2026-05-13',
      'FREQ=YEARLY;BYWEEKNO=20;COUNT=3',
      '2026-05-13 2027-05-19 2028-05-17',
    ],
  ])('%s', (_, date, rule, expected) => {
    expect(starts(event(at(date), rule))).toEqual(expected.split(' '));
  });
});

describe('a series in Berlin, over both changes of the clock', () => {
  it.each([
    [
      'keeps its hour in March',
      '2026-03-22T19:00:00',
      'FREQ=WEEKLY;COUNT=3',
      '2026-03-22T19:00:00+01:00 2026-03-29T19:00:00+02:00 2026-04-05T19:00:00+02:00',
    ],
    [
      'keeps its hour in October',
      '2026-10-18T19:00:00',
      'FREQ=WEEKLY;COUNT=3',
      '2026-10-18T19:00:00+02:00 2026-10-25T19:00:00+01:00 2026-11-01T19:00:00+01:00',
    ],
    [
      'moves on where its hour is skipped, and only there',
      '2026-03-28T02:30:00',
      'FREQ=DAILY;COUNT=3',
      '2026-03-28T02:30:00+01:00 2026-03-29T03:30:00+02:00 2026-03-30T02:30:00+02:00',
    ],
    [
      'takes the first of an hour that comes twice',
      '2026-10-24T02:30:00',
      'FREQ=DAILY;COUNT=3',
      '2026-10-24T02:30:00+02:00 2026-10-25T02:30:00+02:00 2026-10-26T02:30:00+01:00',
    ],
    [
      'counts weeks, not hours, with INTERVAL',
      '2026-03-15T10:00:00',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=3',
      '2026-03-15T10:00:00+01:00 2026-03-29T10:00:00+02:00 2026-04-12T10:00:00+02:00',
    ],
    [
      'counts days, not hours, with INTERVAL',
      '2026-10-23T23:30:00',
      'FREQ=DAILY;INTERVAL=2;COUNT=3',
      '2026-10-23T23:30:00+02:00 2026-10-25T23:30:00+01:00 2026-10-27T23:30:00+01:00',
    ],
    [
      'ends at UNTIL in UTC, which is the last date itself',
      '2026-03-27T19:00:00',
      'FREQ=DAILY;UNTIL=20260329T170000Z',
      '2026-03-27T19:00:00+01:00 2026-03-28T19:00:00+01:00 2026-03-29T19:00:00+02:00',
    ],
    [
      'ends at UNTIL in UTC, a second before the last date',
      '2026-03-27T19:00:00',
      'FREQ=DAILY;UNTIL=20260329T165959Z',
      '2026-03-27T19:00:00+01:00 2026-03-28T19:00:00+01:00',
    ],
    [
      'ends with the whole day of an UNTIL without time',
      '2026-03-27T19:00:00',
      'FREQ=DAILY;UNTIL=20260328',
      '2026-03-27T19:00:00+01:00 2026-03-28T19:00:00+01:00',
    ],
    [
      'ends at a local UNTIL',
      '2026-03-27T19:00:00',
      'FREQ=DAILY;UNTIL=20260328T190000',
      '2026-03-27T19:00:00+01:00 2026-03-28T19:00:00+01:00',
    ],
    [
      'ends at a leap second',
      '2026-03-27T19:00:00',
      'FREQ=DAILY;UNTIL=20260328T180060Z',
      '2026-03-27T19:00:00+01:00 2026-03-28T19:00:00+01:00',
    ],
    [
      'falls on 29 February at night',
      '2024-02-29T23:59:00',
      'FREQ=YEARLY;COUNT=2',
      '2024-02-29T23:59:00+01:00 2028-02-29T23:59:00+01:00',
    ],
    [
      'has the hour that BYHOUR says',
      '2026-06-01T09:00:00',
      'FREQ=DAILY;COUNT=2;BYHOUR=9;BYMINUTE=0;BYSECOND=0',
      '2026-06-01T09:00:00+02:00 2026-06-02T09:00:00+02:00',
    ],
    [
      'counts a DTSTART that its rule does not hit as the first',
      '2026-06-10T19:00:00',
      'FREQ=WEEKLY;BYDAY=MO;COUNT=3',
      '2026-06-10T19:00:00+02:00 2026-06-15T19:00:00+02:00 2026-06-22T19:00:00+02:00',
    ],
    [
      'is read in lower case, with a prefix and a semicolon too many',
      '2026-06-10T19:00:00',
      ' rrule:freq=weekly; count=2;',
      '2026-06-10T19:00:00+02:00 2026-06-17T19:00:00+02:00',
    ],
  ])('%s', (_, local, rule, expected) => {
    expect(starts(event(at(local), rule))).toEqual(expected.split(' '));
  });

  it('that is told in UTC or New York follows the clock there', () => {
    const rule = 'FREQ=WEEKLY;COUNT=3';
    expect(starts(event(at('2026-03-22T18:00:00', 'UTC'), rule))).toEqual([
      '2026-03-22T19:00:00+01:00',
      '2026-03-29T20:00:00+02:00',
      '2026-04-05T20:00:00+02:00',
    ]);
    // New York changes on 8 March, Berlin on the 29th.
    expect(
      starts(
        event(at('2026-03-01T13:00:00', 'America/New_York'), 'FREQ=WEEKLY;INTERVAL=2;COUNT=3'),
      ),
    ).toEqual([
      '2026-03-01T19:00:00+01:00',
      '2026-03-15T18:00:00+01:00',
      '2026-03-29T19:00:00+02:00',
    ]);
  });

  it('lasts as many hours on the night of the change, and as many days if it has no hours', () => {
    const night = event(at('2026-03-28T22:00:00'), 'FREQ=DAILY;COUNT=2', {
      end: at('2026-03-29T04:00:00'),
    });
    expect(layOut(night, toDay('2027-01-01'), 'Europe/Berlin').dates.map(({ end }) => end)).toEqual(
      ['2026-03-29T04:00:00+02:00', '2026-03-30T03:00:00+02:00'],
    );
    const days = event(at('2026-03-27'), 'FREQ=WEEKLY;COUNT=2', { end: at('2026-03-30') });
    expect(layOut(days, toDay('2027-01-01'), 'Europe/Berlin').dates.map(({ end }) => end)).toEqual([
      '2026-03-30',
      '2026-04-06',
    ]);
  });

  it('that is all day ends at an UNTIL with a time on that day', () => {
    expect(starts(event(at('2026-06-01'), 'FREQ=DAILY;UNTIL=20260603T220000Z'))).toEqual([
      ...['2026-06-01', '2026-06-02', '2026-06-03'],
    ]);
  });
});

describe('what is taken out and put in', () => {
  const weekly = (more: Partial<FeedEvent>) =>
    starts(event(at('2026-06-01T19:00:00'), 'FREQ=WEEKLY;COUNT=4', more)).map((start) =>
      start.slice(5, 16),
    );

  it.each([
    ['by its time', at('2026-06-08T19:00:00')],
    ['by its time in UTC', at('2026-06-08T17:00:00', 'UTC')],
    ['by its time in another zone', at('2026-06-08T13:00:00', 'America/New_York')],
    ['by its date', at('2026-06-08')],
  ])('EXDATE takes a date out %s, after COUNT has counted it', (_, exception) => {
    expect(weekly({ exceptions: [exception] })).toEqual([
      '06-01T19:00',
      '06-15T19:00',
      '06-22T19:00',
    ]);
  });

  it('EXDATE as a date means the day that it is where the series is told', () => {
    const late = event(at('2026-06-01T20:00:00', 'America/New_York'), 'FREQ=DAILY;COUNT=3', {
      exceptions: [at('2026-06-02')],
    });
    expect(starts(late)).toEqual(['2026-06-02T02:00:00+02:00', '2026-06-04T02:00:00+02:00']);
    const inUtc = event(at('2026-06-01T22:30:00', 'UTC'), 'FREQ=DAILY;COUNT=3', {
      exceptions: [at('2026-06-03')],
    });
    expect(starts(inUtc)).toEqual(['2026-06-02T00:30:00+02:00', '2026-06-04T00:30:00+02:00']);
  });

  it.each([
    ['of the city', at('2026-06-02T00:00:00')],
    ['in UTC', at('2026-06-01T22:00:00', 'UTC')],
  ])('EXDATE with a time %s takes an all-day date out', (_, exception) => {
    const days = event(at('2026-06-01'), 'FREQ=DAILY;COUNT=3', { exceptions: [exception] });
    expect(starts(days)).toEqual(['2026-06-01', '2026-06-03']);
  });

  it('an event of which EXDATE leaves nothing has no date, and says so', () => {
    const exceptions = [at('2026-06-01T19:00:00'), at('2026-06-08T19:00:00')];
    const one = event(at('2026-06-01T19:00:00'), 'FREQ=WEEKLY;COUNT=2', { exceptions });
    expect(layOut(one, toDay('2027-01-01'), 'Europe/Berlin')).toEqual({
      dates: [],
      notes: ['EXDATE takes out all its dates, so it is not shown.'],
      goesOn: false,
    });
  });

  it('EXDATE at another time takes nothing out', () => {
    expect(weekly({ exceptions: [at('2026-06-08T18:00:00')] })).toHaveLength(4);
  });

  it('RDATE puts dates in: at a time, on a day, and with an end of its own', () => {
    const one = event(at('2026-06-01T19:00:00'), null, {
      end: at('2026-06-01T21:00:00'),
      dates: [
        { start: at('2026-06-03T20:00:00'), end: null },
        { start: at('2026-06-05'), end: null },
        { start: at('2026-06-07T10:00:00'), end: at('2026-06-07T10:30:00') },
      ],
    });
    expect(
      layOut(one, toDay('2027-01-01'), 'Europe/Berlin').dates.map(({ start, end }) => [
        start.slice(5, 16),
        end?.slice(11, 16),
      ]),
    ).toEqual([
      ['06-01T19:00', '21:00'],
      ['06-03T20:00', '22:00'],
      ['06-05T19:00', '21:00'],
      ['06-07T10:00', '10:30'],
    ]);
  });

  it('RECURRENCE-ID moves one date, which keeps its name', () => {
    const moved = instance(at('2026-06-08T19:00:00'), at('2026-06-09T18:00:00'));
    expect(weekly({ instances: [moved] })).toEqual([
      '06-01T19:00',
      '06-09T18:00',
      '06-15T19:00',
      '06-22T19:00',
    ]);
    const one = event(at('2026-06-01T19:00:00'), 'FREQ=WEEKLY;COUNT=2', { instances: [moved] });
    expect(
      layOut(one, toDay('2027-01-01'), 'Europe/Berlin').dates.map(({ occurrence }) => occurrence),
    ).toEqual(['20260601T190000', '20260608T190000']);
  });

  it('RANGE=THISANDFUTURE moves it and all behind it, until the next one or a single one says otherwise', () => {
    const from = instance(at('2026-06-08T19:00:00'), at('2026-06-09T18:30:00'), {
      future: true,
      title: 'Y',
    });
    expect(weekly({ instances: [from] })).toEqual([
      '06-01T19:00',
      '06-09T18:30',
      '06-16T18:30',
      '06-23T18:30',
    ]);
    const next = instance(at('2026-06-22T19:00:00'), at('2026-06-22T20:00:00'), { future: true });
    const single = instance(at('2026-06-15T19:00:00'), at('2026-06-15T12:00:00'));
    expect(weekly({ instances: [next, from, single] })).toEqual([
      '06-01T19:00',
      '06-09T18:30',
      '06-15T12:00',
      '06-22T20:00',
    ]);
    const one = event(at('2026-06-01T19:00:00'), 'FREQ=WEEKLY;COUNT=3', { instances: [from] });
    const { dates } = layOut(one, toDay('2027-01-01'), 'Europe/Berlin');
    expect(dates.map(({ occurrence, fields }) => [occurrence, fields?.title])).toEqual([
      ['20260601T190000', undefined],
      ['20260608T190000', 'Y'],
      ['20260615T190000', 'Y'],
    ]);
  });

  it('RANGE=THISANDFUTURE may name its first date by the day, and make dates all-day or timed', () => {
    const later = (one: FeedTime, rule: FeedTime, to: FeedTime) =>
      starts(
        event(rule, 'FREQ=WEEKLY;COUNT=3', { instances: [instance(one, to, { future: true })] }),
      );
    expect(later(at('2026-06-08'), at('2026-06-01T00:30:00'), at('2026-06-08T01:30:00'))).toEqual([
      '2026-06-01T00:30:00+02:00',
      '2026-06-08T01:30:00+02:00',
      '2026-06-15T01:30:00+02:00',
    ]);
    expect(later(at('2026-06-08'), at('2026-06-01'), at('2026-06-09T20:00:00'))).toEqual([
      '2026-06-01',
      '2026-06-09T20:00:00+02:00',
      '2026-06-16T20:00:00+02:00',
    ]);
    expect(later(at('2026-06-08T19:00:00'), at('2026-06-01T19:00:00'), at('2026-06-09'))).toEqual([
      '2026-06-01T19:00:00+02:00',
      '2026-06-09',
      '2026-06-16',
    ]);
  });

  it('RANGE=THISANDFUTURE keeps the hour over a change of the clock', () => {
    const from = instance(at('2026-03-22T19:00:00'), at('2026-03-21T17:00:00', 'UTC'), {
      future: true,
    });
    const one = event(at('2026-03-15T19:00:00'), 'FREQ=WEEKLY;COUNT=3', { instances: [from] });
    expect(starts(one)).toEqual([
      '2026-03-15T19:00:00+01:00',
      '2026-03-21T18:00:00+01:00',
      '2026-03-28T18:00:00+01:00',
    ]);
  });

  it('RECURRENCE-ID as a date moves what there is on that day', () => {
    const moved = instance(at('2026-06-08'), at('2026-06-09T18:00:00'));
    const one = event(at('2026-06-01T19:00:00'), 'FREQ=WEEKLY;COUNT=2', { instances: [moved] });
    expect(
      layOut(one, toDay('2027-01-01'), 'Europe/Berlin').dates.map(({ occurrence, start }) => [
        occurrence,
        start,
      ]),
    ).toEqual([
      ['20260601T190000', '2026-06-01T19:00:00+02:00'],
      ['20260608T190000', '2026-06-09T18:00:00+02:00'],
    ]);
  });

  it('instances without their series are all the dates that there are', () => {
    const instances = [instance(at('2026-06-08T19:00:00'), at('2026-06-08T20:00:00'))];
    const one = event(at('2026-06-08T20:00:00'), null, { detached: true, instances });
    expect(layOut(one, toDay('2027-01-01'), 'Europe/Berlin').dates).toMatchObject([
      { occurrence: '20260608T190000', start: '2026-06-08T20:00:00+02:00' },
    ]);
  });
});

describe('work that is bounded', () => {
  const lay = (rule: string, local = '2026-06-01T19:00:00', until = '2028-07-01') =>
    layOut(event(at(local), rule), toDay(until), 'Europe/Berlin');

  it.each([
    ['FREQ=HOURLY', 'RRULE has FREQ=HOURLY: what recurs more often than daily is not taken.'],
    ['FREQ=DAILY;BYHOUR=9,17', 'RRULE has BYHOUR=9,17: more than one time a day is not taken.'],
    ['FREQ=FOO', 'RRULE has FREQ=FOO, which is none of what it can be.'],
    ['FREQ=DAILY;INTERVAL=0', 'RRULE has INTERVAL=0, which is none of what it can be.'],
    ['FREQ=DAILY;COUNT=-1', 'RRULE has COUNT=-1, which is none of what it can be.'],
    ['FREQ=DAILY;UNTIL=20261399', 'RRULE has UNTIL=20261399, which is none of what it can be.'],
    ['FREQ=WEEKLY;BYDAY=XX', 'RRULE has BYDAY=XX, which is none of what it can be.'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'RRULE has a number in BYDAY, which only months and years can have.'],
    ['FREQ=MONTHLY;BYWEEKNO=20', 'RRULE has BYWEEKNO, which only FREQ=YEARLY can have.'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'RRULE has BYSETPOS without another BY part to choose from.'],
    [
      'FREQ=DAILY;COUNT=2;UNTIL=20270101',
      'RRULE has both COUNT and UNTIL; it can have one of them.',
    ],
    ['INTERVAL=2', 'RRULE has no FREQ.'],
    ['täglich', 'RRULE has TÄGLICH, which is not known.'],
    ['FREQ=DAILY;UNTIL=20260701T000099Z', 'RRULE has an UNTIL whose time is none of the day.'],
    [
      `FREQ=WEEKLY;BYDAY=${'MO,'.repeat(700)}MO`,
      'RRULE has more than 2,000 characters: say it shorter, or by RDATE.',
    ],
    [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'RRULE FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 names no date that there is.',
    ],
    [
      'FREQ=MONTHLY;BYSETPOS=366;BYDAY=MO',
      'RRULE FREQ=MONTHLY;BYSETPOS=366;BYDAY=MO names no date that there is.',
    ],
    [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=5',
      'RRULE FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=5 names no date that there is.',
    ],
  ])('refuses %s with a reason', (rule, reason) => {
    expect(() => lay(rule)).toThrow(reason);
  });

  it('lays a rule out up to the window’s end, and says whether it goes on', () => {
    expect(lay('FREQ=WEEKLY')).toMatchObject({ goesOn: true, notes: [] });
    expect(lay('FREQ=WEEKLY').dates).toHaveLength(109);
    expect(lay('FREQ=WEEKLY;COUNT=109').goesOn).toBe(false);
    expect(lay('FREQ=DAILY;COUNT=1000000')).toMatchObject({ goesOn: true });
    expect(lay('FREQ=DAILY;UNTIL=21000101')).toMatchObject({ goesOn: true });
    expect(lay('FREQ=DAILY;UNTIL=20270101').goesOn).toBe(false);
    expect(lay('FREQ=WEEKLY', '2030-01-01T19:00:00')).toMatchObject({ goesOn: true });
  });

  it('ends at once where an interval is longer than the calendar', () => {
    expect(lay('FREQ=YEARLY;INTERVAL=1000000').dates).toHaveLength(1);
  });

  it.each([
    ['by a clock that is ahead', at('2028-06-29T00:30:00', 'Europe/Helsinki'), []],
    ['by a clock that is behind', at('2028-06-27T20:00:00', 'America/New_York'), []],
    [
      'behind RANGE=THISANDFUTURE that moves it ahead',
      at('2028-06-30T19:00:00'),
      [instance(at('2028-07-01T19:00:00'), at('2028-06-29T19:00:00'), { future: true })],
    ],
  ])(
    'lays out each date before the window’s end once, and none behind it: %s',
    (_, start, instances) => {
      const one = event(start, 'FREQ=DAILY', { instances });
      const upTo = (until: string) =>
        layOut(one, toDay(until), 'Europe/Berlin').dates.map(({ startDay }) => startDay);
      const [first, second] = [toDay('2028-07-01'), toDay('2028-08-01')];
      expect(upTo('2028-07-01').every((day) => day < first)).toBe(true);
      expect(upTo('2028-07-01')).toEqual(upTo('2028-08-01').filter((day) => day < first));
      expect(upTo('2028-08-01').at(-1)).toBe(second - 1);
    },
  );

  it('keeps the latest five thousand dates of what began long ago, and says so', () => {
    const { dates, notes } = lay('FREQ=DAILY', '1970-01-01T19:00:00');
    expect(dates).toHaveLength(5000);
    expect(dates.at(-1)?.start).toBe('2028-06-30T19:00:00+02:00');
    expect(notes).toEqual(['It has 21366 dates; those before 2014-10-23 are left out.']);
  });
});
