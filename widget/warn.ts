import { nearest } from '../schema/nearest.ts';
import type { Fault } from '../schema/view.ts';
import { attributes } from './options.ts';

const said = new Set<string>();

/** Says a fault in the console, once, however many elements have it. */
export function warn(sentence: string): void {
  if (!said.has(sentence)) console.warn(`Quartier: ${sentence}`);
  said.add(sentence);
}

/** Says what of a widget's view made no sense, and what to write instead. */
export function tellFaults({ localName }: Element, faults: Fault[] = []): void {
  for (const { parameter, detail } of faults) {
    warn(`${localName} does without ${parameter}: ${parameter} ${detail}.`);
  }
}

/** The names that mean nothing here but look like one that does; a page may have others of its own. */
export function misspelt(names: string[], known: readonly string[]): Fault[] {
  return names.flatMap((parameter) => {
    const meant = !known.includes(parameter) && nearest(parameter, known);
    return meant ? { parameter, detail: `is not known. Write ${meant}` } : [];
  });
}

/** The attributes of an element that look like one that it knows. */
export const misspeltOn = (element: Element) => misspelt(element.getAttributeNames(), attributes);
