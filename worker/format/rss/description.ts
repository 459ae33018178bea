/** What an item tells of its event. Feed readers take it as HTML, so that is what is written. */
import { addressText } from '../../../schema/address.ts';
import type { About, Dated } from '../form.ts';
import { xml } from '../xml.ts';

/** Nothing but these paragraphs and line breaks is markup, whatever stands in an event's texts. */
const paragraph = (text: string) => `<p>${xml(text).replace(/\s*\n\s*/g, '<br>')}</p>`;

const paragraphsOf = (text: string | null) =>
  (text ?? '')
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);

/** As it is printed, else what is known of it. */
function priceOf({ price, priceText }: Dated, { free, paid }: About['words']): string | null {
  return priceText ?? { free, paid, unknown: null }[price];
}

/** HTML: where, for how much, what, and who says so. */
export function descriptionOf(date: Dated, { words }: About): string {
  const { place, source } = date;
  const told = [source.name, source.licence].filter(Boolean).join(', ');
  const paragraphs = [
    place && addressText(place),
    priceOf(date, words),
    ...paragraphsOf(date.description),
    `${words.source}: ${told}`,
  ];
  return paragraphs.flatMap((text) => (text ? paragraph(text) : [])).join('');
}
