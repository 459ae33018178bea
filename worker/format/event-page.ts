/** Where people read of an event, or of one date of it. */
import { langOf } from '../../schema/languages.ts';
import { formatView } from '../../schema/view.ts';
import { eventName } from './event-address.ts';
import type { About } from './form.ts';

interface Named {
  id: string;
  title: string;
  /** Name of a date (rules.md, 2.4); without it, the event as a whole is meant. */
  occurrence?: string;
}

/**
 * The page of an event's only date is that of the event (rules.md, 6.2).
 * @param origin the service's own, without a trailing slash; empty for the path alone.
 */
export function eventPage(origin: string, { id, title, occurrence = 'once' }: Named): string {
  const date = occurrence === 'once' ? '' : `/${occurrence}`;
  return `${origin}/events/${eventName(id, title)}${date}`;
}

/** The same in the language of whoever reads what is written. */
export function readerPage(
  { origin, language, cityLanguage }: Pick<About, 'origin' | 'language' | 'cityLanguage'>,
  event: Named,
): string {
  return eventPage(origin, event) + formatView({ lang: langOf(language, cityLanguage) });
}
