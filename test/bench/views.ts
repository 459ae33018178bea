/** The questions that are asked, each in many variants, so that no answer is just repeated. */
import { addMonths, toDate, toDay } from '../../schema/dates.ts';
import { formatView, type View } from '../../schema/view.ts';
import { FIRST_DAY } from './synthetic.ts';

/** Well within the synthetic days, so that exhibitions of before still run. */
export const NOW = '2026-03-18T11:00:00Z';

export interface Question {
  name: string;
  paths: string[];
}

const months = Array.from({ length: 24 }, (_, n) => addMonths(FIRST_DAY.slice(0, 7), n + 4));
const days = Array.from({ length: 60 }, (_, n) => toDate(toDay('2025-06-01') + n * 7));
export const districts = [
  'sahlkamp-mitte',
  'linden-nord',
  'mitte',
  'stoecken',
  'suedstadt',
  'list',
];

/** Views of lists by what is printed for them. */
export const lists: Record<string, View[]> = {
  'a month': months.map((month) => ({ month })),
  'a day': days.map((on) => ({ on })),
  'a district, free': districts.map((district) => ({ district, free: 'true' })),
  'q=fest': months.map((month) => ({ month, q: 'fest' })),
  'q=fest, from today': [{ q: 'fest' }],
};

export const monthCounts = months;

/** Does nothing but be routed: the machine's yardstick. */
export const YARDSTICK = 'nothing (404)';

export const questions: Question[] = [
  { name: YARDSTICK, paths: ['/v1/nothing'] },
  { name: 'categories', paths: ['/v1/categories'] },
  { name: 'counts of a month', paths: months.map((month) => `/v1/months/${month}`) },
  {
    name: 'counts of a month, q=fest',
    paths: months.map((month) => `/v1/months/${month}?q=fest`),
  },
  {
    name: 'script with a month, drawn',
    paths: months.map((month) => `/calendar.js${formatView({ month })}`),
  },
  ...Object.entries(lists).map(([name, views]) => ({
    name: `list: ${name}`,
    paths: views.map((view) => `/v1/events${formatView(view)}`),
  })),
];
