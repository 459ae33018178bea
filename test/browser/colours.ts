import type { Locator } from 'playwright-core';

/** Red, green and blue of sRGB, 0 to 255. */
type Colour = [number, number, number];

/** The colours in which an element is painted. */
export interface Painted {
  text: Colour;
  /** All that lies behind its text, down to the page's canvas. */
  background: Colour;
}

/** What colours come to on the screen, whatever colour space and transparency CSS has them in. */
export function painted(locator: Locator): Promise<Painted> {
  return locator.evaluate((element) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', {
      willReadFrequently: true,
    }) as CanvasRenderingContext2D;
    const layers: string[] = [];
    for (let node: Node | null = element; node; node = node.parentNode) {
      if (node instanceof ShadowRoot) node = node.host;
      if (node instanceof Element) layers.unshift(getComputedStyle(node).backgroundColor);
    }
    const pixel = () => [...context.getImageData(0, 0, 1, 1).data].slice(0, 3) as Colour;
    const paint = (colour: string) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    };
    for (const colour of ['white', ...layers]) paint(colour);
    const background = pixel();
    paint(getComputedStyle(element).color);
    return { text: pixel(), background };
  });
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
