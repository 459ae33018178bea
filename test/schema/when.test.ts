import { describe, expect, it } from 'vitest';
import type { Event } from '../../schema/contract.ts';
import { lastDay, unbroken, when } from '../../schema/when.ts';
import { widgetWords } from '../../worker/pages/words.ts';

const evening = { start: '2017-08-05T19:00:00+02:00', end: null, allDay: false };

describe('the last day', () => {
  it.each<[Partial<Event>, string]>([
    [{}, '2017-08-05'],
    [{ end: '2017-08-06T02:00:00+02:00' }, '2017-08-05'],
    [{ end: '2017-08-06T06:00:00+02:00' }, '2017-08-05'],
    [{ end: '2017-08-06T06:01:00+02:00' }, '2017-08-06'],
    [{ start: '2017-08-05T01:00:00+02:00', end: '2017-08-05T03:00:00+02:00' }, '2017-08-05'],
    [{ allDay: true, start: '2017-08-02', end: '2017-08-03' }, '2017-08-02'],
    [{ allDay: true, start: '2017-12-31', end: '2018-01-02' }, '2018-01-01'],
    [{ allDay: true, start: '2017-08-02', end: null }, '2017-08-02'],
  ])('of %o is %s', (changes, date) => {
    expect(lastDay({ ...evening, ...changes })).toBe(date);
  });
});

describe('when it is', () => {
  const words = { locale: 'de', clock: '{} Uhr' };

  it.each<[Partial<Event>, string]>([
    [{}, 'Samstag, 5. August 2017, 19:00 Uhr'],
    [{ end: '2017-08-05T21:30:00+02:00' }, 'Samstag, 5. August 2017, 19:00–21:30 Uhr'],
    [{ end: '2017-08-06T02:00:00+02:00' }, 'Samstag, 5. August 2017, 19:00–02:00 Uhr'],
    [{ end: '2017-08-06T12:00:00+02:00' }, 'Samstag, 5. – Sonntag, 6. August 2017, 19:00 Uhr'],
    [{ allDay: true, start: '2017-08-05' }, 'Samstag, 5. August 2017'],
    [
      { allDay: true, start: '2017-08-05', end: '2017-08-08' },
      'Samstag, 5. – Montag, 7. August 2017',
    ],
  ])('of %o is %s', (changes, said) => {
    expect(when({ ...evening, ...changes }, words).replace(/[\u2009\u202f\u00a0]/g, ' ')).toBe(
      said,
    );
  });

  it('has the time as one thing from left to right within what runs the other way', () => {
    const { clock } = widgetWords.ar.calendar;
    const said = when(
      { ...evening, end: '2017-08-05T21:30:00+02:00' },
      { locale: 'ar-u-nu-latn', clock },
    );
    expect(said).toMatch(/ 2017، الساعة \u206819:00–21:30\u2069$/);
  });

  it('keeps a range of times on one line of a page, and nothing else', () => {
    expect(unbroken('5. – 6. August 2017, 19:00–21:30 Uhr')).toBe(
      '5. – 6. August 2017, 19:00–\u206021:30 Uhr',
    );
    expect(unbroken('4.–6. August 2017, 19:00 Uhr')).toBe('4.–6. August 2017, 19:00 Uhr');
  });
});
