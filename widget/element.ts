/** The custom element of a widget, and the script that registers it. */
import { type Host, hostOf } from './host.ts';
import { attributes, type Brought } from './options.ts';
import { embed } from './script.ts';

type Registered = CustomElementConstructor & { brought: Brought };

/**
 * Registers a widget's element, or hands what came along to the script that has, and draws where the
 * script stands.
 */
export function register(name: Host['name'], css: string, brought: Brought): void {
  const element = `quartier-${name}`;
  const known = customElements.get(element) as Registered | undefined;
  for (const flight of Object.values(brought.flights)) flight.at = Date.now();
  if (known) Object.assign(known.brought.flights, brought.flights);
  else customElements.define(element, elementOf(name, css, brought));
  embed(element);
}

function elementOf(name: Host['name'], css: string, brought: Brought) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  return class extends HTMLElement {
    static observedAttributes = attributes;
    static brought = brought;

    #host = hostOf(this, name, brought);

    connectedCallback() {
      this.#host.start(sheet);
    }

    disconnectedCallback() {
      this.#host.stop();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.#host.start(sheet, true);
    }
  };
}
