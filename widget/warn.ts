import type { Fault } from '../schema/view.ts';

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
