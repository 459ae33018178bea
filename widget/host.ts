/**
 * What stands behind a widget's element. It paints what the edge has drawn; whatever a reader does,
 * act.ts does, which is loaded once someone comes near.
 */
import type { Problem } from '../schema/contract.ts';
import { formatView, type View } from '../schema/view.ts';
import type { Act, Live } from './act.ts';
import { ageing } from './ageing.ts';
import { asking } from './api.ts';
import { build } from './build.ts';
import { alertOf, skeleton } from './meanwhile.ts';
import { type Brought, type Flight, HEADING, type Options, readOptions } from './options.ts';
import { usedOf, usingEvents } from './used.ts';
import { misspeltOn, tellFaults, warn } from './warn.ts';

/** What an element is to those who work on it. */
export interface Host {
  /** Also the path of the widget's page: a link to there is a view to go to. */
  name: 'calendar' | 'contact';
  element: HTMLElement;
  shadow: ShadowRoot;
  /** What is drawn in. */
  root: HTMLElement;
  brought: Brought;
  /** What is said, in the language that is shown, where nothing is drawn. */
  said: Brought['words'];
  options(): Options;
  /** What is painted; nothing while it is on its way. */
  flight?: Flight;
  tell(name: 'ready' | 'select' | 'error', detail: object): void;
  /** Tells the page and the console that nothing can be had of a view, and why. */
  fail(error: unknown, view: View): void;
  /** Takes note of how old what is shown is, and until when it holds; both in milliseconds. */
  dated(made: number, until: number): void;
  /** Ends what is being asked. */
  stop(): void;
}

/** Milliseconds for which what a script brought is as good as asked for. */
const FRESH = 300_000;

export function hostOf(element: HTMLElement, name: Host['name'], brought: Brought) {
  const { config } = brought;
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
    said: brought.words,
    options: () =>
      readOptions((key) => element.getAttribute(key), config, document.documentElement.lang),
    tell(type, detail) {
      const options = { bubbles: true, composed: true, detail };
      element.dispatchEvent(new CustomEvent(`quartier:${type}`, options));
    },
    fail(error, view) {
      // A request that the page's policy refuses fails as one that the network loses.
      const blocked = error instanceof TypeError;
      const why = `${error}.${blocked ? ` Is ${config.origin} in connect-src?` : ''}`;
      const { detail = why } = error as Problem;
      warn(`${element.localName} has nothing to show. ${detail}`);
      host.tell('error', { view, detail });
    },
    dated: (made, until) => age.dated(made, until),
    stop() {
      asked.abort();
      live?.stop();
      age.stop();
    },
  };

  /** What is painted, asked for once more: it stays as it is where nothing has changed. */
  const renew = async () => {
    if (live) return live.renew();
    const fresh = await fetched();
    if (JSON.stringify(fresh.tree) !== JSON.stringify(host.flight?.tree)) paint(fresh.tree);
    arrived(fresh);
  };
  const age = ageing(host, renew);

  const fetched = () =>
    asking(config.origin, asked.signal)<Flight>(`/${name}.json${formatView(host.options().view)}`);
  const arrived = (flight: Flight) => {
    host.flight = flight;
    age.dated(Date.parse(flight.made), Date.parse(flight.until));
  };

  /** How all that is drawn looks. */
  const dress = () => {
    const { theme, accent } = host.options();
    host.root.style.setProperty('--quartier-accent', accent);
    if (theme) host.root.querySelector('section')?.classList.add(theme);
  };

  /** A new root each time, so that whoever draws on finds nothing of an earlier drawing. */
  const paint = (tree: Flight['tree']) => {
    host.root = document.createElement('div');
    host.root.append(build(tree, host.options().heading - HEADING));
    dress();
    shadow.replaceChildren(host.root);
  };

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
    alert = build(alertOf(host.said, page + formatView(view)), 0) as Element;
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
    near ??= wake().catch(() => {});
    const used = usedOf(event, page);
    if (!used) return;
    event.preventDefault();
    if (live) return live.handle(used);
    // A key may lead to nothing but another day.
    if (!used.key) busy();
    wake().then((live) => live.handle(used), failed);
  };
  for (const type of usingEvents) shadow.addEventListener(type, listen);

  return {
    /**
     * Paints all as the attributes say; but a reader who has gone on stays there.
     * @param changed whether attributes say something new; those of the beginning are none of it.
     */
    async start(sheet: CSSStyleSheet, changed?: boolean) {
      shadow.adoptedStyleSheets = [sheet];
      const options = host.options();
      if (changed ? !language : host.flight) return live ? live.go({}) : age.resume();
      dress();
      if (live) return live.go(options);
      host.stop();
      if (changed) drawn = null;
      host.flight = near = undefined;
      language = options.language;
      asked = new AbortController();
      const { signal } = asked;
      const brings = brought.flights[formatView(options.view)];
      const came = Date.now() - (brings?.at ?? 0) < FRESH && brings;
      // What the server drew, or the page put into the element, stays until there is something better.
      if (!came && !drawn) {
        if (element.innerHTML.trim()) shadow.replaceChildren(document.createElement('slot'));
        else paint(skeleton);
      }
      let flight: Flight;
      try {
        // Several attributes changed in a row ask once.
        if (!came) await null;
        if (signal.aborted) return;
        flight = came || (await fetched());
      } catch (error) {
        return signal.aborted || failed(error);
      }
      const faults = [...misspeltOn(element), ...flight.faults];
      tellFaults(element, faults);
      if (!drawn) paint(flight.tree);
      arrived(flight);
      host.tell('ready', { view: options.view, faults });
    },
    stop: host.stop,
  };
}
