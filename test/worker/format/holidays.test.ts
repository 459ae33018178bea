import { afterEach, describe, expect, it, vi } from 'vitest';
import { toDate, toDay } from '../../../schema/dates.ts';
import { holidaysIn } from '../../../worker/format/holidays.ts';

/** Every day of a year that is a public holiday, as `MM-DD`. */
function holidays(year: number, region: string): string[] {
  const holidayOn = holidaysIn(region, 'de');
  const found: string[] = [];
  for (let day = toDay(`${year}-01-01`); day < toDay(`${year + 1}-01-01`); day += 1) {
    if (holidayOn(day) !== null) found.push(toDate(day).slice(5));
  }
  return found;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('holidaysIn', () => {
  it.each([
    [2017, '04-14 04-17', '05-25 06-05'],
    [2018, '03-30 04-02', '05-10 05-21'],
    [2026, '04-03 04-06', '05-14 05-25'],
    [2027, '03-26 03-29', '05-06 05-17'],
  ])('knows those of Niedersachsen in %s, and no others', (year, easter, later) => {
    const expected = `01-01 ${easter} 05-01 ${later} 10-03 10-31 12-25 12-26`;
    expect(holidays(year, 'NI').join(' ')).toBe(expected);
  });

  it('knows that Lands differ', () => {
    const [lower, bavarian] = [holidaysIn('NI', 'de'), holidaysIn('BY', 'de')];
    const [reformation, saints] = [toDay('2026-10-31'), toDay('2026-11-01')];
    expect([lower(reformation), lower(saints)]).toEqual(['Reformationstag', null]);
    expect([bavarian(reformation), bavarian(saints)]).toEqual([null, 'Allerheiligen']);
  });

  it('names them in the language asked for', () => {
    const monday = toDay('2026-04-06');
    expect(holidaysIn('NI', 'de')(monday)).toBe('Ostermontag');
    expect(holidaysIn('NI', 'en')(monday)).toBe('Easter Monday');
  });

  it('knows none where no region is named', () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(holidays(2026, '')).toEqual([]);
    expect(logged).not.toHaveBeenCalled();
  });

  it('takes a region that does not exist for none, and says so once', () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(holidays(2026, 'XX')).toEqual([]);
    expect(holidays(2027, 'XX')).toEqual([]);
    expect(logged.mock.calls.map(([text]) => text)).toEqual([
      'HOLIDAYS is "XX", so no public holidays are known.',
    ]);
  });
});
