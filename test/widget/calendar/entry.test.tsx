import { describe, expect, it } from 'vitest';
import type { Event } from '../../../schema/contract.ts';
import { Entry, lastDay } from '../../../widget/calendar/entry.tsx';
import { say } from '../../../widget/dates.ts';
import { event, html, text, words } from '../drawn.tsx';

const entry = (changes: Partial<Event>, start = '2017-08-01') => {
  const { calendar } = words.de;
  const props = { event: event(changes), start, words: calendar, say: say.bind(null, 'de') };
  return html(<Entry {...props} />);
};
const read = (changes: Partial<Event>, start?: string) => text(entry(changes, start));

describe('an entry', () => {
  it('says when, what and where', () => {
    const end = '2017-08-05T21:30:00+02:00';
    expect(read({ end })).toBe('19:00 –21:30 Maschseefest Maschsee · Südstadt');
    expect(entry({})).toMatch(/<time datetime="2017-08-05T19:00:00\+02:00">19:00</i);
  });

  it('makes up no end', () => {
    expect(read({})).toBe('19:00 Maschseefest Maschsee · Südstadt');
  });

  it('says that it takes the whole day', () => {
    const allDay = { allDay: true, start: '2017-08-05' };
    expect(read({ ...allDay, end: '2017-08-06' })).toMatch(/^ganztägig Maschseefest/);
    // Of a date without an end no time is known, which is not the same as all day long.
    expect(read(allDay)).toMatch(/^Maschseefest/);
  });

  it('says until when it goes on, where that is another day', () => {
    const days = { allDay: true, start: '2017-08-02', end: '2017-08-21' };
    expect(read(days)).toContain('bis 20. August · Maschsee');
    expect(read({ ...days, end: '2018-01-08' })).toContain('bis 7. Januar 2018');
    expect(read({ end: '2017-08-06T18:00:00+02:00' })).toBe(
      '19:00 Maschseefest bis 6. August · Maschsee · Südstadt',
    );
  });

  it('says what it costs', () => {
    expect(entry({ price: 'free', priceText: '0 Euro' })).toContain('>kostenlos</span>');
    expect(read({ price: 'paid', priceText: '15 Euro' })).toMatch(/15 Euro$/);
    expect(read({ price: 'unknown' })).not.toMatch(/kostenlos|Euro/);
  });

  it('says in words that it does not take place, and strikes the title', () => {
    expect(entry({ status: 'cancelled' })).toContain('Abgesagt: <s>Maschseefest</s>');
    expect(entry({ status: 'postponed' })).toContain('Verschoben: <s>Maschseefest</s>');
  });

  it('says that it is made up', () => {
    const source = { name: 'Beispiele', url: null, licence: null, example: true };
    expect(read({ source })).toMatch(/Beispiel$/);
  });

  it('leads to its page where it has one', () => {
    expect(entry({ url: 'https://fest.example/' })).toContain(
      '<a href="https://fest.example/">Maschseefest</a>',
    );
    expect(entry({ url: null })).not.toContain('<a');
  });

  it('does without a place', () => {
    expect(read({ place: null, district: null })).toBe('19:00 Maschseefest');
    const place = { ...event().place, name: null, street: 'Am Ufer 1' } as Event['place'];
    expect(read({ place })).toContain('Am Ufer 1 · Südstadt');
  });
});

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
    expect(lastDay(event(changes))).toBe(date);
  });
});
