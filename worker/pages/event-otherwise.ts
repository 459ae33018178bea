/** What of one date is otherwise than of its series: its title, its place, its price. */
import { addressText } from '../../schema/address.ts';
import type { Event } from '../../schema/contract.ts';
import { fill } from '../../schema/say.ts';
import type { DetailsWords } from '../../widget/text/de.ts';

type Shared = Pick<Event, 'title' | 'place' | 'price' | 'priceText'>;

/** A difference: as the feed has it, or in our words. */
export interface Difference {
  text: string;
  ours?: true;
}

/** A place by its name; by all of its address where only that tells it from the usual one. */
function placeOf({ place }: Shared, usual: Shared): string | null {
  if (!place) return null;
  return place.name && place.name !== usual.place?.name ? place.name : addressText(place);
}

const priceOf = ({ price, priceText }: Shared, words: DetailsWords): Difference | null =>
  priceText ? { text: priceText } : price === 'unknown' ? null : { text: words[price], ours: true };

const addressOf = ({ place }: Shared) => place && addressText(place);

/** What a date does not say is not as usual: it is unknown. */
export function otherwise(date: Shared, usual: Shared, words: DetailsWords): Difference[] {
  const unknown = (name: string): Difference => ({ text: fill(words.unknown, name), ours: true });
  const place = placeOf(date, usual);
  const price = priceOf(date, words);
  const found: Difference[] = [];
  if (date.title !== usual.title) found.push({ text: date.title });
  if (addressOf(date) !== addressOf(usual))
    found.push(place ? { text: place } : unknown(words.place));
  if (price?.text !== priceOf(usual, words)?.text) found.push(price ?? unknown(words.price));
  return found;
}
