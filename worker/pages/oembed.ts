/** What other systems make of an address of ours: a frame, and how they find out about it. */
import { spoken } from '../../schema/languages.ts';
import { formatView, type View } from '../../schema/view.ts';
import type { WidgetName } from '../../widget/builder/choice.ts';
import type { Env } from '../env.ts';
import { cityLanguage } from './script.ts';
import { words } from './text.ts';

export { widgetNames } from '../../widget/builder/choice.ts';
export { readLooks } from '../../widget/builder/looks.ts';
export { frameOf } from '../../widget/builder/snippets.ts';

/** What the pages of the widgets are called. */
export function titlesOf(env: Env, { lang }: View): Record<WidgetName, string> {
  const { calendarOf, contactsOf } = words[spoken(lang) ?? cityLanguage(env)];
  return { calendar: calendarOf(env.CITY), contact: contactsOf(env.CITY) };
}

/** The address of the answer about a page of ours. */
export function oembedOf(origin: string, path: string): string {
  return `${origin}/oembed${formatView({}, { url: origin + path, format: 'json' })}`;
}
