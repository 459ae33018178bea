/**
 * A rule → its starts (RFC 5545, 3.3.10). Days are numbers, so the search for them knows no clock, and
 * since a rule hits at most once a day its work is bounded by the days it looks at.
 */
import { toDay, weekday } from '../../schema/dates.ts';
import { civilAt, instantOf } from '../clock.ts';
import { Unusable } from './feed.ts';
import { civil, dayOf, hits, type Search, searchOf } from './hits.ts';
import { parseRule, type Rule } from './rule.ts';
import { DAY, type Start } from './start.ts';

/** Enough for every day of a year. */
const MOST_CHARACTERS = 2000;

/** Half-open days of each period of a rule, from the one that DTSTART is in, in order. */
function* periods(
  { frequency, interval, weekStart }: Search,
  start: number,
): Generator<[number, number]> {
  const { year, month } = civil(start);
  for (let step = 0; ; step += interval) {
    if (frequency === 'YEARLY') yield [dayOf(year + step, 0, 1), dayOf(year + step + 1, 0, 1)];
    else if (frequency === 'MONTHLY')
      yield [dayOf(year, month - 1 + step, 1), dayOf(year, month + step, 1)];
    else if (frequency === 'DAILY') yield [start + step, start + step + 1];
    else {
      const first = start - ((weekday(start) - weekStart + 7) % 7) + step * 7;
      yield [first, first + 7];
    }
  }
}

function chosen(days: number[], positions: number[]): number[] {
  if (positions.length === 0) return days;
  const at = positions.map((one) => (one > 0 ? one - 1 : days.length + one));
  return days.filter((_, index) => at.includes(index));
}

/** The days of a rule in order, from DTSTART's on and before `end`; all are day numbers. */
function* daysOf(given: Rule, start: number, end: number): Generator<number> {
  const rule = searchOf(given, start);
  for (const [first, last] of periods(rule, start)) {
    // A long INTERVAL leads to years that there are no numbers for.
    if (!(first < end)) return;
    const days: number[] = [];
    for (let day = first; day < last; day += 1) if (hits(civil(day), rule)) days.push(day);
    for (const day of chosen(days, rule.positions)) if (day >= start && day < end) yield day;
  }
}

/** Whether a rule hits at all, within forty years. */
function hitsEver(rule: Rule, start: number): boolean {
  return !daysOf(rule, start, start + 40 * 366).next().done;
}

/** The last moment of a rule, as a clock in DTSTART's zone shows it. */
function lastOf({ until }: Rule, start: Start): number {
  if (until === null) return Number.POSITIVE_INFINITY;
  const day = toDay(until.slice(0, 10)) * DAY;
  // A date alone means that whole day, also for a series that has times, where feeds mean it so.
  if (until.length === 10) return day + DAY - 1;
  if (start.allDay) return day;
  // A leap second is the one before it (RFC 5545, 3.3.12).
  const time = Date.parse(`${until.slice(0, 19).replace(/:60$/, ':59')}Z`);
  if (Number.isNaN(time)) throw new Unusable('RRULE has an UNTIL whose time is none of the day.');
  return until.endsWith('Z') ? civilAt(time, start.zone) : time;
}

function timeOfDay({ hour, minute, second }: Rule, { civil, allDay }: Start): number {
  if (allDay) return 0;
  const own = new Date(civil);
  const minutes = (hour ?? own.getUTCHours()) * 60 + (minute ?? own.getUTCMinutes());
  return (minutes * 60 + (second ?? own.getUTCSeconds())) * 1000;
}

/**
 * Civil starts of a rule before a day, in order. DTSTART is one of them, and the first that COUNT
 * counts, also where the rule does not hit it; see decisions/0005.
 * @returns also whether there may be starts from that day on.
 * @throws Unusable if it is no rule, or one that never hits.
 */
export function ruleStarts(value: string, start: Start, until: number) {
  if (value.length > MOST_CHARACTERS)
    throw new Unusable('RRULE has more than 2,000 characters: say it shorter, or by RDATE.');
  const rule = parseRule(value);
  const first = Math.floor(start.civil / DAY);
  const last = lastOf(rule, start);
  const time = timeOfDay(rule, start);
  const starts = [start.civil];
  const all = { starts, goesOn: false };
  if (rule.count === 1) return all;
  for (const day of daysOf(rule, first, until)) {
    const civil = day * DAY + time;
    if (civil <= start.civil) continue;
    if (civil > last) return all;
    starts.push(civil);
    if (starts.length === rule.count) return all;
  }
  if (starts.length === 1 && !hitsEver(rule, first))
    throw new Unusable(`RRULE ${value.slice(0, 80)} names no date that there is.`);
  return { starts, goesOn: last >= until * DAY };
}

/** Whether a rule hits DTSTART itself. */
export function hitsStart(value: string, start: Start): boolean {
  const rule = parseRule(value);
  const day = Math.floor(start.civil / DAY);
  const isDay = !daysOf(rule, day, day + 1).next().done;
  return isDay && day * DAY + timeOfDay(rule, start) === start.civil;
}

const texts = (value: string) =>
  value
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .map((part) => part.split('=') as [string, string]);

/** UNTIL in the kind of its DTSTART (RFC 5545, 3.3.10). */
function untilText(civil: number, { allDay, zone }: Start): string {
  const instant = allDay ? civil : instantOf(civil, zone);
  const text = new Date(instant).toISOString().replace(/[-:]/g, '');
  return allDay ? text.slice(0, 8) : `${text.slice(0, 15)}Z`;
}

/**
 * A rule as RFC 5545 wants it, whatever its feed made of it.
 * @param bound the last civil start that it may hit, null if it decides that itself.
 */
export function standardRule(value: string, start: Start, bound: number | null): string {
  const last = bound ?? lastOf(parseRule(value), start);
  const parts = new Map(texts(value).filter(([name]) => /^[A-Z]+$/.test(name)));
  parts.delete('UNTIL');
  if (bound !== null) parts.delete('COUNT');
  if (start.allDay) for (const name of ['BYHOUR', 'BYMINUTE', 'BYSECOND']) parts.delete(name);
  if (last !== Number.POSITIVE_INFINITY) parts.set('UNTIL', untilText(last, start));
  const rest = [...parts].filter(([name]) => name !== 'FREQ');
  return [['FREQ', parts.get('FREQ')], ...rest].map((pair) => pair.join('=')).join(';');
}
