/** What both widgets are drawn from, and what they have around them. */
import type { ComponentChildren } from 'preact';
import type { Event } from '../schema/contract.ts';
import { directionOf, type Language, langOf } from '../schema/languages.ts';
import { formatView, type View } from '../schema/view.ts';
import { LanguageMenu } from './language-menu.tsx';
import type { Config, Options } from './options.ts';

/** Everything a widget is drawn from; here and at the edge. */
export interface State<Data, Words = object> extends Options {
  city: Config;
  words: Words;
  /** The last answer. While a newer one is on its way it is that of the view before. */
  data?: Data;
  busy?: boolean;
  /** Why there is no answer. */
  failed?: 'failed' | 'offline';
  /** The city's date. */
  today: string;
  /** The event that is open in the list. */
  open?: Event;
  /** Whether a script is there that knows keys: only then is the month a grid with one tab stop. */
  scripted?: boolean;
  /** The date in the grid that the keyboard is at. */
  at?: string;
}

interface Props extends State<unknown, FrameWords> {
  /** What this widget is, apart from others on the page. */
  name: string;
  /** The path of the widget's page. */
  page: 'calendar' | 'contact';
  children: ComponentChildren;
}

type FrameWords = Record<'name' | 'language' | 'privacy' | 'imprint' | 'accessibility', string>;

/** The region with a name, a language and a theme; the choice of language, and what the law asks for. */
export function Frame({ name, page, words, language, theme, busy, view, city, children }: Props) {
  const there = (path: string, language: Language, view: View = {}) =>
    `${city.origin}/${path}${formatView({ ...view, lang: langOf(language, city.language) })}`;
  return (
    <section
      class={`frame ${theme}`}
      part="root"
      lang={language}
      dir={directionOf(language)}
      aria-busy={busy}
      aria-label={`${words.name}: ${name}`}
    >
      <LanguageMenu language={language} words={words} to={(one) => there(page, one, view)} />
      {children}
      <p class="muted foot" part="foot">
        <a href={there('privacy', language)}>{words.privacy}</a>{' '}
        <a href={there('accessibility', language)}>{words.accessibility}</a>{' '}
        {city.imprint && <a href={city.imprint}>{words.imprint}</a>}
      </p>
    </section>
  );
}

/** The heading of a level, which never passes h6. */
export function heading(level: number) {
  return `h${Math.min(level, 6)}` as 'h2' | 'h3';
}

interface FailedProps {
  words: { failed: string; offline: string; retry: string };
  why: 'failed' | 'offline';
  href: string;
}

/** Why there is nothing to see, and a link that asks once more. */
export function Failed({ words, why, href }: FailedProps) {
  return (
    <>
      <p>{words[why]}</p>
      <a class="button" href={href}>
        {words.retry}
      </a>
    </>
  );
}
