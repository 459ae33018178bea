const said = new Set<string>();

/** Says a fault in the console, once, however many elements have it. */
export function warn(sentence: string): void {
  if (!said.has(sentence)) console.warn(`Quartier: ${sentence}`);
  said.add(sentence);
}
