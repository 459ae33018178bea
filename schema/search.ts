/**
 * The words of the search index. Both sides, what is written and what is asked, go through the same
 * fold, so that Stöcken, Stocken and Stoecken are one word, and so are Straße and Strasse.
 */

/** Words in lower case without diacritics, but with their `ae oe ue`. */
function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const foldWord = (word: string) => word.replace(/([aou])e/g, '$1');

/** Folded words of a text: lower case, no diacritics, `ae oe ue` as `a o u`, letters and digits only. */
export function fold(text: string): string[] {
  return wordsOf(text).map(foldWord);
}

/** Facet tokens begin with `_`, which no folded word does. */
export const facet = {
  district: (slug: string) => `_d${slug.replaceAll('-', '_')}`,
  category: (slug: string) => `_c${slug.replaceAll('-', '_')}`,
  free: '_f',
  /** A day after its first on which an occurrence still goes on. */
  running: (day: number | '') => `_r${day}`,
};

/** From this length on a word is also found by its beginning. */
export const SHORTEST_PREFIX = 3;

/** A word's endings are cut before they are folded: *Neueröffnung* has an *Eröffnung* in it. */
function endings(word: string): string[] {
  const starts = Array.from(word, (_, from) => foldWord(word.slice(from)));
  return starts.filter((ending, from) => from === 0 || ending.length >= SHORTEST_PREFIX);
}

/** Tokens of texts: of `parts` every word with all its endings, so that *fest* finds *Stadtteilfest*. */
export function tokens(parts: string[], whole: string[]): string[] {
  return [...new Set([...parts.flatMap(wordsOf).flatMap(endings), ...whole.flatMap(fold)])];
}
