/** Addresses on the web. */
import { decodeEntities } from '../text/entities.ts';

/** An absolute address with http or https, null for any other. */
export function webAddress(value: string | null | undefined): string | null {
  const text = decodeEntities((value ?? '').trim());
  return text.length <= 4000 && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
