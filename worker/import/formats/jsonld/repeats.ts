/** What a Schedule says of its repeating → a pattern of days, and the pattern → RRULE. */
import { type Graph, isNode, lineOf, localName, type Node, rawText } from './graph.ts';
import type { Frequency, Pattern } from './pattern.ts';

const FREQUENCIES: Record<string, Frequency> = {
  D: 'DAILY',
  W: 'WEEKLY',
  M: 'MONTHLY',
  Y: 'YEARLY',
};
const WORDS: Record<string, string> = {
  daily: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
};
const DAYS =
  /^([+-]?[1-5])?(mo|tu|we|th|fr|sa|su)(?:n|nday|es|esday|dnesday|ursday|iday|turday)?$/i;

/** A duration of one unit, `P2W`, or a word for it. */
function frequencyOf(text: string | null): [Frequency, number] | null {
  const word = localName(text ?? '').toLowerCase();
  const [, count, unit = ''] = /^P(\d{1,3})([DWMY])$/i.exec(WORDS[word] ?? word) ?? [];
  const frequency = FREQUENCIES[unit.toUpperCase()];
  return frequency && Number(count) > 0 ? [frequency, Number(count)] : null;
}

/** `https://schema.org/Monday`, `Monday`, `MO` and `2MO` → `MO` and `2MO` */
function daysOf(schedule: Node, graph: Graph): string[] {
  const names = graph.all(schedule, 'byDay').map((value) => {
    const name = rawText(value) ?? (isNode(value) ? rawText(value['@id']) : null);
    return localName(name ?? '');
  });
  return names
    .flatMap((name) => name.split(','))
    .map((name) => DAYS.exec(name.trim()))
    .filter((match) => match !== null)
    .map(([, ordinal = '', day = '']) => `${ordinal.replace('+', '')}${day.toUpperCase()}`);
}

function numbersOf(schedule: Node, name: string, most: number, graph: Graph): number[] {
  return graph
    .all(schedule, name)
    .flatMap((value) => (lineOf(value) ?? '').split(','))
    .map(Number)
    .filter((number) => Number.isInteger(number) && number !== 0 && Math.abs(number) <= most);
}

/** Every nth of these days in its month. */
function inWeeks(days: string[], weeks: number[]): string[] {
  return weeks.length === 0
    ? days
    : days.flatMap((day) => weeks.map((week) => `${week}${day.slice(-2)}`));
}

/** Null if it repeats nothing, or nobody knows how often. */
export function patternOf(schedule: Node, graph: Graph): Pattern | null {
  const days = daysOf(schedule, graph);
  const given = graph.line(schedule, 'repeatFrequency');
  const frequency =
    frequencyOf(given) ?? (given === null && days.length > 0 ? ['WEEKLY', 1] : null);
  if (!frequency) return null;
  const [unit, interval] = frequency as [Frequency, number];
  return {
    frequency: unit,
    interval,
    days: inWeeks(days, numbersOf(schedule, 'byMonthWeek', 5, graph)),
    months: numbersOf(schedule, 'byMonth', 12, graph).filter((month) => month > 0),
    monthDays: numbersOf(schedule, 'byMonthDay', 31, graph),
  };
}

/** @param ends UNTIL or COUNT with its value, or an empty text. */
export function ruleOf(
  { frequency, interval, days, months, monthDays }: Pattern,
  ends: string,
): string {
  const parts = [
    `FREQ=${frequency}`,
    interval > 1 && `INTERVAL=${interval}`,
    days.length > 0 && `BYDAY=${days.join(',')}`,
    months.length > 0 && `BYMONTH=${months.join(',')}`,
    monthDays.length > 0 && `BYMONTHDAY=${monthDays.join(',')}`,
    ends,
  ];
  return parts.filter(Boolean).join(';');
}
