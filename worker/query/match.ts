/** A view → the MATCH expression of its filters and search words. */
import { facet, fold, SHORTEST_PREFIX } from '../../schema/search.ts';
import { listed, type View } from '../../schema/view.ts';

const anyOf = (tokens: string[]) => (tokens.length > 1 ? `(${tokens.join(' OR ')})` : tokens[0]);

/** Short words are looked up whole: nearly every word begins with any one or two letters. */
const asTyped = (word: string) => (word.length < SHORTEST_PREFIX ? word : `${word}*`);

/** Null where nothing is filtered. Everything in it is folded or a slug, so it needs no quoting. */
export function matchOf(view: View): string | null {
  const terms = [
    anyOf(listed(view, 'district').map(facet.district)),
    anyOf(listed(view, 'category').map(facet.category)),
    view.free && facet.free,
    ...fold(view.q ?? '').map(asTyped),
  ].filter(Boolean);
  return terms.length ? terms.join(' AND ') : null;
}

/** The same, of what still goes on on a day. */
export function runningMatch(view: View, day: number): string | null {
  const match = matchOf(view);
  return match && `${facet.running(day)} AND ${match}`;
}
