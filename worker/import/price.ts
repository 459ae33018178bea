/** A feed's words on money → what an event costs. */
import type { Price } from '../../schema/contract.ts';

const FREE =
  /^(?:free|kostenlos|kostenfrei|gratis|eintritt frei|frei|0+(?:[.,]0+)?\s*(?:€|eur|euro)?)$/i;

/** A text that is no amount of nothing is a price; no text and no type is unknown. */
export function price(
  text: string | null,
  type: string | null,
): { price: Price; priceText: string | null } {
  if (type?.toLowerCase() === 'free' || (text && FREE.test(text.trim()))) {
    return { price: 'free', priceText: null };
  }
  if (text || type?.toLowerCase() === 'paid') return { price: 'paid', priceText: text };
  return { price: 'unknown', priceText: null };
}
