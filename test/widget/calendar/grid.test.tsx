import { describe, expect, it } from 'vitest';
import type { View } from '../../../schema/view.ts';
import type { Part } from '../../../widget/calendar/calendar.tsx';
import { moved, tabStop } from '../../../widget/calendar/grid.ts';
import { all, calendar, list, month } from '../drawn.tsx';

// A Wednesday.
const day = '2017-08-16';

describe('a key in the grid', () => {
  it.each([
    [day, 'ArrowRight', '2017-08-17'],
    [day, 'ArrowLeft', '2017-08-15'],
    [day, 'ArrowDown', '2017-08-23'],
    [day, 'ArrowUp', '2017-08-09'],
    [day, 'Home', '2017-08-14'],
    [day, 'End', '2017-08-20'],
    [day, 'PageDown', '2017-09-16'],
    [day, 'PageUp', '2017-07-16'],
    // A week is Monday to Sunday.
    ['2017-08-14', 'Home', '2017-08-14'],
    ['2017-08-14', 'End', '2017-08-20'],
    ['2017-08-20', 'Home', '2017-08-14'],
    ['2017-08-20', 'End', '2017-08-20'],
    ['2017-08-20', 'ArrowRight', '2017-08-21'],
    ['2017-08-14', 'ArrowLeft', '2017-08-13'],
    // The week may begin or end in another month, or year.
    ['2017-08-01', 'Home', '2017-07-31'],
    ['2017-08-31', 'End', '2017-09-03'],
    ['2018-01-01', 'Home', '2018-01-01'],
    ['2020-01-01', 'Home', '2019-12-30'],
    ['2017-08-31', 'ArrowRight', '2017-09-01'],
    ['2017-08-01', 'ArrowLeft', '2017-07-31'],
    ['2017-08-31', 'ArrowDown', '2017-09-07'],
    ['2018-01-03', 'ArrowUp', '2017-12-27'],
    ['2017-12-31', 'ArrowRight', '2018-01-01'],
    ['2016-02-28', 'ArrowRight', '2016-02-29'],
    ['2017-02-28', 'ArrowRight', '2017-03-01'],
    // A shorter month has the last day for what it lacks.
    ['2017-08-31', 'PageDown', '2017-09-30'],
    ['2017-10-31', 'PageUp', '2017-09-30'],
    ['2017-01-31', 'PageDown', '2017-02-28'],
    ['2017-03-29', 'PageUp', '2017-02-28'],
    ['2016-01-31', 'PageDown', '2016-02-29'],
    ['2017-02-28', 'PageDown', '2017-03-28'],
    ['2017-12-31', 'PageDown', '2018-01-31'],
    ['2018-01-31', 'PageUp', '2017-12-31'],
    // What is no key of a grid leads nowhere.
    [day, 'Enter', day],
    [day, 'Tab', day],
  ])('leads from %s by %s to %s', (date, key, there) => {
    expect(moved(date, key, false)).toBe(there);
  });

  it.each([
    ['ArrowRight', '2017-08-15'],
    ['ArrowLeft', '2017-08-17'],
    ['ArrowDown', '2017-08-23'],
    ['ArrowUp', '2017-08-09'],
    ['Home', '2017-08-14'],
    ['End', '2017-08-20'],
    ['PageDown', '2017-09-16'],
    ['PageUp', '2017-07-16'],
  ])('leads where it points to where one writes from right to left: %s', (key, there) => {
    expect(moved(day, key, true)).toBe(there);
  });
});

describe('the tab key', () => {
  const stop = (changes: Partial<Part>) =>
    tabStop({ view: {}, month: '2017-08', today: '2026-11-24', ...changes } as Part);

  it.each<[string, Partial<Part>, string]>([
    ['where the keyboard was', { at: day, view: { on: '2017-08-05' } }, day],
    ['what is chosen', { view: { on: '2017-08-05' } }, '2017-08-05'],
    ['today', { month: '2026-11' }, '2026-11-24'],
    [
      'today, for a choice that is relative',
      { month: '2026-11', view: { on: 'weekend' } },
      '2026-11-24',
    ],
    ['the first', {}, '2017-08-01'],
    ['the first, where the keyboard was in another month', { at: '2017-10-16' }, '2017-08-01'],
    ['a day of another month that is seen', { at: '2017-09-03' }, '2017-09-03'],
    ['the first, for a day that is just not seen', { at: '2017-09-04' }, '2017-08-01'],
    ['the first, for what is no date', { view: { on: 'August' } }, '2017-08-01'],
  ])('comes to %s', (_, changes, date) => {
    expect(stop(changes)).toBe(date);
  });
});

describe('the month that a script has drawn', () => {
  const grid = (view: View, changes = {}) =>
    calendar(view, { month: month('2017-08') }, { scripted: true, ...changes });
  const stops = (markup: string) => all(markup, /on=([\d-]+)"[^>]* tabindex="0"/gi);

  it('is a grid of cells with one tab stop', () => {
    const markup = grid({ month: '2017-08' });
    expect(markup).toContain('<table part="month" role="grid" aria-label="August 2017">');
    expect(all(markup, /<td role="gridcell" aria-selected="(.*?)"/g)).toEqual(
      Array(35).fill('false'),
    );
    expect(all(markup, /part="day"[^>]* tabindex="-1"/gi)).toHaveLength(34);
    expect(stops(markup)).toEqual(['2017-08-01']);
    expect(stops(grid({ month: '2017-08' }, { at: day }))).toEqual([day]);
  });

  it('says which days are selected', () => {
    const data = { month: month('2026-11'), list: list([], '2026-11-28', '2026-11-30') };
    const markup = calendar({ on: 'weekend' }, data, { scripted: true });
    const selected = all(markup, /aria-selected="true"><a [^>]*on=([\d-]+)"/g);
    expect(selected).toEqual(['2026-11-28', '2026-11-29']);
  });

  it('is a plain table of links, each a tab stop, where no script is there', () => {
    const markup = calendar({ month: '2017-08' });
    expect(markup).toContain('<table part="month" aria-label="August 2017">');
    expect(markup).not.toMatch(/role="grid|aria-selected|part="day"[^>]* tabindex/i);
    expect(all(markup, /<td>/g)).toHaveLength(35);
  });
});
