/** What a widget is told: by the service, by its attributes, by the page it stands on. */
import { type Language, spoken } from '../schema/languages.ts';
import { filterNames, type View } from '../schema/view.ts';

/** What the service says of itself: the parameter of the function that it puts around a bundle. */
export interface Config {
  origin: string;
  timeZone: string;
  language: Language;
  areaCode: string;
  portal: { name: string; url: string };
  /** The words of a widget that travel with the script, by language. */
  words: Partial<Record<Language, object>>;
  /** Answers that travel with the script, by the path that is asked for. */
  data?: Record<string, unknown>;
}

export interface Options {
  view: View;
  language: Language;
  theme: string;
  /** Level of the widget's first heading. */
  heading: number;
}

/** The attributes that are looked at: what chooses data, and what only looks. */
export const attributes = [...filterNames, 'data-theme', 'data-heading'];

type Get = (name: string) => string | null;

/** The filters among parameters or attributes. What their values may be is the API's to say. */
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
  const lang = language === city.language ? undefined : language;
  return {
    view: { ...readView(get), lang },
    language,
    theme: get('data-theme') ?? '',
    heading: Number(get('data-heading')) || 3,
  };
}
