/** HTML as text, for whoever copies it. */

/** Attributes by name; `true` has no value, what is undefined or false is left out. */
export type Attributes = Record<string, string | true | undefined>;

/** A text as it stands between tags or within double quotes. */
export const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** An element with a text in it, or with other elements that are written already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(value as string)}"`));
  return `<${name}${written.join('')}>${content}</${name}>`;
}
