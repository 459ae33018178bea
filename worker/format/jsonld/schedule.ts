/** How a series repeats → Schedule. */
import { toDate, toDay } from '../../../schema/dates.ts';
import type { Moment, Repetition } from '../../../schema/repetition.ts';
import { momentAt } from '../../zones.ts';
import { partsOf, patternOf } from './pattern.ts';
import { type Thing, thing } from './thing.ts';
import { durationText, momentText } from './times.ts';

const dayIn = ({ local }: Moment) => local.slice(0, 10);
const clockIn = ({ local }: Moment) => local.slice(11) || null;

/** A zone's name; `+01:00` is none of the tz database. */
const isNamed = (zone: string) => /^[A-Za-z]/.test(zone);

/** Whether a Schedule says just the dates of a series. It adds none to those of its rule. */
export function isSchedule({ start, rule, dates }: Repetition): boolean {
  if (rule === null || dates.length > 0 || !isNamed(start.zone)) return false;
  return patternOf(rule, dayIn(start)) !== null;
}

/**
 * The last day of a rule: that of UNTIL by the series' own clock, or the day before where that is
 * earlier than the time at which a date begins.
 */
function lastDay(until: string | undefined, start: Moment): string | null {
  if (until === undefined) return null;
  const text = until.replace(/^(....)(..)(..)/, '$1-$2-$3').replace(/T(..)(..)(..)/, 'T$1:$2:$3');
  if (text.length === 10) return text;
  const isUtc = text.endsWith('Z');
  const { local } = isUtc ? byClock(Date.parse(text), start.zone) : { local: text };
  const day = local.slice(0, 10);
  return local.slice(11) < (clockIn(start) ?? '') ? toDate(toDay(day) - 1) : day;
}

/** Of two equal times the second is told in UTC, and its day is the same. */
function byClock(instant: number, zone: string): Moment {
  const { local, zone: told } = momentAt(instant, zone);
  return told === zone ? { local, zone } : momentAt(instant - 3_600_000, zone);
}

/** @param apart moments whose dates stand elsewhere, since they are otherwise. */
export function scheduleOf(repetition: Repetition, apart: Moment[]): Thing {
  const { start, end, rule, exceptions } = repetition;
  const { UNTIL, COUNT } = partsOf(rule ?? '');
  return thing('Schedule', {
    startDate: dayIn(start),
    endDate: lastDay(UNTIL, start),
    startTime: clockIn(start),
    duration: end && durationText(start, end),
    ...patternOf(rule ?? '', dayIn(start)),
    repeatCount: COUNT === undefined ? null : Number(COUNT),
    exceptDate: [...exceptions, ...apart].map(momentText).sort(),
    scheduleTimezone: start.zone,
  });
}
