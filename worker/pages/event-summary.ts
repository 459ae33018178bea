/** An event in a few words. */
import { addressText } from '../../schema/address.ts';
import type { Event } from '../../schema/contract.ts';
import { withCommas } from '../../schema/languages.ts';
import { when } from '../../schema/when.ts';
import type { CalendarWords } from '../../widget/text/de.ts';
import { marked } from '../format/marked.ts';

/** About what search engines show of it. */
const MOST_CHARACTERS = 200;

/** A text as one line, cut behind a word where it is long. */
function opening(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST_CHARACTERS) return line;
  const end = line.lastIndexOf(' ', MOST_CHARACTERS - 1);
  return `${line.slice(0, end > 0 ? end : MOST_CHARACTERS - 1)}…`;
}

/** When and where it is, and how its description begins. */
export function summaryOf(
  event: Pick<Event, 'description' | 'place'>,
  date: Event | undefined,
  words: CalendarWords,
): string {
  const { place } = date ?? event;
  const facts = withCommas(words.locale, [
    date && marked(when(date, words), date.status, words),
    place && addressText(place),
  ]);
  return opening([facts, event.description].filter(Boolean).join(' · '));
}
