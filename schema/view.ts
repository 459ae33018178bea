/**
 * The one table of filters. A view is a query string; the API's parsing, the OpenAPI document, the
 * widget's attributes and every link are made from this table.
 */
import { isDate } from './dates.ts';
import { languages } from './languages.ts';

/** In canonical order: links, snippets and cache keys list parameters like this. */
export const filterNames = [
  'month',
  'on',
  'start',
  'end',
  'free',
  'district',
  'category',
  'q',
  'lang',
] as const;
export type FilterName = (typeof filterNames)[number];

/** Filter values. Absent means: not filtered. Dates are the city's, `start`/`end` half-open. */
export type View = Partial<Record<FilterName, string>>;

/** One fault in a query string, in the shape that problem+json lists it. */
export interface Fault {
  parameter: string;
  detail: string;
}

interface Filter {
  /** Regular expression (ECMA 262) that a whole value must match. */
  pattern: string;
  /** The same in words, for whoever got it wrong. */
  form: string;
  /** Whether the value is a comma-separated list; its order means nothing. */
  list?: true;
  date?: true;
}

/** Stands among districts for what belongs to none of them. */
export const CITY_WIDE = 'city-wide';

export const monthPattern = '^(?:19[7-9]\\d|2\\d{3})-(?:0[1-9]|1[0-2])$';

// A call without side effects, so that widgets leave the table out of their bundles: they let the API
// judge values.
export const filters = /* @__PURE__ */ table();

function table(): Record<FilterName, Filter> {
  const date = `${monthPattern.slice(1, -1)}-(?:0[1-9]|[12]\\d|3[01])`;
  const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
  const slugs: Filter = {
    pattern: `^${slug}(?:,${slug}){0,19}$`,
    form: 'up to 20 slugs like linden-nord, with commas between them',
    list: true,
  };
  return {
    month: { pattern: monthPattern, form: 'YYYY-MM' },
    on: {
      pattern: `^(?:today|tomorrow|weekend|week|${date})$`,
      form: 'today, tomorrow, weekend, week or YYYY-MM-DD',
      date: true,
    },
    start: { pattern: `^${date}$`, form: 'YYYY-MM-DD', date: true },
    end: { pattern: `^${date}$`, form: 'YYYY-MM-DD', date: true },
    free: { pattern: '^true$', form: 'true' },
    district: slugs,
    category: slugs,
    q: { pattern: '^.{1,100}$', form: '1 to 100 characters' },
    lang: { pattern: `^(?:${languages.join('|')})$`, form: languages.join(' or ') },
  };
}

/** What a developer reads about each filter in the OpenAPI document. */
export const filterDescriptions: Record<FilterName, string> = {
  month: 'A month of the city’s calendar, `YYYY-MM`.',
  on: '`today`, `tomorrow`, `weekend` (the coming one, or the current one), `week` (seven days from today) or a date; by the city’s clock.',
  start: 'First date, inclusive. Alone: from then on.',
  end: 'Last date, exclusive. Alone: from today until then.',
  free: 'Only what is free of charge.',
  district:
    'Slugs, comma-separated; each takes in the districts below it. `city-wide` is what belongs to no district.',
  category: 'Slugs, comma-separated; any of them.',
  q: 'Words that must all occur, whole or as parts of title and place; umlauts in any spelling.',
  lang: 'Language of names and explanations. Event texts keep their own.',
};

const valuesOf = (value: string) => [...new Set(value.split(','))].sort();

/** The values of a list filter; empty where the view does not filter by it. */
export function listed(view: View, name: 'district' | 'category'): string[] {
  return view[name] ? valuesOf(view[name]) : [];
}

function read(name: FilterName, given: string[]): { value?: string; detail?: string } {
  const { pattern, form, list, date } = filters[name];
  if (given.length > 1 && !list) return { detail: 'is given more than once' };
  let value = given.join(',').replace(/\s+/g, ' ').trim();
  if (list) value = valuesOf(value).filter(Boolean).join(',');
  if (!new RegExp(pattern, 'u').test(value)) return { detail: `must be ${form}` };
  if (date && /^\d/.test(value) && !isDate(value)) return { detail: 'is no day of the calendar' };
  return { value };
}

function contradictions(view: View): Fault[] {
  const faults: Fault[] = [];
  if (view.month && view.on) faults.push({ parameter: 'on', detail: 'excludes month' });
  for (const name of ['start', 'end'] as const) {
    if (view[name] && (view.month || view.on)) {
      faults.push({ parameter: name, detail: 'excludes month and on' });
    }
  }
  if (view.start && view.end && view.start >= view.end) {
    faults.push({ parameter: 'end', detail: 'must be later than start' });
  }
  return faults;
}

/**
 * Reads a view and says all faults at once; faulty filters are left out of the view. Parameters
 * that are no filters are not looked at.
 */
export function parseView(query: URLSearchParams): { view: View; faults: Fault[] } {
  const view: View = {};
  const faults: Fault[] = [];
  for (const name of filterNames) {
    if (!query.has(name)) continue;
    const { value, detail } = read(name, query.getAll(name));
    if (detail) faults.push({ parameter: name, detail });
    else view[name] = value;
  }
  for (const fault of contradictions(view)) {
    faults.push(fault);
    delete view[fault.parameter as FilterName];
  }
  return { view, faults };
}

/** The faults that are the view's own, and the view without what they are in. */
export function parted(view: View, faults: Fault[] = []): { faulty: Fault[]; sound: View } {
  const faulty = faults.filter(({ parameter }) => view[parameter as FilterName]);
  const sound = { ...view };
  for (const { parameter } of faulty) delete sound[parameter as FilterName];
  return { faulty, sound };
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
