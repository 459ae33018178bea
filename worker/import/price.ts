/** A feed's words on money → what an event costs. */
import type { Price } from '../../schema/contract.ts';

const FREE =
  /^(?:free|(?:eintritt:?\s*)?(?:kostenlos|kostenfrei|gratis|frei)|(?:der )?eintritt (?:ist )?frei|freier eintritt|kein eintritt|(?:€|eur|euro)?\s*0+(?:[.,](?:0+|-+))?\s*(?:€|eur|euro)?)[.!]?$/i;
/** There is something to pay, and nothing says how much. */
const PAID = /^(?:paid|kostenpflichtig)$/i;
const UNKNOWN = /^(?:unknown|unbekannt)$/i;

/** A text that is no amount of nothing is a price, unless the type says otherwise; neither is unknown. */
export function price(
  text: string | null,
  type: string | null,
): { price: Price; priceText: string | null } {
  const words = text?.trim() ?? '';
  const kind = type?.toLowerCase();
  if (FREE.test(words)) return { price: 'free', priceText: null };
  if (kind === 'free' || kind === 'unknown') return { price: kind, priceText: words || null };
  if (PAID.test(words)) return { price: 'paid', priceText: null };
  if (kind === 'paid') return { price: kind, priceText: words || null };
  if (UNKNOWN.test(words) || !words) return { price: 'unknown', priceText: null };
  return { price: 'paid', priceText: words };
}
