/** A widget's scripts: a bundle with what it has to know of this service, and of its first view. */
import { directionOf, type Language, languages, spoken } from '../../schema/languages.ts';
import type { Brought, Config } from '../../widget/options.ts';
import type { Env } from '../env.ts';
import { formsOf } from '../format/forms.ts';
import { type WidgetName, widgetWords } from './words.ts';

/** The city's own language, for whom none is named. */
export function cityLanguage(env: Env): Language {
  return spoken(env.LANGUAGE) ?? languages[0];
}

/** What a widget is told of this service. */
export function configOf(env: Env): Config {
  return {
    origin: env.ORIGIN,
    timeZone: env.TIME_ZONE,
    language: cityLanguage(env),
    areaCode: env.AREA_CODE,
    city: env.CITY,
    portal: { name: env.PORTAL_NAME, url: env.PORTAL_URL },
    imprint: env.IMPRINT_URL,
    forms: formsOf('calendar').map(({ ending, name, calendar: { of } }) => [
      ...([ending, name] as const),
      of !== 'dates',
    ]),
  };
}

/** What a script brings along in a language, besides what its view is painted from. */
export function broughtBy(env: Env, name: WidgetName, language: Language): Brought {
  const { failed, offline, retry, asOf, locale } = widgetWords[language][name];
  const said = { failed, offline, retry, asOf, locale, language, dir: directionOf(language) };
  return { config: configOf(env), flights: {}, words: said };
}

/** The bundle first and the data behind it; a function around both keeps the page's globals clean. */
export function script(bundle: string, brought: Brought): string {
  return `(function(QUARTIER){${bundle}\n})(${JSON.stringify(brought)});\n`;
}

/** The module of what a widget does later, with a language's words. */
export function module(bundle: string, name: WidgetName, language: Language): string {
  const words = JSON.stringify({ language, words: widgetWords[language][name] });
  return `export default (function(QUARTIER){${bundle}\nreturn ACT})(${words});\n`;
}
