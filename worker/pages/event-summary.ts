/** An event in a few words. */
import { addressText } from '../../schema/address.ts';
import type { Event } from '../../schema/contract.ts';
import { when } from '../../schema/when.ts';

/** About what search engines show of it. */
const MOST_CHARACTERS = 200;

/** A text as one line, cut behind a word where it is long. */
function opening(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST_CHARACTERS) return line;
  const end = line.lastIndexOf(' ', MOST_CHARACTERS - 1);
  return `${line.slice(0, end > 0 ? end : MOST_CHARACTERS - 1)}…`;
}

/** How its description begins; of one without, when and where it is. */
export function summaryOf(
  { description, place }: Pick<Event, 'description' | 'place'>,
  date: Event | undefined,
  words: Parameters<typeof when>[1],
): string {
  const said = opening(description ?? '');
  if (said) return said;
  return [date && when(date, words), place && addressText(place)].filter(Boolean).join(', ');
}
