/** Words as a part of an address or of a file's name. */

/** Letters that German writes otherwise, and those that no accent can be taken from. */
const OTHERWISE: Record<string, string> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe' },
  ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd' },
};
const letters = new RegExp(`[${Object.keys(OTHERWISE).join('')}]`, 'g');

/** Lower-case ASCII letters and digits with hyphens between them; empty where a text has none. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(letters, (letter) => OTHERWISE[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
