/** How widgets look, to be compared with how they look elsewhere. */
import type { Locator, Page } from 'playwright-core';

/** One element, or what CSS puts before or after it: its box in px within the widget, its style. */
export interface Look {
  path: string;
  box: number[];
  /** All computed properties, one a line: hundreds of thousands of values are slow to bring over. */
  style: string;
}

/** The look of all that a widget has drawn, in the order of the document. */
export const looksOf = (widget: Locator): Promise<Look[]> =>
  widget.evaluate((host) => {
    const frame = host.shadowRoot?.querySelector('section') as Element;
    const from = frame.getBoundingClientRect();
    const looks: Look[] = [];
    const add = (element: Element, path: string, pseudo = '') => {
      const computed = getComputedStyle(element, pseudo || null);
      if (pseudo && ['none', 'normal'].includes(computed.content)) return;
      let style = '';
      for (let index = 0; index < computed.length; index += 1) {
        const name = computed[index] as string;
        // The page's custom properties reach everywhere; what is drawn by them shows in others.
        if (name.startsWith('--')) continue;
        style += `${name}: ${computed.getPropertyValue(name)}\n`;
      }
      const { x, y, width, height } = element.getBoundingClientRect();
      looks.push({ path: path + pseudo, box: [x - from.x, y - from.y, width, height], style });
    };
    const walk = (element: Element, path: string) => {
      add(element, path);
      for (const pseudo of ['::before', '::after', '::marker']) add(element, path, pseudo);
      for (let index = 0; index < element.children.length; index += 1) {
        const child = element.children[index] as Element;
        walk(child, `${path} > ${child.localName}:${index}`);
      }
    };
    walk(frame, 'section');
    return looks;
  });

/** Where two looks differ, in words: boxes by more than a pixel, styles by anything. */
export function differences(one: Look[], other: Look[]): string[] {
  if (one.length !== other.length) return [`${one.length} elements instead of ${other.length}`];
  return one.flatMap(({ path, box, style }, index) => {
    const { path: same, box: expected, style: wanted } = other[index] as Look;
    if (path !== same) return [`${path} instead of ${same}`];
    // What is not drawn stands in the page's corner.
    const seen = [...box.slice(2), ...expected.slice(2)].some((length) => length > 0);
    const moved = box.some((value, side) => Math.abs(value - (expected[side] ?? 0)) > 1);
    const styles = differingLines(style, wanted).map((line) => `${path} ${line}`);
    return seen && moved ? [`${path} at ${box} instead of ${expected}`, ...styles] : styles;
  });
}

/** The lines of one style that stand otherwise in another. */
export function differingLines(one: string, other: string): string[] {
  const lines = other.split('\n');
  return one
    .split('\n')
    .flatMap((line, at) => (line === lines[at] ? [] : [`${line} instead of ${lines[at]}`]));
}

/** What decides a widget's look from without: its width in px and its font. */
export const frameOf = (widget: Locator) =>
  widget.evaluate((host) => {
    const frame = host.shadowRoot?.querySelector('section') as Element;
    const { fontFamily, fontSize } = getComputedStyle(frame);
    return { width: frame.getBoundingClientRect().width, fontFamily, fontSize };
  });

/** Styles of the page's own elements, by their place; of those around widgets without their extent. */
export const hostStyles = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const grows = /^(?:height|block-size|perspective-origin|transform-origin)$/;
    const widgets = 'quartier-calendar, quartier-contact';
    const found: Record<string, string> = {};
    const walk = (element: Element, path: string) => {
      if (element.matches(widgets)) return;
      const computed = getComputedStyle(element);
      let style = '';
      const around = element.querySelector(widgets) !== null;
      for (let index = 0; index < computed.length; index += 1) {
        const name = computed[index] as string;
        if (!around || !grows.test(name)) style += `${name}: ${computed.getPropertyValue(name)}\n`;
      }
      found[path] = style;
      let place = 0;
      for (let index = 0; index < element.children.length; index += 1) {
        const child = element.children[index] as Element;
        // A script's own element is none of the page's.
        if (child.matches(widgets)) continue;
        walk(child, `${path} > ${child.localName}:${place}`);
        place += 1;
      }
    };
    walk(document.documentElement, 'html');
    return found;
  });

/** Names of all that scripts could leave behind: globals, and what built-in prototypes have. */
export const traces = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const places: Record<string, object> = {
      window,
      document,
      Object: Object.prototype,
      Array: Array.prototype,
      String: String.prototype,
      Element: Element.prototype,
      HTMLElement: HTMLElement.prototype,
    };
    return Object.keys(places)
      .flatMap((name) =>
        Object.getOwnPropertyNames(places[name]).map((property) => `${name}.${property}`),
      )
      .sort();
  });
