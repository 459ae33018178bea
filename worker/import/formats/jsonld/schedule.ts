/** `eventSchedule` → a series: its first date, its rule and what is left out of it (RFC 5545). */
import { zoneName } from '../../../clock.ts';
import { type FeedDates, type FeedTime, Unusable } from '../../feed.ts';
import { dayAfter, isAllDay, isoTime, isTimeOfDay, timeThere } from '../times.ts';
import { endAfter, timeIn } from './dates.ts';
import { type Graph, lineOf, type Node } from './graph.ts';
import { firstDay } from './pattern.ts';
import { patternOf, ruleOf } from './repeats.ts';

export interface Scheduled extends FeedDates {
  rule: string | null;
  exceptions: FeedTime[];
}

/** `19:00`, `19:00:00`, or the time in a whole date. */
function clockIn(schedule: Node, name: string, graph: Graph): string | null {
  const text = graph.line(schedule, name)?.replace(/^.{10}T/, '') ?? '';
  const [, hour, minute, second = '00'] = /^T?(\d\d):?(\d\d)(?::?(\d\d))?/.exec(text) ?? [];
  const time = `${hour}:${minute}:${second}`;
  return isTimeOfDay(time) ? time : null;
}

function startIn(node: Node, graph: Graph, zone: string): FeedTime | null {
  const time = timeIn(node, 'startDate', graph, zone);
  return time && timeThere(time, zone);
}

/** The last day of a series: its own, or that of the whole event. */
function untilOf(schedule: Node, event: Node, graph: Graph, first: string): string | null {
  const zone = 'UTC';
  const own = timeIn(schedule, 'endDate', graph, zone) ?? timeIn(event, 'endDate', graph, zone);
  const last = own?.local.slice(0, 10) ?? null;
  return last !== null && last >= first ? last : null;
}

function endOf(schedule: Node, event: Node, start: FeedTime, graph: Graph): FeedTime | null {
  const ends = isAllDay(start) ? null : clockIn(schedule, 'endTime', graph);
  if (!ends) {
    const duration = graph.line(schedule, 'duration') ?? graph.line(event, 'duration');
    return endAfter(start, duration);
  }
  const [day, begins = ''] = start.local.split('T');
  // What ends at an earlier hour than it begins ends on the next day.
  const last = ends > begins ? day : dayAfter(day ?? '');
  return ends === begins ? null : { local: `${last}T${ends}`, zone: start.zone };
}

/**
 * The series that a Schedule describes. Its dates begin on the first day that its rule names, while
 * schema.org's `startDate` is only the day from which on it holds.
 * @returns null if it repeats nothing.
 * @throws Unusable if it names no date.
 */
export function scheduled(
  schedule: Node,
  event: Node,
  graph: Graph,
  cityZone: string,
): Scheduled | null {
  const pattern = patternOf(schedule, graph);
  if (!pattern) return null;
  const zone = zoneName(graph.line(schedule, 'scheduleTimezone') ?? '') ?? cityZone;
  const from = startIn(schedule, graph, zone) ?? startIn(event, graph, zone);
  if (!from) throw new Unusable('startDate of eventSchedule is missing.');
  const own = startIn(event, graph, zone);
  const whole = isAllDay(from) && own ? own : from;
  const time = clockIn(schedule, 'startTime', graph) ?? (whole.local.slice(11) || null);
  const day = firstDay(pattern, from.local.slice(0, 10));
  if (day === null) throw new Unusable('eventSchedule names no date: check byDay and byMonth.');
  const start = { local: time ? `${day}T${time}` : day, zone };
  const until = untilOf(schedule, event, graph, day);
  const count = Number(graph.line(schedule, 'repeatCount'));
  const counted = Number.isInteger(count) && count > 0 ? `COUNT=${count}` : '';
  const ends = until ? `UNTIL=${until.replaceAll('-', '')}` : counted;
  const exceptions = graph
    .all(schedule, 'exceptDate')
    .map((value) => isoTime(lineOf(value) ?? '', zone));
  return {
    start,
    end: endOf(schedule, event, start, graph),
    rule: ruleOf(pattern, ends),
    exceptions: exceptions.filter((exception) => exception !== null),
  };
}
