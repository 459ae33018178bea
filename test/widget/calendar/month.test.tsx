import { describe, expect, it } from 'vitest';
import { all, calendar, text } from '../drawn.tsx';
import { inside } from '../inside.ts';

const rows = (markup: string) => all(markup, /<tr>(.*?)<\/tr>/g).map((row) => text(row ?? ''));

describe('the month', () => {
  it('reads as on the seed page in August 2017', () => {
    expect(rows(calendar({ month: '2017-08' }, {}))).toEqual([
      'M D M D F S S',
      '31 1 2 3 4 5 6',
      '7 8 9 10 11 12 13',
      '14 15 16 17 18 19 20',
      '21 22 23 24 25 26 27',
      '28 29 30 31 1 2 3',
    ]);
  });

  it.each([
    ['2027-02', 4],
    ['2017-08', 5],
    ['2026-11', 6],
  ])('has whole weeks: %s has %i', (month, count) => {
    const [, ...weeks] = rows(calendar({ month }, {}));
    expect(weeks.map((week) => week.split(' ').length)).toEqual(Array(count).fill(7));
  });

  it('is headed in words and in figures', () => {
    const head = (markup: string) =>
      text(/<summary>(.*?)<\/summary>/.exec(inside(markup))?.[1] ?? '');
    expect(head(calendar({ month: '2017-08' }, {}))).toBe('August 2017 8.2017');
    const english = calendar({ month: '2017-08' }, {}, { language: 'en' });
    expect(head(english)).toBe('August 2017 08/2017');
  });

  it('has full names of weekdays for assistive technology', () => {
    const names = all(calendar({ month: '2017-08' }, {}), /<th scope="col" aria-label="(.*?)"/g);
    expect(names).toEqual([
      'Montag',
      'Dienstag',
      'Mittwoch',
      'Donnerstag',
      'Freitag',
      'Samstag',
      'Sonntag',
    ]);
  });

  it('leads to its neighbours with every filter but dates', () => {
    const view = { on: '2017-12-05', free: 'true', district: 'list' };
    const links = all(calendar(view, {}), /<a class="turn" href="(.*?)" aria-label="(?:.*?)"/g);
    expect(links).toEqual([
      'https://quartier.example/calendar?month=2017-11&amp;free=true&amp;district=list',
      'https://quartier.example/calendar?month=2018-01&amp;free=true&amp;district=list',
    ]);
    expect(calendar(view, {})).toContain('aria-label="Nächster Monat, Januar 2018"');
  });

  it('leads to each day with every filter but dates', () => {
    const links = all(
      calendar({ month: '2017-08', q: 'Kaffee & Kuchen' }, {}),
      /<a class="day[^"]*" part="day" href="(.*?)"/g,
    );
    expect(links).toHaveLength(35);
    expect(links[0]).toBe(
      'https://quartier.example/calendar?on=2017-07-31&amp;q=Kaffee%20%26%20Kuchen',
    );
  });

  it('tells the neighbours’ days from its own', () => {
    const beyond = all(
      calendar({ month: '2017-08' }, {}),
      /<a class="day[^"]*beyond[^"]*"[^>]*>(\d+)</g,
    );
    expect(beyond).toEqual(['31', '1', '2', '3']);
  });

  it('has the heading that the page asks for', () => {
    const levels = (heading: number) =>
      all(calendar({ month: '2017-08' }, {}, { heading }), /<(h\d)/g);
    expect(levels(2)).toEqual(['h2', 'h3']);
    expect(levels(5)).toEqual(['h5', 'h6']);
  });
});
