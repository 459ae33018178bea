import { describe, expect, it } from 'vitest';
import { weight } from '../../../widget/calendar/day.tsx';
import { all, calendar, list, month } from '../drawn.tsx';

/** The link of a day: its tag. */
const day = (markup: string, date: string) =>
  new RegExp(`<a class="day [^>]*href="[^"]*on=${date}"[^>]*>`).exec(markup)?.[0] ?? '';

describe('how busy a day is', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [2, [2, 3]],
    [3, [4, 5, 6, 7]],
    [4, [8, 9, 50, 5000]],
  ])('weighs %i for %o events', (heavy, counts) => {
    for (const count of counts) expect([count, weight(count)]).toEqual([count, heavy]);
  });

  it('is seen in the grid', () => {
    const counts = { '2017-08-02': 1, '2017-08-03': 3, '2017-08-04': 5, '2017-08-05': 9 };
    const markup = calendar({ month: '2017-08' }, { month: month('2017-08', counts) });
    const weights = [1, 2, 3, 4, 5].map((date) => /w\d/.exec(day(markup, `2017-08-0${date}`))?.[0]);
    expect(weights).toEqual(['w0', 'w1', 'w2', 'w3', 'w4']);
  });
});

describe('a day’s name', () => {
  it('says date and number of events', () => {
    const data = { month: month('2017-08', { '2017-08-05': 3, '2017-08-06': 1 }) };
    const markup = calendar({ month: '2017-08' }, data);
    expect(day(markup, '2017-08-05')).toContain(
      'aria-label="Samstag, 5. August 2017, 3 Veranstaltungen"',
    );
    expect(day(markup, '2017-08-06')).toContain('"Sonntag, 6. August 2017, 1 Veranstaltung"');
    expect(day(markup, '2017-08-07')).toContain('"Montag, 7. August 2017, 0 Veranstaltungen"');
  });

  it('says what goes on apart', () => {
    const data = month('2017-08', { '2017-08-05': 3 });
    for (const one of data.days) one.ongoing = 2;
    const name = '"Samstag, 5. August 2017, 3 Veranstaltungen, Läuft bereits: 2"';
    expect(day(calendar({ month: '2017-08' }, { month: data }), '2017-08-05')).toContain(name);
  });

  it('says no number that is not known', () => {
    const markup = calendar({ month: '2017-08' }, {}, { data: undefined });
    expect(day(markup, '2017-08-05')).toContain('aria-label="Samstag, 5. August 2017"');
  });

  it('is in the reader’s language', () => {
    const markup = calendar({ month: '2017-08', lang: 'en' }, {}, { language: 'en' });
    expect(markup).toContain('aria-label="Saturday, 5 August 2017, 0 events"');
  });
});

describe('the chosen days', () => {
  const chosen = (markup: string) =>
    all(markup, /<a class="day [^"]*solid[^"]*"[^>]*href="[^"]*on=([\d-]+)"/g);

  it('are the one that was asked for, before the answer is there', () => {
    const markup = calendar({ on: '2017-08-05' }, {}, { data: undefined });
    expect(chosen(markup)).toEqual(['2017-08-05']);
    expect(day(markup, '2017-08-05')).toContain('ausgewählt"');
  });

  it('are the answer’s where the choice is relative', () => {
    const data = { list: list([], '2026-11-28', '2026-11-30'), month: month('2026-11') };
    expect(chosen(calendar({ on: 'weekend' }, data))).toEqual(['2026-11-28', '2026-11-29']);
    const older = { ...data, view: { on: 'today' } };
    expect(chosen(calendar({ on: 'weekend' }, older))).toEqual([]);
  });

  it('are none where a whole month or all from today on is shown', () => {
    expect(chosen(calendar({ month: '2017-08' }, {}))).toEqual([]);
    expect(chosen(calendar({}, { list: list([], '2026-11-24', null) }))).toEqual([]);
  });
});

describe('today', () => {
  it('is marked once, in the month it is in', () => {
    const markup = calendar({}, { month: month('2026-11') });
    expect(all(markup, /aria-current="date"/g)).toHaveLength(1);
    expect(day(markup, '2026-11-24')).toMatch(/class="[^"]*today[^"]*".*aria-current="date"/);
    expect(calendar({ month: '2017-08' }, {})).not.toContain('aria-current="date"');
  });
});
