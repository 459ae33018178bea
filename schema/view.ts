/**
 * The one table of filters. A view is a query string; the API's parsing, the OpenAPI document, the
 * widget's attributes and every link are made from this table.
 */
import { isDate } from './dates.ts';
import { languages } from './languages.ts';

/** Filter values. Absent means: not filtered. Dates are the city's, `start`/`end` half-open. */
export interface View {
  month?: string;
  on?: string;
  start?: string;
  end?: string;
  free?: string;
  district?: string;
  category?: string;
  q?: string;
  lang?: string;
}
export type FilterName = keyof View;

/** One fault in a query string, in the shape that problem+json lists it. */
export interface Fault {
  parameter: string;
  detail: string;
}

interface Filter {
  /** Regular expression (ECMA 262) that a whole value must match. */
  pattern: string;
  /** Whether the value is a comma-separated list; its order means nothing. */
  list?: true;
  date?: true;
}

const MONTH = '(?:19[7-9]\\d|2\\d{3})-(?:0[1-9]|1[0-2])';
const DATE = `${MONTH}-(?:0[1-9]|[12]\\d|3[01])`;
const SLUGS = '[a-z0-9]+(?:-[a-z0-9]+)*(?:,[a-z0-9]+(?:-[a-z0-9]+)*){0,19}';

export const monthPattern = `^${MONTH}$`;

/** In canonical order: links, snippets and cache keys list parameters like this. */
const readable: Record<FilterName, Filter> = {
  month: { pattern: monthPattern },
  on: { pattern: `^(?:today|tomorrow|weekend|week|${DATE})$`, date: true },
  start: { pattern: `^${DATE}$`, date: true },
  end: { pattern: `^${DATE}$`, date: true },
  free: { pattern: '^true$' },
  district: { pattern: `^${SLUGS}$`, list: true },
  category: { pattern: `^${SLUGS}$`, list: true },
  q: { pattern: '^.{1,100}$' },
  lang: { pattern: `^(?:${languages.join('|')})$` },
};
export const filterNames = Object.keys(readable) as FilterName[];

const SLUGS_FORM = 'up to 20 slugs like linden-nord, with commas between them';

/** The patterns in words, for whoever got a value wrong. */
const forms: Record<FilterName, string> = {
  month: 'YYYY-MM',
  on: 'today, tomorrow, weekend, week or YYYY-MM-DD',
  start: 'YYYY-MM-DD',
  end: 'YYYY-MM-DD',
  free: 'true',
  district: SLUGS_FORM,
  category: SLUGS_FORM,
  q: '1 to 100 characters',
  lang: /* @__PURE__ */ languages.join(' or '),
};

/** The table with its words, which a widget has no use for and leaves out of its bundle. */
export const filters = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ filterNames.map((name) => [name, { ...readable[name], form: forms[name] }]),
) as Record<FilterName, Filter & { form: string }>;

/** What a developer reads about each filter in the OpenAPI document. */
export const filterDescriptions: Record<FilterName, string> = {
  month: 'A month of the city’s calendar, `YYYY-MM`.',
  on: '`today`, `tomorrow`, `weekend` (the coming one, or the current one), `week` (seven days from today) or a date; by the city’s clock.',
  start: 'First date, inclusive. Alone: from then on.',
  end: 'Last date, exclusive. Alone: from today until then.',
  free: 'Only what is free of charge.',
  district: 'Slugs, comma-separated; each takes in the districts below it.',
  category: 'Slugs, comma-separated; any of them.',
  q: 'Words that must all occur, whole or as parts of title and place; umlauts in any spelling.',
  lang: 'Language of names and explanations. Event texts keep their own.',
};

const valuesOf = (value: string) => [...new Set(value.split(','))].sort();

/** The values of a list filter; empty where the view does not filter by it. */
export function listed(view: View, name: 'district' | 'category'): string[] {
  return view[name] ? valuesOf(view[name]) : [];
}

/** Reads a view and leaves out in silence what is faulty. */
export function readView(query: URLSearchParams): View {
  const view: View = {};
  for (const name of filterNames) {
    const { pattern, list, date } = readable[name];
    const given = query.getAll(name);
    if (given.length > 1 && !list) continue;
    let value = given.join().replace(/\s+/g, ' ').trim();
    if (list) value = valuesOf(value).filter(Boolean).join();
    if (!new RegExp(pattern).test(value)) continue;
    if (!date || !/\d/.test(value) || isDate(value)) view[name] = value;
  }
  if (view.month) delete view.on;
  if (view.month || view.on) {
    delete view.start;
    delete view.end;
  }
  if (view.start && view.end && view.start >= view.end) delete view.end;
  return view;
}

/** What is wrong with a filter that was given and is not in the view that was read. */
function faultOf(name: FilterName, given: string[], view: View): string {
  const { pattern, form, list, date } = filters[name];
  const value = given.join().trim();
  if (given.length > 1 && !list) return 'is given more than once';
  if (list || !new RegExp(pattern).test(value)) return `must be ${form}`;
  if (date && /\d/.test(value) && !isDate(value)) return 'is no day of the calendar';
  if (name === 'on') return 'excludes month';
  return view.month || view.on ? 'excludes month and on' : 'must be later than start';
}

/**
 * Reads a view and says all faults at once; faulty filters are left out of the view. Parameters
 * that are no filters are not looked at.
 */
export function parseView(query: URLSearchParams): { view: View; faults: Fault[] } {
  const view = readView(query);
  const faulty = filterNames.filter((name) => query.has(name) && !view[name]);
  const faults = faulty.map((parameter) => ({
    parameter,
    detail: faultOf(parameter, query.getAll(parameter), view),
  }));
  return { view, faults };
}

/** The canonical query string of a view, with its `?`, or an empty string. */
export function formatView(view: View, more: Record<string, string | undefined> = {}): string {
  const entries = [...filterNames.map((name) => [name, view[name]]), ...Object.entries(more)];
  const query = entries
    .filter(([, value]) => value)
    .map(
      ([name, value]) => `${name}=${encodeURIComponent(value as string).replaceAll('%2C', ',')}`,
    );
  return query.length ? `?${query.join('&')}` : '';
}
