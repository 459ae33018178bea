/** Public holidays, by day number. */
import { getHolidays } from 'feiertagejs';
import { toDate } from '../../schema/dates.ts';
import type { Language } from '../../schema/languages.ts';

/** The name of a day's public holiday; null on any other day. */
export type HolidayOn = (day: number) => string | null;

type Holidays = ReturnType<typeof getHolidays>;
type Region = Parameters<typeof getHolidays>[1];

/** By region and year: a list of offices asks for the same days again and again. */
const years = new Map<string, Holidays>();
/** Regions that were said to be wrong. */
const wrong = new Set<string>();

function holidaysOf(year: string, region: string): Holidays {
  try {
    return getHolidays(year, region as Region);
  } catch (error) {
    if (!wrong.has(region)) {
      console.error(`HOLIDAYS is "${region}", so no public holidays are known.`, error);
    }
    wrong.add(region);
    return [];
  }
}

function keptHolidaysOf(year: string, region: string): Holidays {
  const key = `${region} ${year}`;
  const holidays = years.get(key) ?? holidaysOf(year, region);
  years.set(key, holidays);
  return holidays;
}

/**
 * The public holidays of a German Land. Before 2017, feiertagejs names Reformationstag where it came later.
 * @param region `NI`; empty where none are known. One that does not exist is logged, and taken so.
 */
export function holidaysIn(region: string, language: Language): HolidayOn {
  if (!region) return () => null;
  return (day) => {
    const date = toDate(day);
    const holidays = keptHolidaysOf(date.slice(0, 4), region);
    // Each is given as noon in UTC.
    const found = holidays.find((one) => one.date.toISOString().startsWith(date));
    return found?.translate(language) ?? null;
  };
}
