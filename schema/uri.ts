/** Addresses in the characters that an address may have. */

/** What RFC 3986 allows in one. */
const ALLOWED = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/;

/** An address as it stands, or with its other characters encoded; null where the text is none. */
export function uriOf(text: string): string | null {
  const address = URL.parse(text);
  return address && (ALLOWED.test(text) ? text : address.href);
}
