import { describe, expect, it } from 'vitest';
import { calendarName } from '../../../worker/pages/calendar-name.ts';

const names = new Map([
  ['stoecken', 'Stöcken'],
  ['feste', 'Feste'],
]);

describe('the name of a calendar', () => {
  it.each([
    [{}, 'Veranstaltungen in Musterstadt'],
    [{ on: 'today' }, 'Veranstaltungen in Musterstadt: Heute'],
    [{ on: 'tomorrow' }, 'Veranstaltungen in Musterstadt: Morgen'],
    [{ on: 'week' }, 'Veranstaltungen in Musterstadt: Die nächsten sieben Tage'],
    [{ on: '2026-06-13' }, 'Veranstaltungen in Musterstadt: 13. Juni 2026'],
    [{ month: '2026-06' }, 'Veranstaltungen in Musterstadt: Juni 2026'],
    [
      { start: '2026-06-01', end: '2026-07-01' },
      'Veranstaltungen in Musterstadt: Ab 1. Juni 2026, bis 30. Juni 2026',
    ],
    [
      { district: 'city-wide,stoecken', category: 'feste', free: 'true', q: 'a b' },
      'Veranstaltungen in Musterstadt: In der ganzen Stadt, Stöcken, Feste, kostenlos, “a b”',
    ],
  ])('of %j is %s', (view, name) => {
    expect(calendarName('Musterstadt', view, 'de', names)).toBe(name);
  });

  it('is in the language that is spoken', () => {
    expect(calendarName('Musterstadt', { on: 'weekend', free: 'true' }, 'en', names)).toBe(
      'Events in Musterstadt: free, Weekend',
    );
    expect(calendarName('Musterstadt', { on: 'week', district: 'stoecken' }, 'ar', names)).toBe(
      'الفعاليات في Musterstadt: Stöcken، الأيام السبعة القادمة',
    );
  });
});
