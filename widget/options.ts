/** What a widget is told: by the service, by its attributes, by the page it stands on. */
import { type Language, langOf, spoken } from '../schema/languages.ts';
import { type Fault, filterNames, type View } from '../schema/view.ts';

/** What the service says of itself: the parameter of the function that it puts around a bundle. */
export interface Config {
  origin: string;
  timeZone: string;
  language: Language;
  areaCode: string;
  /** Where a place is looked for that names no city. */
  city: string;
  portal: { name: string; url: string };
  /** Who is responsible for the city's pages; empty where that is not entered. */
  imprint: string;
  /**
   * The other forms of a calendar: what their addresses end with, what they are called, and whether they
   * are read again and again.
   */
  forms: [ending: string, name: string, lasts: boolean][];
}

/** A drawing as JSON: an element's name, attributes and children; a string is text. */
export type Tree = string | [name: string, attributes: Record<string, string>, ...children: Tree[]];

/** All that a view is painted from, and drawn on from. */
export interface Flight<Data = { view: View }> {
  tree: Tree;
  data: Data;
  /** What of the view made no sense and was left out. */
  faults: Fault[];
  /** When it was drawn, to five minutes, and when it ceases to be true; RFC 3339. */
  made: string;
  until: string;
  /** When it came, in milliseconds. */
  at?: number;
}

/** What a script brings along. */
export interface Brought {
  config: Config;
  /** By a view's query string. */
  flights: Record<string, Flight>;
  /** What is said, in the script's language, when nothing more can be had. */
  words: Record<'failed' | 'offline' | 'retry' | 'asOf' | 'locale' | 'language' | 'dir', string>;
}

export interface Options {
  view: View;
  language: Language;
  theme: string;
  /** A CSS colour, or nothing. */
  accent: string;
  /** Level of the widget's first heading. */
  heading: number;
  /** Whether explanations are open from the start. */
  expanded: boolean;
}

/** What the edge draws with, and what a page says nothing else of. */
export const HEADING = 3;

/** The attributes that are looked at: what chooses data, and what only looks. */
export const attributes = [
  ...filterNames,
  ...['data-theme', 'data-accent', 'data-heading', 'data-expanded'],
];

type Get = (name: string) => string | null;

/** The filters among parameters or attributes. What their values may be is the service's to say. */
export function readView(get: Get): View {
  const view: View = {};
  for (const name of filterNames) {
    const value = get(name);
    if (value) view[name] = value;
  }
  // Frameworks write a true attribute as an empty one.
  if (get('free') === '') view.free = 'true';
  return view;
}

/** Reads attributes; the page has a say in the language. */
export function readOptions(get: Get, city: Config, pageLanguage: string): Options {
  const language = spoken(get('lang'), pageLanguage) ?? city.language;
  return {
    view: { ...readView(get), lang: langOf(language, city.language) },
    language,
    theme: get('data-theme') ?? '',
    accent: get('data-accent') ?? '',
    heading: Number(get('data-heading')) || HEADING,
    expanded: get('data-expanded') != null,
  };
}
