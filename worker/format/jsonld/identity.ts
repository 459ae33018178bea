/**
 * What things are called for good (`@id`): a fragment of our own page of them. It is made of nothing that
 * can change, such as a title in the page's address; where a page is, `url` says.
 */
import { formatView } from '../../../schema/view.ts';

/** An event as a whole, or one date of it. */
export function eventId(origin: string, id: string, occurrence?: string): string {
  return `${origin}/events/${[id, occurrence].filter(Boolean).join('/')}#event`;
}

/** The page of a district's office. */
export const officePage = (origin: string, district: string) =>
  `${origin}/contact${formatView({ district })}`;

export const officeId = (origin: string, district: string) =>
  `${officePage(origin, district)}#office`;
