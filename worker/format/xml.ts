/** Texts in XML 1.0 (fifth edition, 2.2 and 2.4). */

/** What may not even be escaped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
/** A `>` too, since `]]>` may not stand in a text; CR, since a parser would read it as LF. */
const SPECIAL = /[&<>"\r]/g;
const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Of any text, what stands between two tags or in an attribute's quotation marks. */
export function xml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(SPECIAL, (character) => REFERENCES[character] as string);
}

/** An element with a text in it. */
export const element = (name: string, text: string) => `<${name}>${xml(text)}</${name}>\n`;
