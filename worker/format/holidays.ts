/** Public holidays, by day number. */
import { getHolidays } from 'feiertagejs';
import { toDate } from '../../schema/dates.ts';
import type { Language } from '../../schema/languages.ts';

/** The name of a day's public holiday; null on any other day. */
export type HolidayOn = (day: number) => string | null;

type Holiday = ReturnType<typeof getHolidays>[number];
type Region = Parameters<typeof getHolidays>[1];

/** Regions that were said to be wrong. */
const wrong = new Set<string>();

function holidaysOf(year: string, region: string): Holiday[] {
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

/** By region and year, then by date: a list of offices asks for the same days again and again. */
const years = new Map<string, Map<string, Holiday>>();

function datesOf(year: string, region: string): Map<string, Holiday> {
  const key = `${region} ${year}`;
  const known = years.get(key);
  if (known) return known;
  // Each is given as noon in UTC.
  const named = holidaysOf(year, region).map((one): [string, Holiday] => [
    one.date.toISOString().slice(0, 10),
    one,
  ]);
  const dates = new Map(named);
  years.set(key, dates);
  return dates;
}

/**
 * The public holidays of a German Land. Before 2017, feiertagejs names Reformationstag where it came later.
 * @param region `NI`; empty where none are known. One that does not exist is logged, and taken so.
 */
export function holidaysIn(region: string, language: Language): HolidayOn {
  if (!region) return () => null;
  return (day) => {
    const date = toDate(day);
    return datesOf(date.slice(0, 4), region).get(date)?.translate(language) ?? null;
  };
}
