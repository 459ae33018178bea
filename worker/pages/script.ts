/** A widget's script: its bundle with what it has to know of this service. */
import { type Language, languages, spoken } from '../../schema/languages.ts';
import type { Config } from '../../widget/options.ts';
import type { Env } from '../env.ts';
import { type WidgetName, widgetWords } from './words.ts';

/** The city's own language, for whom none is named. */
export function cityLanguage(env: Env): Language {
  return spoken(env.LANGUAGE) ?? languages[0];
}

/** What a widget is told of this service, with the words of one language. */
export function configOf(env: Env, name: WidgetName, language: Language): Config {
  return {
    origin: env.ORIGIN,
    timeZone: env.TIME_ZONE,
    language: cityLanguage(env),
    areaCode: env.AREA_CODE,
    portal: { name: env.PORTAL_NAME, url: env.PORTAL_URL },
    words: { [language]: widgetWords[language][name] },
  };
}

/** The bundle first and the data behind it; a function around both keeps the page's globals clean. */
export function script(bundle: string, config: Config): string {
  return `(function(QUARTIER){${bundle}\n})(${JSON.stringify(config)});\n`;
}
