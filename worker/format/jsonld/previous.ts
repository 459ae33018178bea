/** Where a date was before it was moved. */
import type { Dated } from '../form.ts';
import { momentText } from './times.ts';

const BASIC = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?$/;

/** The moment that a date's name tells by the city's clock (rules.md, 2.4): `20260615T190000`. */
function namedMoment(occurrence: string): string | null {
  const [, year, month, day, ...time] = BASIC.exec(occurrence) ?? [];
  if (year === undefined) return null;
  return [[year, month, day].join('-'), time[0] && time.join(':')].filter(Boolean).join('T');
}

/**
 * A date of a series was where its name says, an only date where its event says. Null of one that was
 * not moved, or of which nobody knows.
 * @param previousStart wire text, of an only date.
 * @param zone the city's.
 */
export function movedFrom(
  { occurrence, start }: Pick<Dated, 'occurrence' | 'start'>,
  previousStart: string | null,
  zone: string,
): string | null {
  const local = namedMoment(occurrence);
  if (local === null) return previousStart === start ? null : previousStart;
  // By the clock's face, since of two equal times the name means either.
  if (start.slice(0, 19) === local) return null;
  return momentText({ local, zone });
}
