/** What an event costs → Offer. */
import type { Event } from '../../../schema/contract.ts';
import { type Thing, thing } from './thing.ts';

const CURRENCY = 'EUR';

/** One amount of euros and nothing else. With a point before three figures it could be another one. */
const AMOUNT = /^(\d{1,4})(?:[.,](\d\d))? ?(?:€|EUR|Euro)$/;

/** The amount that a price is, if it is one; words such as `ab 5 €` are no number. */
function amountIn(text: string): { price: string; priceCurrency: string } | null {
  const [, whole, cents = '00'] = AMOUNT.exec(text.trim()) ?? [];
  return whole === undefined ? null : { price: `${whole}.${cents}`, priceCurrency: CURRENCY };
}

/** The price as it is printed always stands beside the number. Of what is unknown nothing is offered. */
export function offerOf({ price, priceText }: Pick<Event, 'price' | 'priceText'>): Thing | null {
  if (price === 'free')
    return thing('Offer', { price: 0, priceCurrency: CURRENCY, description: priceText });
  if (price === 'unknown' || priceText === null) return null;
  return thing('Offer', { ...amountIn(priceText), description: priceText });
}
