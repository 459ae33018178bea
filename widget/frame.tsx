/** What both widgets are drawn from, and what they have around them. */
import type { ComponentChildren } from 'preact';
import type { Event } from '../schema/contract.ts';
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
}

interface Props extends Pick<State<unknown>, 'language' | 'theme' | 'busy'> {
  /** What this widget is, apart from others on the page. */
  name: string;
  words: { name: string };
  children: ComponentChildren;
}

/** The region with a name, a language and a theme. Both languages run from left to right. */
export function Frame({ name, words, language, theme, busy, children }: Props) {
  return (
    <section
      class={`frame ${theme}`}
      part="root"
      lang={language}
      dir="ltr"
      aria-busy={busy}
      aria-label={`${words.name}: ${name}`}
    >
      {children}
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
