import { describe, expect, it } from 'vitest';
import { toDate, toDay } from '../../../schema/dates.ts';
import { layOut } from '../../../worker/import/dates.ts';
import { parseICalendar } from '../../../worker/import/formats/icalendar.ts';
import { calendar, vevent } from '../service.ts';

/** The dates of a feed with one event, laid out to the end of 2027. */
function dates(...components: string[]) {
  const [event] = parseICalendar(calendar(...components), 'Europe/Berlin').events;
  if (!event) throw new Error('The feed has no event.');
  return layOut(event, toDay('2028-01-01'), 'Europe/Berlin').dates;
}
const spans = (...lines: string[]) =>
  dates(vevent('X', ...lines)).map(({ startDay, lastDay }) => [toDate(startDay), toDate(lastDay)]);

describe('a single date', () => {
  it('keeps its name when it moves', () => {
    expect(
      dates(vevent('X', 'DTSTART:20260613T150000')).map(({ occurrence }) => occurrence),
    ).toEqual(['once']);
    expect(
      dates(vevent('X', 'DTSTART:20270613T150000')).map(({ occurrence }) => occurrence),
    ).toEqual(['once']);
  });
  it('has an offset, and an unknown end stays unknown', () => {
    expect(dates(vevent('X', 'DTSTART:20260613T150000'))).toMatchObject([
      { start: '2026-06-13T15:00:00+02:00', end: null, allDay: false, minute: 900 },
    ]);
  });
  it.each(['DTEND:20260613T150000', 'DURATION:PT0S', 'DTEND:20260613T130000Z'])(
    'that ends as it begins (%s) has an end that is not known',
    (end) => {
      expect(dates(vevent('X', 'DTSTART:20260613T150000', end))).toMatchObject([
        { start: '2026-06-13T15:00:00+02:00', end: null, lastDay: toDay('2026-06-13') },
      ]);
    },
  );
  it('of whole days that ends as it begins is that day', () => {
    const day = ['DTSTART;VALUE=DATE:20260613', 'DTEND;VALUE=DATE:20260613'];
    expect(dates(vevent('X', ...day))).toMatchObject([{ start: '2026-06-13', end: '2026-06-14' }]);
  });
  it('is shown by the city’s clock', () => {
    expect(dates(vevent('X', 'DTSTART:20260613T223000Z', 'DTEND:20260614T010000Z'))).toMatchObject([
      { start: '2026-06-14T00:30:00+02:00', end: '2026-06-14T03:00:00+02:00' },
    ]);
  });
});

describe('the last day', () => {
  it.each([
    ['ends by 06:00: the evening’s', '20260614T060000', '2026-06-13'],
    ['ends at midnight', '20260614T000000', '2026-06-13'],
    ['ends later: the next day’s too', '20260614T060100', '2026-06-14'],
    ['ends two nights later', '20260615T030000', '2026-06-14'],
  ])('of what begins at 22:00 and %s', (_, end, last) => {
    expect(spans('DTSTART:20260613T220000', `DTEND:${end}`)).toEqual([['2026-06-13', last]]);
  });
  it('of what begins and ends before 06:00 is its first', () => {
    expect(spans('DTSTART:20260613T003000', 'DTEND:20260613T043000')).toEqual([
      ['2026-06-13', '2026-06-13'],
    ]);
  });
  it('of an exhibition over a DST change: DTEND is exclusive', () => {
    const lines = ['DTSTART;VALUE=DATE:20260301', 'DTEND;VALUE=DATE:20260530'];
    expect(spans(...lines)).toEqual([['2026-03-01', '2026-05-29']]);
    expect(dates(vevent('X', ...lines))).toMatchObject([
      { start: '2026-03-01', end: '2026-05-30', allDay: true },
    ]);
  });
});

describe('a series', () => {
  it('keeps its local hour over DST', () => {
    const starts = dates(
      vevent('X', 'DTSTART;TZID=Europe/Berlin:20260322T190000', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    );
    expect(starts.map(({ start }) => start)).toEqual([
      '2026-03-22T19:00:00+01:00',
      '2026-03-29T19:00:00+02:00',
      '2026-04-05T19:00:00+02:00',
    ]);
    expect(starts.map(({ occurrence }) => occurrence)).toEqual([
      '20260322T190000',
      '20260329T190000',
      '20260405T190000',
    ]);
  });
  it('without an end is laid out up to the window’s', () => {
    const starts = dates(vevent('X', 'DTSTART:20260601T190000', 'RRULE:FREQ=WEEKLY'));
    expect(starts).toHaveLength(83);
    expect(toDate(starts.at(-1)?.startDay ?? 0)).toBe('2027-12-27');
  });
  it.each([
    ['a date, meaning the whole day', 'DTSTART:20260601T190000', 'UNTIL=20260603'],
    ['an instant', 'DTSTART;TZID=Europe/Berlin:20260601T190000', 'UNTIL=20260603T170000Z'],
    ['a date, of all-day dates', 'DTSTART;VALUE=DATE:20260601', 'UNTIL=20260603'],
    ['an instant, of all-day dates', 'DTSTART;VALUE=DATE:20260601', 'UNTIL=20260603T215959Z'],
  ])('ends with UNTIL as %s', (_, start, until) => {
    expect(spans(start, `RRULE:FREQ=DAILY;${until}`).map(([day]) => day)).toEqual([
      '2026-06-01',
      '2026-06-02',
      '2026-06-03',
    ]);
  });
  it('leaves out its exceptions, by time and by date, and takes further dates in', () => {
    const days = spans(
      'DTSTART;TZID=Europe/Berlin:20260601T190000',
      'RRULE:FREQ=DAILY;COUNT=5',
      'EXDATE;TZID=Europe/Berlin:20260602T190000',
      'EXDATE;VALUE=DATE:20260604',
      'RDATE;TZID=Europe/Berlin:20260620T190000',
    ).map(([day]) => day);
    expect(days).toEqual(['2026-06-01', '2026-06-03', '2026-06-05', '2026-06-20']);
  });
  it('keeps the name of a date that moves, and tells what that date says otherwise', () => {
    const laidOut = dates(
      vevent(
        'Chor',
        'UID:c',
        'DTSTART;TZID=Europe/Berlin:20260601T190000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
      vevent(
        'Chor im Park',
        'UID:c',
        'RECURRENCE-ID;TZID=Europe/Berlin:20260608T190000',
        'DTSTART;TZID=Europe/Berlin:20260609T180000',
        'STATUS:CANCELLED',
      ),
    );
    expect(laidOut).toMatchObject([
      { occurrence: '20260601T190000', start: '2026-06-01T19:00:00+02:00' },
      {
        occurrence: '20260608T190000',
        start: '2026-06-09T18:00:00+02:00',
        fields: { title: 'Chor im Park', status: 'cancelled' },
      },
    ]);
    expect(laidOut[0]?.fields).toBeUndefined();
  });
});
