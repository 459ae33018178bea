/** What is chosen at the builder: a widget, its view and its looks, as the query of `/embed`. */
import { writtenFor } from '../../schema/languages.ts';
import {
  type Fault,
  type FilterName,
  filterNames,
  formatView,
  parseView,
  type View,
} from '../../schema/view.ts';
import { misspelt } from '../warn.ts';
import { type Looks, lookNames, readLooks } from './looks.ts';

/** The filters that mean something to each widget. */
export const filtersOf = {
  calendar: filterNames,
  contact: ['district', 'lang'],
} as const satisfies Record<string, readonly FilterName[]>;
export type WidgetName = keyof typeof filtersOf;

export const widgetNames = Object.keys(filtersOf) as WidgetName[];

/** The languages in which the builder speaks. */
export type PageLanguage = 'de' | 'en';

export interface Choice {
  widget: WidgetName;
  view: View;
  looks: Looks;
  /** Of the builder's own words. */
  page: PageLanguage;
}

const known = [...filterNames, ...lookNames, 'widget', 'page'];

/**
 * Reads what is chosen, and all that is wrong with it. A form sends what was left empty, too.
 * @param language the city's own: of the words, where neither `page` nor `lang` names another
 */
export function readChoice(
  query: URLSearchParams,
  language: string,
): { choice: Choice; faults: Fault[] } {
  const given = new URLSearchParams([...query].filter(([, value]) => value.trim()));
  const faults = misspelt([...new Set(given.keys())], known);
  const named = given.get('widget') ?? 'calendar';
  const widget = widgetNames.find((name) => name === named) ?? 'calendar';
  if (widget !== named)
    faults.push({ parameter: 'widget', detail: `must be ${widgetNames.join(' or ')}` });
  const own: readonly FilterName[] = filtersOf[widget];
  for (const name of filterNames) if (!own.includes(name)) given.delete(name);
  const read = parseView(given);
  const { looks, faults: ugly } = readLooks(given);
  const spokenBy = given.get('page');
  const page =
    spokenBy === 'de' || spokenBy === 'en' ? spokenBy : writtenFor(read.view.lang ?? language);
  return {
    choice: { widget, view: read.view, looks, page },
    faults: [...faults, ...read.faults, ...ugly],
  };
}

/**
 * The same as a query string, with its `?`; what goes without saying is left out.
 * @param language as above
 */
export function formatChoice({ widget, view, looks, page }: Choice, language: string): string {
  return formatView(view, {
    widget: widget === 'calendar' ? undefined : widget,
    ...Object.fromEntries(lookNames.map((name) => [name, looks[name]])),
    page: page === writtenFor(view.lang ?? language) ? undefined : page,
  });
}
