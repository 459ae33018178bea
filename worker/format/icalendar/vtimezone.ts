/** A zone of the runtime → a VTIMEZONE (RFC 5545, 3.6.5). */
import { toDay, weekday } from '../../../schema/dates.ts';
import { offsetAt } from '../../clock.ts';
import { abbreviation, transitionsOf } from '../../zones.ts';
import type { Component, Property } from './jcal.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** So many years tell the last Sunday of a month from the fourth. */
const ENOUGH_YEARS = 12;
/** Behind so many years a zone goes on by the rules that it has then. */
const MOST_YEARS = 70;

/** When clocks change, by the clock that ends there. Offsets are seconds ahead of UTC. */
interface Onset {
  /** `YYYY-MM-DDTHH:MM:SS` */
  local: string;
  instant: number;
  before: number;
  after: number;
}

/** A change that comes once a year in the same way: its positions of a weekday in the month all hold. */
interface Run {
  key: string;
  onsets: Onset[];
  positions: number[];
}

const yearOf = ({ local }: Onset) => Number(local.slice(0, 4));

function onsetsOf(zone: string, firstYear: number, lastYear: number): Onset[] {
  const bounds = [Date.UTC(firstYear, 0, 1), Date.UTC(lastYear + 1, 0, 1)] as const;
  return transitionsOf(zone, ...bounds).map(({ instant, before, after }) => {
    const local = new Date(instant + before * 1000).toISOString().slice(0, 19);
    return { local, instant, before, after };
  });
}

/** Which of its weekdays in the month a day is, from both ends: the last is -1. */
function positionsOf({ local }: Onset): number[] {
  const [year = 0, month = 0, day = 0] = local.slice(0, 10).split('-').map(Number);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [...(day + 7 > length ? [-1] : []), Math.ceil(day / 7)];
}

const dayOfWeek = ({ local }: Onset) => DAYS[weekday(toDay(local.slice(0, 10))) - 1] ?? '';

function keyOf(onset: Onset): string {
  const { before, after, local } = onset;
  return [before, after, local.slice(5, 7), local.slice(10), dayOfWeek(onset)].join();
}

function runsOf(onsets: Onset[]): Run[] {
  const runs: Run[] = [];
  for (const onset of onsets) {
    const [key, positions] = [keyOf(onset), positionsOf(onset)];
    const run = runs.findLast((one) => one.key === key);
    const last = run?.onsets.at(-1);
    const common = run?.positions.filter((one) => positions.includes(one)) ?? [];
    if (run && last && yearOf(last) === yearOf(onset) - 1 && common.length) {
      run.onsets.push(onset);
      run.positions = common;
    } else runs.push({ key, onsets: [onset], positions });
  }
  return runs;
}

/** `+01:00`, with seconds where there are any. */
function offsetText(seconds: number): string {
  const text = new Date(Math.abs(seconds) * 1000).toISOString().slice(11, 19);
  return `${seconds < 0 ? '-' : '+'}${text.replace(/:00$/, '')}`;
}

function observance(zone: string, onset: Onset, rule: Property[]): Component {
  const { local, instant, before, after } = onset;
  const name = abbreviation(zone, instant);
  return [
    after > before ? 'daylight' : 'standard',
    [
      ['dtstart', {}, 'date-time', local],
      ['tzoffsetfrom', {}, 'utc-offset', offsetText(before)],
      ['tzoffsetto', {}, 'utc-offset', offsetText(after)],
      ...(name ? [['tzname', {}, 'text', name] satisfies Property] : []),
      ...rule,
    ],
    [],
  ];
}

/** The rule of a run; one that is still kept in the last year that was looked at has no end. */
function ruleOf({ onsets, positions }: Run, lastYear: number): Property[] {
  const [first, last] = [onsets[0], onsets.at(-1)];
  if (!first || !last || onsets.length === 1) return [];
  const byday = `${positions[0]}${dayOfWeek(first)}`;
  const until = new Date(last.instant).toISOString().replace('.000', '');
  const end = yearOf(last) < lastYear ? { until } : undefined;
  const bymonth = String(Number(first.local.slice(5, 7)));
  return [['rrule', {}, 'recur', { freq: 'YEARLY', bymonth, byday, ...end }]];
}

/** What a clock shows before it first changes. */
function initial(zone: string, year: number): Onset {
  const instant = Date.UTC(year, 0, 1);
  const offset = offsetAt(zone, instant);
  return { local: `${year}-01-01T00:00:00`, instant, before: offset, after: offset };
}

/** @param years that are covered; behind them it goes on by its last rules. */
export function vtimezone(tzid: string, zone: string, first: number, last: number): Component {
  const from = first - 1;
  const until = Math.min(Math.max(last, from + ENOUGH_YEARS), from + MOST_YEARS);
  const onsets = onsetsOf(zone, from, until);
  const [change] = onsets;
  const isCovered = change && yearOf(change) === from;
  return [
    'vtimezone',
    [['tzid', {}, 'text', tzid]],
    [
      ...(isCovered ? [] : [observance(zone, initial(zone, from), [])]),
      ...runsOf(onsets).map((run) => observance(zone, run.onsets[0] as Onset, ruleOf(run, until))),
    ],
  ];
}
