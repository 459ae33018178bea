/** Texts without what would act in a file rather than be read, whoever wrote them. */

const BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Control characters but line feeds, halves of characters, and what turns all that follows it around. */
const ACTING = /[^\P{Cc}\n]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu;
/** Nothing in it is changed; found out faster than it is done. */
const ORDINARY = /^[\n -~\u00a1-\u024f‐-‧€]*$/;

/** Line breaks are LF, a tab is a space, and there is nothing around it. */
export function lines(text: string): string {
  if (ORDINARY.test(text)) return text.trim();
  return text.replace(BREAK, '\n').replaceAll('\t', ' ').replace(ACTING, '').trim();
}

/** The same on one line. */
export function oneLine(text: string): string {
  return lines(text).replace(/\s+/g, ' ');
}
