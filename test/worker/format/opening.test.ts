import { describe, expect, it } from 'vitest';
import { toDay } from '../../../schema/dates.ts';
import type { OpeningHours } from '../../../schema/opening-hours.ts';
import { holidaysIn } from '../../../worker/format/holidays.ts';
import { openingNow, openingOf } from '../../../worker/format/opening.ts';
import { at } from '../service.ts';

const ZONE = 'Europe/Berlin';
const lowerSaxony = holidaysIn('NI', 'de');

type Day = OpeningHours['dayOfWeek'][number];
const span = (dayOfWeek: Day[], opens: string, closes: string) => ({ dayOfWeek, opens, closes });
const weekdays: Day[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** A lunch break but on Fridays, and shut in the afternoon then. */
const office = [
  span(['Monday', 'Tuesday', 'Wednesday', 'Thursday'], '13:00', '17:00'),
  span(weekdays, '09:00', '12:00'),
];

const opening = (week: OpeningHours[], now: string, holidayOn = lowerSaxony) => {
  const { open, until, holiday } = openingOf(week, Date.parse(now), ZONE, holidayOn);
  return [open ? 'open' : 'closed', until, holiday];
};

describe('an office', () => {
  it.each([
    // 10 June 2026 is a Wednesday.
    ['before it opens', '2026-06-10T08:59:59+02:00', 'closed', '2026-06-10T09:00:00+02:00'],
    ['as it opens', '2026-06-10T09:00:00+02:00', 'open', '2026-06-10T12:00:00+02:00'],
    ['in the morning', '2026-06-10T10:30:00+02:00', 'open', '2026-06-10T12:00:00+02:00'],
    ['in its last minute', '2026-06-10T11:59:59.999+02:00', 'open', '2026-06-10T12:00:00+02:00'],
    ['in its lunch break', '2026-06-10T12:00:00+02:00', 'closed', '2026-06-10T13:00:00+02:00'],
    ['in the afternoon', '2026-06-10T13:00:00+02:00', 'open', '2026-06-10T17:00:00+02:00'],
    ['in the evening', '2026-06-10T17:00:00+02:00', 'closed', '2026-06-11T09:00:00+02:00'],
    ['on a Friday', '2026-06-12T12:00:00+02:00', 'closed', '2026-06-15T09:00:00+02:00'],
    ['on a Saturday', '2026-06-13T10:00:00+02:00', 'closed', '2026-06-15T09:00:00+02:00'],
    ['on a Sunday', '2026-06-14T10:00:00+02:00', 'closed', '2026-06-15T09:00:00+02:00'],
    // By UTC it is still Sunday.
    ['early on a Monday', '2026-06-14T23:30:00Z', 'closed', '2026-06-15T09:00:00+02:00'],
    ['before Easter', '2026-04-02T17:30:00+02:00', 'closed', '2026-04-07T09:00:00+02:00'],
    // 24 December 2026 is a Thursday.
    ['on Christmas Eve', '2026-12-24T10:00:00+01:00', 'open', '2026-12-24T12:00:00+01:00'],
    ['on New Year’s Eve', '2026-12-31T17:00:00+01:00', 'closed', '2027-01-04T09:00:00+01:00'],
  ])('%s', (_, now, state, until) => {
    expect(opening(office, now)).toEqual([state, until, null]);
  });

  it.each([
    ['Easter Monday', '2026-04-06T10:00:00+02:00', '2026-04-07T09:00:00+02:00', 'Ostermontag'],
    // A Tuesday.
    [
      'Reformation Day',
      '2017-10-31T10:00:00+01:00',
      '2017-11-01T09:00:00+01:00',
      'Reformationstag',
    ],
    // A Friday, before a weekend that holds another.
    ['Christmas Day', '2026-12-25T10:00:00+01:00', '2026-12-28T09:00:00+01:00', '1. Weihnachtstag'],
    // A Sunday is closed as it is, and says its holiday too.
    ['a Sunday in May', '2022-05-01T10:00:00+02:00', '2022-05-02T09:00:00+02:00', 'Tag der Arbeit'],
    // By UTC it is still New Year's Eve.
    ['New Year’s first minute', '2025-12-31T23:00:00Z', '2026-01-02T09:00:00+01:00', 'Neujahrstag'],
  ])('is closed on %s', (_, now, until, holiday) => {
    expect(opening(office, now)).toEqual(['closed', until, holiday]);
  });

  it('is open on holidays where none are known', () => {
    expect(opening(office, '2026-04-06T10:00:00+02:00', () => null)).toEqual([
      'open',
      '2026-04-06T12:00:00+02:00',
      null,
    ]);
  });
});

describe('the next opening', () => {
  it('is looked for up to the same weekday in two weeks, over holidays', () => {
    // 25 December 2017 and New Year's Day were Mondays.
    const mondays = [span(['Monday'], '09:00', '12:00')];
    expect(opening(mondays, '2017-12-25T10:00:00+01:00')).toEqual([
      'closed',
      '2018-01-08T09:00:00+01:00',
      '1. Weihnachtstag',
    ]);
    const third = (day: number) => (day === toDay('2018-01-08') ? 'Feiertag' : lowerSaxony(day));
    expect(opening(mondays, '2017-12-25T10:00:00+01:00', third)).toEqual([
      'closed',
      null,
      '1. Weihnachtstag',
    ]);
  });

  it('is not known where every day is a holiday', () => {
    const closed = ['closed', null, 'Feiertag'];
    expect(opening(office, '2026-06-10T10:00:00+02:00', () => 'Feiertag')).toEqual(closed);
  });
});

describe('spans', () => {
  it('that touch are one, in whatever order they are written', () => {
    const touching = [
      span(['Wednesday'], '15:00', '18:00'),
      span(['Wednesday'], '09:00', '12:00'),
      span(['Wednesday'], '12:00', '15:00'),
    ];
    expect(opening(touching, '2026-06-10T10:00:00+02:00')).toEqual([
      'open',
      '2026-06-10T18:00:00+02:00',
      null,
    ]);
  });

  it('of the day before say nothing of today', () => {
    const late = [span(['Tuesday'], '20:00', '23:59')];
    expect(opening(late, '2026-06-10T00:00:00+02:00')).toEqual([
      'closed',
      '2026-06-16T20:00:00+02:00',
      null,
    ]);
  });
});

describe('the night in which the clocks change', () => {
  const sundays = (opens: string, closes: string) => [span(['Sunday'], opens, closes)];

  it.each([
    // 29 March 2026: 02:00 to 03:00 is skipped.
    ['is an hour shorter', '01:00', '04:00', '2026-03-28T23:00:00Z', 'closed', '01:00:00+01:00'],
    ['is an hour shorter', '01:00', '04:00', '2026-03-29T01:30:00Z', 'open', '04:00:00+02:00'],
    ['moves what is skipped', '02:15', '02:45', '2026-03-29T00:59:00Z', 'closed', '03:15:00+02:00'],
    ['moves what is skipped', '02:15', '02:45', '2026-03-29T01:15:00Z', 'open', '03:45:00+02:00'],
  ])('in spring %s (%s to %s, at %s)', (_, opens, closes, now, state, until) => {
    expect(opening(sundays(opens, closes), now)).toEqual([state, `2026-03-29T${until}`, null]);
  });

  it('in spring leaves nothing of a span that would end before it begins', () => {
    const [state, until] = opening(sundays('02:30', '03:00'), '2026-03-29T00:59:00Z');
    expect([state, until]).toEqual(['closed', '2026-04-05T02:30:00+02:00']);
  });

  it.each([
    // 25 October 2026: 02:00 to 03:00 comes twice, and the first is meant.
    ['01:00', '04:00', '2026-10-25T01:30:00Z', 'open', '2026-10-25T04:00:00+01:00'],
    ['01:00', '02:45', '2026-10-25T00:30:00Z', 'open', '2026-10-25T02:45:00+02:00'],
    ['01:00', '02:45', '2026-10-25T01:30:00Z', 'closed', '2026-11-01T01:00:00+01:00'],
  ])('in autumn from %s to %s, at %s', (opens, closes, now, state, until) => {
    expect(opening(sundays(opens, closes), now)).toEqual([state, until, null]);
  });

  it('is behind the next opening', () => {
    expect(opening(office, '2026-10-23T12:00:00+02:00')).toEqual([
      'closed',
      '2026-10-26T09:00:00+01:00',
      null,
    ]);
  });
});

describe('openingNow', () => {
  const now = '2026-06-10T10:00:00+02:00';

  it('goes by the city’s clock and its holidays, and names them in a language', () => {
    const monday = at('2026-04-06T10:00:00+02:00');
    const say = (env: typeof monday) =>
      openingNow(env, 'en')({ state: 'active', openingHours: office });
    expect(say(monday)).toEqual({
      ...{ open: false, until: '2026-04-07T09:00:00+02:00', holiday: 'Easter Monday' },
    });
    expect(say({ ...monday, HOLIDAYS: '' })).toMatchObject({ open: true, holiday: null });
    expect(say({ ...monday, HOLIDAYS: '', TIME_ZONE: 'Europe/Helsinki' })).toMatchObject({
      ...{ open: true, until: '2026-04-06T12:00:00+03:00' },
    });
  });

  it.each(['vacant', 'ended', 'none'] as const)(
    'knows nothing of an office that is %s',
    (state) => {
      expect(openingNow(at(now), 'de')({ state, openingHours: office })).toBeNull();
    },
  );

  it('knows nothing where no hours are entered', () => {
    expect(openingNow(at(now), 'de')({ state: 'active', openingHours: [] })).toBeNull();
  });
});
