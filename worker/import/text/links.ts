/** `<a href>` and its label → an address that widgets link, with the label before it if it says more. */
import { decodeEntities } from './entities.ts';

const encoded = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * An address as it can stand in a text, or null for one that leads nowhere from there. Its last
 * character is encoded where it would be taken for the text's own.
 */
function addressOf(href: string): string | null {
  const address = decodeEntities(href).trim();
  const [, scheme = ''] = /^(https?:\/\/|mailto:|tel:|\/\/)/i.exec(address) ?? [];
  const rest = address.slice(scheme.length);
  if (!scheme || !rest) return null;
  if (/^tel:/i.test(scheme)) return `tel:${rest.replace(/[\s()/]/g, '')}`;
  const safe = rest.replace(/[\s<>"]/g, encoded);
  if (/^mailto:/i.test(scheme)) return `mailto:${safe.split('?')[0]}`;
  const full = (scheme === '//' ? 'https://' : scheme.toLowerCase()) + safe;
  return URL.canParse(full) ? full.replace(/[.,;:!?)\]]$/, encoded) : null;
}

/** What an address and a label that only repeats it have in common. */
function bare(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)?(?:www\.)?/, '')
    .replace(/\/$/, '')
    .replace(/ /g, '');
}

/**
 * What stands for a link in a plain text. The address keeps its scheme, `mailto:` too, since only
 * then it is linked where the text is shown.
 */
export function linkText(label: string, href: string): string {
  const address = addressOf(href);
  if (!address) return label;
  if (label.trim() === '' || bare(label) === bare(address)) return address;
  return `${label.trimEnd()} (${address})`;
}
