/** What was probably meant by a word that nobody knows. */

/** The known word at most two letters away, and less than half of the word; the nearest of several. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = Math.min(2, (word.length - 1) >> 1);
  const [best] = known
    .map((one) => [one, distance(word, one)] as const)
    .filter(([, far]) => far > 0 && far <= most)
    .sort(([, a], [, b]) => a - b);
  return best?.[0];
}

/** Letters to insert, delete or replace (Levenshtein). */
function distance(from: string, to: string): number {
  let row = [...to, ''].map((_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] as number) + Number(from[i - 1] !== to[j - 1]);
      next[j] = Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1);
    }
    row = next;
  }
  return row[to.length] as number;
}
