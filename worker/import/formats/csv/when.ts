/** The cells that say when: dates and times as people write them in Germany, or as ISO 8601. */
import type { ColumnName } from '../../../../schema/csv.ts';
import { type FeedDates, type FeedTime, Unusable } from '../../feed.ts';
import { datesOf, dayAfter, isAllDay, isoTime, isPossible, isTimeOfDay } from '../times.ts';

export type Cells = Partial<Record<ColumnName, string>>;

/** What a cell says; of a time with an offset, all of it. */
interface When {
  date: string | null;
  time: string | null;
  /** Of `19:30–22:00`. */
  endTime: string | null;
  whole: FeedTime | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const ENGLISH: Record<string, string> = {
  may: 'mai',
  oct: 'okt',
  dec: 'dez',
  mrz: 'mar',
  mae: 'mar',
};

const WEEKDAY =
  /^(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|[a-z]{3,8}(?:tag|day)|mittwoch|sonnabend)\.?,?\s+/i;
const FIGURES = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)(?!\d)/;
const WORDS = /^(\d{1,2})\.?\s?(\p{L}{3,9})\.?\s(\d{4})(?!\d)/u;
const ISO = /^(\d{4}-\d\d-\d\d)(?!\d)/;
const TIME = /^(\d{1,2})(?:[:.](\d\d)(?::(\d\d))?)?\s?(uhr|h)?(?![\d\p{L}])/iu;
const BETWEEN = /^\s*(?:-|–|—|bis|to)\s*/i;

const two = (text: string | undefined) => (text ?? '').padStart(2, '0');

/** A date at the beginning of a text, and what is behind it. */
function dateAt(text: string): [date: string, rest: string] | null {
  const iso = ISO.exec(text);
  if (iso) return [iso[1] ?? '', text.slice(iso[0].length)];
  const figures = FIGURES.exec(text);
  if (figures) {
    const [all, day, month, year = ''] = figures;
    const full = year.length === 2 ? `20${year}` : year;
    return [`${full}-${two(month)}-${two(day)}`, text.slice(all.length)];
  }
  const words = WORDS.exec(text);
  if (!words) return null;
  const [all, day, name = '', year] = words;
  const short = name.toLowerCase().replace('ä', 'a').slice(0, 3);
  const month = MONTHS.indexOf(ENGLISH[short] ?? short) + 1;
  return [`${year}-${two(String(month))}-${two(day)}`, text.slice(all.length)];
}

/** A time at the beginning of a text; figures alone are one where a time is expected, or before “Uhr”. */
function timeAt(text: string, expected: boolean): [time: string, rest: string] | null {
  const [all, hour, minute, second, word] = TIME.exec(text) ?? [];
  if (all === undefined || (!minute && !word && !expected)) return null;
  const time = `${two(hour)}:${two(minute)}:${two(second)}`;
  return isTimeOfDay(time) ? [time, text.slice(all.length)] : null;
}

function timesAt(text: string, isTime: boolean): Pick<When, 'time' | 'endTime'> | null {
  const trimmed = text.replace(/^[\s,T]+(?:(?:um|ab|at)\s)?|^(?:um|ab|at)\s/i, '').trim();
  if (trimmed === '') return { time: null, endTime: null };
  const range = BETWEEN.source;
  // In `19–22 Uhr` the word stands behind both.
  const ranged = new RegExp(`^\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:uhr)?${range.slice(1)}\\d`, 'i').test(
    trimmed,
  );
  const first = timeAt(trimmed, isTime || ranged);
  if (!first) return null;
  const rest = first[1].replace(BETWEEN, '').trim();
  if (rest === '') return { time: first[0], endTime: null };
  const second = timeAt(rest, true);
  return second && second[1].trim() === '' ? { time: first[0], endTime: second[0] } : null;
}

const EMPTY: When = { date: null, time: null, endTime: null, whole: null };

/** @throws Unusable if a cell has something in it that is neither date nor time. */
function whenIn(cells: Cells, name: ColumnName, cityZone: string): When {
  const text = cells[name] ?? '';
  if (text === '') return EMPTY;
  const whole = /[\d](?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? isoTime(text, cityZone) : null;
  if (whole && !isAllDay(whole)) return { ...EMPTY, date: whole.local.slice(0, 10), whole };
  const dated = text.length <= 60 ? dateAt(text.replace(WEEKDAY, '')) : null;
  const times = text.length <= 60 ? timesAt(dated ? dated[1] : text, !dated) : null;
  if (times && (!dated || isPossible(dated[0])))
    return { ...EMPTY, date: dated?.[0] ?? null, ...times };
  throw new Unusable(
    `${name} is “${text.slice(0, 60)}”, which is no date: write 2017-08-05 19:30 or 05.08.2017 19:30.`,
  );
}

/** What several columns say of one moment, each of them a part of it. */
function together(parts: When[]): When {
  const one = <K extends keyof When>(key: K) =>
    parts.map((part) => part[key]).find(Boolean) ?? null;
  return {
    date: one('date') as string | null,
    time: one('time') as string | null,
    endTime: one('endTime') as string | null,
    whole: one('whole') as FeedTime | null,
  };
}

function timeOf({ date, time, whole }: When, zone: string): FeedTime | null {
  if (whole) return whole;
  return date === null ? null : { local: time ? `${date}T${time}` : date, zone };
}

/**
 * The dates of a row.
 * @throws Unusable, naming the column.
 */
export function datesIn(cells: Cells, cityZone: string): FeedDates {
  const read = (names: ColumnName[]) =>
    together(names.map((name) => whenIn(cells, name, cityZone)));
  const begin = read(['start', 'date', 'time']);
  const start = timeOf(begin, cityZone);
  if (!start) throw new Unusable('start is empty: without a date there is nothing to show.');
  const finish = read(['end', 'end_date', 'end_time']);
  const time = finish.time ?? (finish.whole ? null : begin.endTime);
  const [day = '', hour] = start.local.split('T');
  if (finish.date !== null || time === null) {
    return datesOf(start, timeOf({ ...finish, time }, cityZone), 'end');
  }
  if (!hour) throw new Unusable('end has a time and start has none: write both with a time.');
  // A time alone that is earlier than the start is meant for the night.
  const date = time < hour ? dayAfter(day) : day;
  return datesOf(start, { local: `${date}T${time}`, zone: start.zone }, 'end');
}
