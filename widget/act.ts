/**
 * What widgets do once a reader does something: a file of its own, which is loaded only then. It
 * draws over the nodes that are there.
 */
import { type ComponentChild, render } from 'preact';
import { directionOf, type Language, spoken } from '../schema/languages.ts';
import { type Fault, parted, type View } from '../schema/view.ts';
import { type Ask, asking, type Failure } from './api.ts';
import { cityToday } from './dates.ts';
import type { State } from './frame.tsx';
import type { Host } from './host.ts';
import { keepOpen, refocus } from './kept.ts';
import { type Options, readView } from './options.ts';
import { soonest } from './until.ts';
import type { Control, Used } from './used.ts';
import { tellFaults } from './warn.ts';

/** What every answer says: of which view it is, and what of that made no sense. */
interface Answered {
  view: View;
  faults?: Fault[];
}

/** The words for where nothing is drawn. */
type Said = Omit<Host['said'], 'language' | 'dir'>;
export type Act = (host: Host) => Live;
/** What the module of an act is given: the words of the language that it was asked for in. */
export interface Spoken<Words> {
  language: Language;
  words: Words;
}
/** A widget that acts. */
export interface Live {
  /** Draws what is new, asks for its data and draws that; a newer call ends it. */
  go(changes: Partial<Options>): void;
  /** Does what a link or a form asks for. */
  handle(used: Used): void;
  /** Asks for the same once more, and draws what has changed; it ends as the asking ends. */
  renew(): Promise<void>;
  /** Ends what is being asked. */
  stop(): void;
}

/** Asks for all that a state is drawn from. */
type Load<Data, Words> = (state: State<Data, Words>, ask: Ask) => Promise<Data>;
/** What one widget does in its own way. */
interface Own<Data, Words> {
  spoken: Spoken<Words>;
  draw(state: State<Data, Words>): ComponentChild;
  load: Load<Data, Words>;
  /** Continues the list that is shown. */
  goOn?: Load<Data, Words>;
  /** Opens or closes in place what a link leads to. */
  open?(host: Host, href: string, state: () => State<Data, Words>, draw: Draw<Data, Words>): void;
  /** What a key does to a control: what is new of the state, and of what is asked for. */
  press?(state: State<Data, Words>, control: Control, key: string): Pressed;
}

/** Where a key leads: to a date, in another view if need be. */
export interface Pressed {
  at: string;
  view?: View;
}
type Draw<Data, Words> = (changes: Partial<State<Data, Words>>) => void;

/** Milliseconds after the last key for which a search waits. */
const PAUSE = 250;

export function actOf<Data extends Answered, Words extends Said>(own: Own<Data, Words>): Act {
  return (host) => {
    const { element, shadow, brought, tell } = host;
    const { config } = brought;
    // What the service could make no sense of is no part of what was painted.
    const view = host.flight?.data.view;
    let state = {
      ...host.options(),
      ...(view && { view }),
      ...own.spoken,
      city: config,
      scripted: true,
    } as State<Data, Words>;
    const { language } = own.spoken;
    const vocabulary: Partial<Record<Language, Words>> = { [language]: own.spoken.words };
    let asked = new AbortController();
    let waiting: ReturnType<typeof setTimeout>;

    const draw: Draw<Data, Words> = (changes) => {
      state = { ...state, ...changes, today: cityToday(config.timeZone) };
      state.data ??= host.flight?.data as object as Data;
      const focus = refocus(shadow);
      // What the page put into the element stays until there is something better.
      if (state.data || !element.innerHTML.trim()) render(own.draw(state), host.root);
      focus();
    };

    /** A language's words: one small file, once. */
    const say = async (language: Language) => {
      const ask = asking(config.origin, asked.signal);
      vocabulary[language] ??= await ask<Words>(`/${host.name}.words.json?lang=${language}`);
      const words = vocabulary[language] as Words;
      host.said = { ...words, language, dir: directionOf(language) };
      return { language, words };
    };

    /** What there is to draw, and of when it is: as old as the oldest of its answers. */
    const loaded = async (load = own.load) => {
      const { signal } = asked;
      let made = Date.now();
      const ask = asking(config.origin, signal, (then) => {
        made = Math.min(made, then);
      });
      const data = await load(state, ask);
      if (!signal.aborted) host.dated(made, soonest(data));
      return data;
    };

    const go = async (
      { language = state.language, ...changes }: Partial<Options> & { at?: string },
      load = own.load,
    ): Promise<void> => {
      asked.abort();
      asked = new AbortController();
      const { signal } = asked;
      draw({ ...changes, busy: load === own.load, failed: undefined, open: undefined });
      try {
        // Several attributes changed in a row ask once.
        await null;
        if (signal.aborted) return;
        const [data, spoken] = await Promise.all([loaded(load), say(language)]);
        if (signal.aborted) return;
        tellFaults(element, data.faults);
        draw({ data, ...spoken, busy: false });
      } catch (error) {
        if (signal.aborted) return;
        const sound = mend(element, state.view, error as Failure);
        if (sound) return go({ language, view: sound });
        draw({ busy: false, failed: navigator.onLine ? 'failed' : 'offline' });
        host.fail(error, state.view);
      }
    };

    const follow = (query: URLSearchParams, typed: View = {}) => {
      const view = { ...readView((name) => query.get(name)), ...typed };
      visit({ view }, query.has('cursor') ? own.goOn : undefined);
    };

    /** Goes where a reader wants to. */
    const visit = ({ view, at }: { view: View; at?: string }, load?: Load<Data, Words>) => {
      go({ view, at, language: spoken(view.lang) ?? config.language }, load);
      tell('select', { view });
    };

    // A control that was used meanwhile has said that something is on its way.
    const busy = host.root.firstElementChild?.ariaBusy === 'true';
    if (host.flight) keepOpen(host.root, () => draw({ busy }));
    return {
      go,
      async renew() {
        // What is on its way is new enough.
        if (state.busy) return;
        const { signal } = asked;
        const data = await loaded();
        if (!signal.aborted) draw({ data });
      },
      stop: () => asked.abort(),
      handle({ control, type, key }) {
        clearTimeout(waiting);
        if (key) {
          const { view, at } = own.press?.(state, control, key) ?? {};
          if (view) visit({ view, at });
          else draw({ at });
          return shadow.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
        }
        if (control.ariaExpanded) {
          draw({ busy: false });
          return own.open?.(host, control.href, () => state, draw);
        }
        if (control.href) {
          // What was typed and not asked for is dropped.
          for (const form of shadow.querySelectorAll('form')) form.reset();
          return follow(new URLSearchParams(control.search));
        }
        const search = () => {
          const query = new URLSearchParams(new FormData(control) as never);
          // An emptied field stays open.
          follow(query, { q: query.get('q') ?? '' });
        };
        if (type === 'input') waiting = setTimeout(search, PAUSE);
        else search();
      },
    };
  };
}

/** The view without what the service cannot make sense of, once it has said why; if that is less. */
function mend(element: Element, view: View, { errors }: Failure): View | undefined {
  const { faulty, sound } = parted(view, errors);
  tellFaults(element, faulty);
  return faulty[0] && sound;
}
