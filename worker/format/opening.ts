/** Whether an office is open: its hours in a week, the city's clock and public holidays (rules.md, 3.5). */
import { toDate, weekday } from '../../schema/dates.ts';
import { daysOfWeek } from '../../schema/kinds.ts';
import type { Language } from '../../schema/languages.ts';
import type { Opening, OpeningHours } from '../../schema/opening-hours.ts';
import { dayAt, instantOf, instantText, nowMilliseconds, zonedAt } from '../clock.ts';
import type { Env } from '../env.ts';
import type { ContactRow } from '../query/districts.ts';
import { type HolidayOn, holidaysIn } from './holidays.ts';

/** Milliseconds since 1970. */
type Span = [from: number, to: number];

/** How many days from today on the next opening is looked for. */
const AHEAD = 14;

/** A day's spans in order; those that touch are one. */
function spansOn(day: number, week: OpeningHours[], zone: string): Span[] {
  const name = daysOfWeek[weekday(day) - 1];
  const at = (time: string) => instantOf(Date.parse(`${toDate(day)}T${time}Z`), zone);
  const spans = week
    .filter(({ dayOfWeek }) => dayOfWeek.some((one) => one === name))
    .map(({ opens, closes }): Span => [at(opens), at(closes)])
    // An hour that the clocks skip may leave nothing of one.
    .filter(([from, to]) => from < to)
    .sort(([one], [other]) => one - other);
  const joined: Span[] = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/**
 * @param week the office's hours, at least one.
 * @param now milliseconds since 1970.
 */
export function openingOf(
  week: OpeningHours[],
  now: number,
  zone: string,
  holidayOn: HolidayOn,
): Opening {
  const today = dayAt(now, zone);
  const next = () => {
    for (let day = today; day <= today + AHEAD; day += 1) {
      if (holidayOn(day) !== null) continue;
      const found = spansOn(day, week, zone).find(([, to]) => to > now);
      if (found) return found;
    }
  };
  const [from, to] = next() ?? [];
  const open = from !== undefined && from <= now;
  const until = open ? to : from;
  return {
    open,
    until: until === undefined ? null : instantText(zonedAt(until, zone)),
    holiday: holidayOn(today),
  };
}

/** What of a contact decides. */
type Office = Pick<ContactRow, 'state' | 'openingHours'>;

/** Says whether an office is open; null where that is not known. */
export type OpeningNow = (office: Office) => Opening | null;

/** At the present, with the names of holidays in a language. */
export function openingNow(env: Env, language: Language): OpeningNow {
  const now = nowMilliseconds(env);
  const holidayOn = holidaysIn(env.HOLIDAYS, language);
  return ({ state, openingHours }) =>
    state === 'active' && openingHours.length > 0
      ? openingOf(openingHours, now, env.TIME_ZONE, holidayOn)
      : null;
}
