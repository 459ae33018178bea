import { describe, expect, it } from 'vitest';
import { parse, parseOne, vevent } from './texts.ts';

const start = (line: string) => parseOne(line).event?.start.local;
const end = (...lines: string[]) => parseOne(...lines).event?.end;

describe('DTSTART', () => {
  it.each([
    ['DTSTART:20260613T150000', '2026-06-13T15:00:00'],
    ['DTSTART:20260613T150000Z', '2026-06-13T15:00:00'],
    ['DTSTART;VALUE=DATE-TIME:20260613T150000', '2026-06-13T15:00:00'],
    ['DTSTART;VALUE=DATE:20260613', '2026-06-13'],
    ['DTSTART:20260613', '2026-06-13'],
    ['DTSTART;VALUE=DATE-TIME:20260613', '2026-06-13'],
    ['DTSTART;VALUE=date:20260613T000000', '2026-06-13'],
    ['DTSTART:2026-06-13T15:00:00', '2026-06-13T15:00:00'],
    ['DTSTART:20260613T1530', '2026-06-13T15:30:00'],
    ['DTSTART:20260613t150000 ', '2026-06-13T15:00:00'],
    ['DTSTART:20260613T235960Z', '2026-06-13T23:59:59'],
    ['DTSTART:20280229', '2028-02-29'],
    ['DTSTART:23991231', '2399-12-31'],
  ])('is read: %s', (line, local) => {
    expect(start(line)).toBe(local);
  });

  it.each([
    ['20261345T150000', '2026-13-45T15:00:00 is no date of the calendar.'],
    ['20260229', '2026-02-29 is no date of the calendar.'],
    ['20260613T250000', '2026-06-13T25:00:00 is no date of the calendar.'],
    ['20260613T156000', '2026-06-13T15:60:00 is no date of the calendar.'],
    ['20260613T150000+0200', '20260613T150000+0200 is no date of the calendar.'],
    ['morgen', 'morgen is no date of the calendar.'],
    ['9'.repeat(300), `${'9'.repeat(60)}… is no date of the calendar.`],
    ['19691231', '1969-12-31 is not between 1970 and 2399.'],
    ['24000101T000000Z', '2400-01-01 is not between 1970 and 2399.'],
    ['', 'DTSTART is missing: without a date there is nothing to show.'],
  ])('is not: %s', (value, reason) => {
    expect(parseOne(`DTSTART:${value}`).reasons).toEqual([reason]);
  });
});

describe('DTEND', () => {
  it('is exclusive, and kept as it stands', () => {
    expect(end('DTSTART:20260613', 'DTEND:20260615')?.local).toBe('2026-06-15');
    expect(end('DTSTART:20260613', 'DTEND:20260613')?.local).toBe('2026-06-13');
    expect(end('DTEND:20260613T150000')?.local).toBe('2026-06-13T15:00:00');
  });

  it('may be in another zone', () => {
    const tokyo = 'DTSTART;TZID=Asia/Tokyo:20260613T150000';
    expect(end(tokyo, 'DTEND;TZID=Europe/Berlin:20260613T110000')).toEqual({
      local: '2026-06-13T11:00:00',
      zone: 'Europe/Berlin',
    });
    expect(parseOne(tokyo, 'DTEND;TZID=Europe/Berlin:20260613T073000').reasons).toEqual([
      'DTEND is before DTSTART.',
    ]);
  });

  it('counts where there is a DURATION too', () => {
    expect(end('DURATION:PT1H', 'DTEND:20260613T200000')?.local).toBe('2026-06-13T20:00:00');
  });

  it('may be empty', () => {
    expect(end('DTEND:')).toBeNull();
  });

  it.each([
    ['before the start', ['DTEND:20260613T140000'], 'DTEND is before DTSTART.'],
    ['a day before', ['DTSTART:20260613', 'DTEND:20260612'], 'DTEND is before DTSTART.'],
    [
      'a date, and the start a time',
      ['DTEND;VALUE=DATE:20260614'],
      'DTSTART is a time and DTEND a date: give both the same form.',
    ],
    [
      'a time, and the start a date',
      ['DTSTART:20260613', 'DTEND:20260613T180000'],
      'DTSTART is a date and DTEND a time: give both the same form.',
    ],
    ['no date', ['DTEND:20260631T000000'], '2026-06-31T00:00:00 is no date of the calendar.'],
  ])('is refused when it is %s', (_, lines, reason) => {
    expect(parseOne(...lines).reasons).toEqual([reason]);
  });

  it('is refused with the line it stands in', () => {
    const { refused } = parse(
      vevent('UID:x', 'SUMMARY:X', 'DTSTART:20260613T150000', 'DTEND:20260613T140000'),
    );
    expect(refused).toEqual([{ uid: 'x', line: 7, reason: 'DTEND is before DTSTART.' }]);
  });
});

