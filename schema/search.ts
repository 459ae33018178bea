/**
 * The words of the search index. Both sides, what is written and what is asked, go through the same
 * fold, so that Stöcken, Stocken and Stoecken are one word, and so are Straße and Strasse.
 */

/** Folded words of a text: lower case, no diacritics, `ae oe ue` as `a o u`, letters and digits only. */
export function fold(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
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

const suffixes = (word: string) =>
  Array.from({ length: Math.max(1, word.length - SHORTEST_PREFIX + 1) }, (_, from) =>
    word.slice(from),
  );

/** Tokens of texts: of `parts` every word with all its endings, so that *fest* finds *Stadtteilfest*. */
export function tokens(parts: string[], whole: string[]): string[] {
  const words = [...parts.flatMap(fold).flatMap(suffixes), ...whole.flatMap(fold)];
  return [...new Set(words)];
}
