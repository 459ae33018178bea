/**
 * The query parameters of `/v1`: the filters of schema/view.ts and the few that are no filters. The
 * OpenAPI document and the reading of a request are both made from these definitions. `/v1` refuses
 * what it does not know; pages, embeds and feeds ignore it, since trackers add things.
 */
import type { Context } from 'hono';
import { type Language, spoken } from '../../schema/languages.ts';
import { fold } from '../../schema/search.ts';
import {
  type Fault,
  type FilterName,
  filterDescriptions,
  filters,
  parseView,
  type View,
} from '../../schema/view.ts';
import type { App } from '../http.ts';
import { cityLanguage } from '../pages/script.ts';
import { Problem } from '../problem.ts';

export const USUAL_LIMIT = '50';

/** JSON Schema for the document, `pattern` for the request. */
const others = {
  limit: {
    pattern: '^(?:[1-9]|[1-9]\\d|1\\d\\d|200)$',
    schema: { type: 'integer', minimum: 1, maximum: 200, default: Number(USUAL_LIMIT) },
    description: 'How many occurrences one page holds.',
    detail: 'must be a whole number from 1 to 200',
  },
  cursor: {
    pattern: '^\\d{1,16}$',
    schema: { type: 'string', pattern: '^\\d{1,16}$' },
    description: 'Where a page begins; taken from `next`, never made up.',
    detail: 'is not one that an answer gave in next',
  },
  postcode: {
    pattern: '^\\d{5}$',
    schema: { type: 'string', pattern: '^\\d{5}$' },
    description: 'All districts that have a part in this postcode.',
    detail: 'must be five digits',
  },
  source: {
    pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
    schema: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
    description: 'Runs of this source alone; its slug.',
    detail: 'is no slug',
  },
  since: {
    pattern: '^(?:0|\\d{1,15}-\\d{8})$',
    schema: { type: 'string', pattern: '^(?:0|\\d{1,15}-\\d{8})$' },
    description: 'Where reading goes on; `next` of the answer before. Left out, it begins.',
    detail: 'is not one that an answer gave in next',
  },
  version: {
    pattern: '^\\d{1,9}$',
    schema: { type: 'integer', minimum: 1 },
    description: 'The version that is meant; any if left out.',
    detail: 'must be a whole number',
  },
  dryRun: {
    pattern: '^true$',
    schema: { type: 'string', pattern: '^true$' },
    description: 'Says what would happen, and changes nothing.',
    detail: 'can only be true',
  },
  confirm: {
    pattern: '^true$',
    schema: { type: 'string', pattern: '^true$' },
    description: 'Takes a feed as it is, even if most of what it had is missing.',
    detail: 'can only be true',
  },
  url: {
    pattern: '^\\S{1,2000}$',
    schema: { type: 'string', maxLength: 2000 },
    description: 'With dryRun: the address that is tried.',
    detail: 'is no address',
  },
} as const;
type OtherName = keyof typeof others;

export type ParameterName = FilterName | OtherName;

const isFilter = (name: ParameterName): name is FilterName => name in filters;

/** A query parameter as the OpenAPI document has it. */
export function queryParameter(name: ParameterName) {
  const [schema, description] = isFilter(name)
    ? [{ type: 'string' as const, pattern: filters[name].pattern }, filterDescriptions[name]]
    : [others[name].schema, others[name].description];
  return { name, in: 'query', required: false, description, schema };
}

function unknown(query: URLSearchParams, known: string[]): Fault[] {
  const names = [...new Set(query.keys())].filter((name) => !known.includes(name));
  const detail = known.length ? `is not one of ${known.join(', ')}` : 'is not known here';
  return names.map((parameter) => ({ parameter, detail }));
}

function malformed(query: URLSearchParams, names: ParameterName[]): Fault[] {
  const given = names.filter((name): name is OtherName => !isFilter(name));
  return given.flatMap((parameter) => {
    const { pattern, detail } = others[parameter];
    const values = query.getAll(parameter);
    if (values.length > 1) return { parameter, detail: 'is given more than once' };
    return values.every((value) => new RegExp(pattern).test(value)) ? [] : { parameter, detail };
  });
}

/**
 * Reads the parameters that a route takes, and all that is wrong with them.
 */
export function readQuery(c: Context<App>, names: ParameterName[]) {
  const query = new URL(c.req.url).searchParams;
  const { view, faults } = parseView(query);
  const all = [
    ...unknown(query, names),
    ...faults.filter(({ parameter }) => names.includes(parameter as ParameterName)),
    ...malformed(query, names),
  ];
  if (view.q && names.includes('q') && fold(view.q).length === 0) {
    all.push({ parameter: 'q', detail: 'has no letter or digit' });
  }
  return {
    view,
    faults: all,
    limit: query.get('limit') ?? USUAL_LIMIT,
    cursor: query.get('cursor') ?? '0',
    postcode: query.get('postcode'),
    given: (name: ParameterName) => query.get(name),
  };
}

/** Whether it may be a cursor of a list of dates; what no answer has given counts for nothing on pages. */
export const isCursor = (text: string) => new RegExp(others.cursor.pattern).test(text);

/** @throws Problem 400 that lists all faults, where there are any. */
export function refuse(faults: Fault[]): void {
  if (faults.length)
    throw new Problem(400, 'The query has faults; each is listed in errors.', faults);
}

/** The view of a page or an embed, which ignore what they cannot read. */
export function viewOf(c: Context<App>): View {
  return parseView(new URL(c.req.url).searchParams).view;
}

/** The language an answer is in: the view's, else the city's. */
export function languageOf(c: Context<App>, view: View): Language {
  return spoken(view.lang) ?? cityLanguage(c.env);
}
