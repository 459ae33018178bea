/** The custom element of a widget: it keeps the view, asks for it and draws what comes. */
import { type ComponentChild, render } from 'preact';
import type { FilterName } from '../schema/view.ts';
import { type Ask, asking, type Failure, seed } from './api.ts';
import { fallback, type State } from './frame.tsx';
import { attributes, type Config, readOptions, readView } from './options.ts';
import { embed } from './script.ts';
import { warn } from './warn.ts';

export interface Widget<Data, Words> {
  /** Also the path of its page: a link to there is a view to go to. */
  name: 'calendar' | 'contact';
  css: string;
  /** `cursor` continues the list of the state's data. */
  load(state: State<Data, Words>, ask: Ask, cursor: string | null): Promise<Data>;
  draw(state: State<Data, Words>): ComponentChild;
  /** The event that a link leads to. */
  event?(data: Data | undefined, href: string): object | undefined;
}

/**
 * Registers a widget's element, unless another script has, takes in the answers that came along and
 * draws where the script stands.
 */
export function register<Data, Words extends object>(
  city: Config,
  widget: Widget<Data, Words>,
): void {
  const element = `quartier-${widget.name}`;
  if (!customElements.get(element)) customElements.define(element, elementOf(city, widget));
  seed(city.data);
  embed(element);
}

function elementOf<Data, Words extends object>(city: Config, widget: Widget<Data, Words>) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(widget.css);

  return class extends HTMLElement {
    static observedAttributes = attributes;

    #shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    #state?: State<Data, Words>;
    /** Ends what is being asked. */
    #asked?: AbortController;

    connectedCallback() {
      this.#shadow.adoptedStyleSheets = [sheet];
      this.#shadow.addEventListener('click', this.#click);
      // A reader who has gone on stays there when the element is moved.
      this.#go(this.#state);
    }

    disconnectedCallback() {
      this.#asked?.abort();
      render(null, this.#shadow);
    }

    attributeChangedCallback() {
      if (this.isConnected) this.#go();
      else this.#state = undefined;
    }

    /** Draws what is new, asks for its data and draws that; by default all is as the attributes say. */
    async #go(changes = this.#options(), cursor: string | null = null): Promise<void> {
      this.#asked?.abort();
      this.#asked = new AbortController();
      const { signal } = this.#asked;
      const state = this.#draw({ ...changes, city, busy: !cursor, failed: false });
      const { view } = state;
      try {
        // Several attributes changed in a row ask once.
        await null;
        if (signal.aborted) return;
        const ask = asking(city.origin, signal);
        const { language } = state;
        const [data, words] = await Promise.all([
          widget.load(state, ask, cursor),
          // Only one language's words travel with the script.
          city.words[language] ?? ask<Words>(`/${widget.name}.${language}.json`),
        ]);
        if (signal.aborted) return;
        city.words[language] = words;
        this.#draw({ data, words: words as Words, busy: false });
        if (!state.data) this.#tell('ready', { view });
      } catch (error) {
        if (signal.aborted) return;
        const { errors = [], detail = `${error}. Is ${city.origin} in connect-src?` } =
          error as Failure;
        // What the service cannot make sense of is left out, once it has said why.
        const faulty = errors.filter(({ parameter }) => view[parameter as FilterName]);
        const sound = { ...view };
        for (const { parameter, detail } of faulty) {
          warn(`${this.localName} does without ${parameter}: ${parameter} ${detail}.`);
          delete sound[parameter as FilterName];
        }
        if (faulty[0]) return this.#go({ view: sound });
        warn(`${this.localName} has nothing to show. ${detail}`);
        this.#draw({ busy: false, failed: true });
        this.#tell('error', { view, detail });
      }
    }

    #options(): Partial<State<Data, Words>> {
      const { lang } = document.documentElement;
      return readOptions((name) => this.getAttribute(name), city, lang);
    }

    #draw(changes: Partial<State<Data, Words>>) {
      const shadow = this.#shadow;
      const state = { ...(this.#state as State<Data, Words>), ...changes };
      this.#state = state;
      const focused = shadow.activeElement as HTMLAnchorElement | null;
      // What the page put into the element stays until there is something better.
      const waits = !state.data && (this.childElementCount || this.textContent?.trim());
      // A failure is told in the script's own language, rather than not at all.
      state.words ??= Object.values(city.words)[0] as Words;
      render(waits ? fallback : widget.draw(state), shadow);
      // A control that went away hands its focus on: to the one that leads to the same place.
      if (focused && !shadow.activeElement) {
        const heir =
          [...shadow.querySelectorAll('a')].find(({ href }) => href === focused.href) ??
          shadow.querySelector<HTMLElement>('[tabindex]');
        heir?.focus({ preventScroll: true });
      }
      return state;
    }

    #click = (event: Event) => {
      const { metaKey, ctrlKey, shiftKey, altKey } = event as MouseEvent;
      const link = (event.target as Element).closest('a');
      if (!link || metaKey || ctrlKey || shiftKey || altKey) return;
      let { view, data } = this.#state as State<Data, Words>;
      const found = widget.event?.(data, link.href);
      if (link.origin + link.pathname === `${city.origin}/${widget.name}`) {
        event.preventDefault();
        const query = new URLSearchParams(link.search);
        view = readView((name) => query.get(name));
        this.#go({ view }, query.get('cursor'));
      } else if (!found) return;
      this.#tell('select', { view, event: found });
    };

    #tell(name: 'ready' | 'select' | 'error', detail: object) {
      const options = { bubbles: true, composed: true, detail };
      this.dispatchEvent(new CustomEvent(`quartier:${name}`, options));
    }
  };
}
