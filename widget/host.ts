/**
 * What stands behind a widget's element. It paints what the edge has drawn; whatever a reader does,
 * act.ts does, which is loaded once someone comes near.
 */
import type { Problem } from '../schema/contract.ts';
import { formatView, type View } from '../schema/view.ts';
import type { Act, Control, Live } from './act.ts';
import { asking } from './api.ts';
import { build } from './build.ts';
import {
  type Brought,
  type Flight,
  HEADING,
  type Options,
  readOptions,
  type Tree,
} from './options.ts';
import { tellFaults, warn } from './warn.ts';

/** What an element is to those who work on it. */
export interface Host {
  /** Also the path of the widget's page: a link to there is a view to go to. */
  name: 'calendar' | 'contact';
  element: HTMLElement;
  shadow: ShadowRoot;
  /** What is drawn in. */
  root: HTMLElement;
  brought: Brought;
  options(): Options;
  /** What is painted; nothing while it is on its way. */
  flight?: Flight;
  tell(name: 'ready' | 'select' | 'error', detail: object): void;
  /** Tells the page and the console that nothing can be had of a view, and why. */
  fail(error: unknown, view: View): void;
  /** Ends what is being asked. */
  stop(): void;
}

/** What a reader does, and on what. Whoever merely comes near may want to do something soon. */
const controls: Record<string, string> = { click: 'a', input: 'form', submit: 'form' };

/** For how many milliseconds what a script brought is as good as asked for. */
const FRESH = 300_000;

/** Where something will be, in about its size. */
const BLANK: Tree = ['div', { class: 'blank' }];

export function hostOf(element: HTMLElement, name: Host['name'], brought: Brought) {
  const { config, words } = brought;
  const page = `${config.origin}/${name}`;
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  /** What the server has drawn, until something else is wanted. */
  let drawn = shadow.querySelector('div');
  let asked = new AbortController();
  let live: Live | undefined;
  let language: string | undefined;
  let tries = 0;
  /** What stands above all else while nothing can be had. */
  let alert: Element | undefined;

  const host: Host = {
    name,
    element,
    shadow,
    root: drawn ?? document.createElement('div'),
    brought,
    options: () =>
      readOptions((key) => element.getAttribute(key), config, document.documentElement.lang),
    tell(type, detail) {
      const options = { bubbles: true, composed: true, detail };
      element.dispatchEvent(new CustomEvent(`quartier:${type}`, options));
    },
    fail(error, view) {
      const { detail = `${error}. Is ${config.origin} in connect-src?` } = error as Problem;
      warn(`${element.localName} has nothing to show. ${detail}`);
      host.tell('error', { view, detail });
    },
    stop() {
      asked.abort();
      live?.stop();
    },
  };

  /** A new root each time, so that whoever draws on finds nothing of an earlier drawing. */
  const paint = (tree: Tree) => {
    const { heading, theme } = host.options();
    host.root = document.createElement('div');
    host.root.append(build(tree, heading - HEADING));
    if (theme) host.root.querySelector('section')?.classList.add(theme);
    shadow.replaceChildren(host.root);
  };

  const section = (state: Record<string, string>, ...children: Tree[]): Tree => [
    'section',
    { class: 'frame', ...state },
    ...children,
  ];

  /** Whether something is on its way, before there is who draws that. */
  const busy = (state = true) => {
    host.root.firstElementChild?.setAttribute('aria-busy', `${state}`);
  };

  const failed = (error: unknown) => {
    const { view } = host.options();
    host.fail(error, view);
    busy(false);
    alert?.remove();
    if (!host.flight && element.innerHTML.trim()) return;
    const href = page + formatView(view);
    const why = navigator.onLine ? words.failed : words.offline;
    const retry: Tree = ['a', { class: 'button', href }, words.retry];
    alert = build(section({ role: 'alert' }, ['p', {}, why], retry), 0) as Element;
    if (!host.flight) host.root.replaceChildren();
    shadow.prepend(alert);
  };

  const wake = async () => {
    // A browser may remember a failure by its address.
    const address = `${page}.act.js?lang=${language}${tries ? `&try=${tries}` : ''}`;
    const loaded: { default: Act } = await import(/* @vite-ignore */ address).catch((error) => {
      tries += 1;
      throw error;
    });
    alert?.remove();
    live ??= loaded.default(host);
    return live;
  };

  let near: Promise<unknown> | undefined;
  const listen = (event: Event) => {
    const { type, target, metaKey, ctrlKey, shiftKey, altKey } = event as MouseEvent;
    const control = (target as Element).closest<Control>(controls[type] ?? 'br');
    const ours =
      (control?.href ?? control?.action)?.split('?')[0] === page || control?.ariaExpanded;
    near ??= wake().catch(() => {});
    if (!control || !ours || metaKey || ctrlKey || shiftKey || altKey) return;
    event.preventDefault();
    if (live) return live.handle(control, type);
    busy();
    wake().then((live) => live.handle(control, type), failed);
  };
  for (const type of ['pointerover', 'focusin', ...Object.keys(controls)]) {
    shadow.addEventListener(type, listen);
  }

  return {
    /**
     * Paints all as the attributes say; but a reader who has gone on stays there.
     * @param changed whether attributes say something new; those of the beginning are none of it.
     */
    async start(sheet: CSSStyleSheet, changed?: boolean) {
      shadow.adoptedStyleSheets = [sheet];
      const options = host.options();
      if (changed ? !language : host.flight) return live?.go({});
      if (live && language === options.language) return live.go(options);
      host.stop();
      if (changed) drawn = null;
      live = host.flight = near = undefined;
      language = options.language;
      asked = new AbortController();
      const { signal } = asked;
      const query = formatView(options.view);
      const brings = brought.flights[query];
      const came = Date.now() - (brings?.at ?? 0) < FRESH && brings;
      // What the server drew, or the page put into the element, stays until there is something better.
      if (!came && !drawn) {
        if (element.innerHTML.trim()) shadow.replaceChildren(document.createElement('slot'));
        else paint(section({ 'aria-busy': 'true' }, ['div', { class: 'columns' }, BLANK, BLANK]));
      }
      try {
        // Several attributes changed in a row ask once.
        if (!came) await null;
        if (signal.aborted) return;
        host.flight =
          came || (await asking(config.origin, signal)<Flight>(`/${name}.json${query}`));
      } catch (error) {
        return signal.aborted || failed(error);
      }
      tellFaults(element, host.flight.faults);
      if (!drawn) paint(host.flight.tree);
      host.tell('ready', { view: options.view });
    },
    stop: host.stop,
  };
}