describe('DURATION', () => {
  it.each([
    ['DTSTART:20260613T223000', 'PT2H', '2026-06-14T00:30:00'],
    ['DTSTART:20260613T223000', 'P1DT1H30M', '2026-06-15T00:00:00'],
    ['DTSTART:20260613T223000', '+P1W', '2026-06-20T22:30:00'],
    ['DTSTART:20260613T223000', 'PT0S', '2026-06-13T22:30:00'],
    ['DTSTART:20260613', 'P1D', '2026-06-14'],
    ['DTSTART:20260613', 'P2W', '2026-06-27'],
    ['DTSTART:20260613', 'PT24H', '2026-06-14'],
    // The clocks go forward in this night: a day is a day, hours are hours.
    ['DTSTART;TZID=Europe/Berlin:20260328T120000', 'P1D', '2026-03-29T12:00:00'],
    ['DTSTART;TZID=Europe/Berlin:20260328T120000', 'PT24H', '2026-03-29T13:00:00'],
  ])('from %s, %s, ends at %s', (line, duration, local) => {
    expect(end(line, `DURATION:${duration}`)?.local).toBe(local);
  });

  it.each([
    ['zwei Stunden', 'zwei Stunden in DURATION is no duration.'],
    ['P', 'P in DURATION is no duration.'],
    ['PT', 'PT in DURATION is no duration.'],
    ['P1Y', 'P1Y in DURATION is no duration.'],
    ['P1M', 'P1M in DURATION is no duration.'],
    ['P999999D', 'P999999D in DURATION is no duration.'],
    [`P${'9'.repeat(100)}D`, `P${'9'.repeat(59)}… in DURATION is no duration.`],
    ['-PT1H', 'DURATION is negative.'],
  ])('is refused: %s', (duration, reason) => {
    expect(parseOne(`DURATION:${duration}`).reasons).toEqual([reason]);
  });
});

describe('EXDATE', () => {
  it('is a list, on several lines, each in its zone', () => {
    const { event } = parseOne(
      'EXDATE;TZID=Europe/Berlin:20260608T190000,20260615T190000',
      'EXDATE:20260622T170000Z',
      'EXDATE;VALUE=DATE:20260629',
      'EXDATE:',
    );
    expect(event?.exceptions).toEqual([
      { local: '2026-06-08T19:00:00', zone: 'Europe/Berlin' },
      { local: '2026-06-15T19:00:00', zone: 'Europe/Berlin' },
      { local: '2026-06-22T17:00:00', zone: 'UTC' },
      { local: '2026-06-29', zone: 'Europe/Berlin' },
    ]);
  });

  it('that is no date is refused', () => {
    expect(parseOne('EXDATE:20260608T190000,neulich').reasons).toEqual([
      'neulich is no date of the calendar.',
    ]);
  });
});

describe('RDATE', () => {
  it('is a time, a date, or a period with its end or its length', () => {
    const { event } = parseOne(
      'RDATE;TZID=Europe/London:20260610T190000,20260611T190000',
      'RDATE;VALUE=DATE:20260612',
      'RDATE;VALUE=PERIOD:20260613T170000Z/20260613T180000Z,20260614T170000Z/PT3H',
      'RDATE;VALUE=PERIOD;TZID=Asia/Tokyo:20260615T170000/P1D',
    );
    expect(event?.dates).toEqual([
      { start: { local: '2026-06-10T19:00:00', zone: 'Europe/London' }, end: null },
      { start: { local: '2026-06-11T19:00:00', zone: 'Europe/London' }, end: null },
      { start: { local: '2026-06-12', zone: 'Europe/Berlin' }, end: null },
      {
        start: { local: '2026-06-13T17:00:00', zone: 'UTC' },
        end: { local: '2026-06-13T18:00:00', zone: 'UTC' },
      },
      {
        start: { local: '2026-06-14T17:00:00', zone: 'UTC' },
        end: { local: '2026-06-14T20:00:00', zone: 'UTC' },
      },
      {
        start: { local: '2026-06-15T17:00:00', zone: 'Asia/Tokyo' },
        end: { local: '2026-06-16T17:00:00', zone: 'Asia/Tokyo' },
      },
    ]);
  });

  it.each([
    ['20260613T170000Z/bald', 'bald is no date of the calendar.'],
    ['20260613T170000Z/P', 'P in RDATE is no duration.'],
    ['/PT1H', ' is no date of the calendar.'],
  ])('is refused: %s', (value, reason) => {
    expect(parseOne(`RDATE;VALUE=PERIOD:${value}`).reasons).toEqual([reason]);
  });
});
