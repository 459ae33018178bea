/** White space and characters that nobody sees → what the contract's plain text has of them. */

/** Control characters but tab and line breaks, halves of characters, and what is private to a font. */
const CONTROLS = /[^\P{Cc}\t\n]|\p{Cs}|\p{Co}/gu;
/** Soft hyphens, zero-width spaces, and what turns the direction of a text around. */
const INVISIBLE =
  /\u00ad|\u034f|\u061c|\u180e|\u200b|\u200e|\u200f|[\u202a-\u202e\u2060-\u2064\u2066-\u2069]|\ufeff|[\ufff9-\ufffb]/g;
/** Some scripts and emoji need a joiner, and only between two characters. */
const JOINER_ALONE =
  /(?<![\p{L}\p{M}\p{Emoji}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{Emoji}])/gu;
/** Nothing in it is ever changed, but for its line breaks and spaces. */
const ORDINARY = /^[\n -~¡-¬®-\u024f‐-‧€]*$/;

/** Without characters that nobody sees; line breaks are LF, and each other white space is a space. */
function visible(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]/g, ' ')
    .replace(JOINER_ALONE, '');
}

const bullet = (line: string) => {
  const isItem = /^(?:[-*–—] |[•·‣▪◦●] ?)/.test(line) && /[\p{L}\p{N}]/u.test(line);
  return isItem ? `• ${line.slice(1).trimStart()}` : line;
};

/** Most texts have nothing to be tidied, which is found out faster than it is done. */
const UNTIDY = /^\s|\s$| {2}| \n|\n |\n{3}|(?:^|\n)[-*–—•·‣▪◦●]/;

/** Lines without space around them, at most one blank between two; what is marked as an item is one. */
export function tidy(text: string): string {
  const clean = visible(text);
  if (!UNTIDY.test(clean)) return clean;
  const lines = clean.split('\n').map((line) => bullet(line.replace(/ {2,}/g, ' ').trim()));
  return lines
    .filter((line, at) => line !== '' || lines[at - 1] !== '')
    .join('\n')
    .trim();
}

/** The same on one line. */
export function tidyLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}
