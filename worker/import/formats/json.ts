/** Events as our own API answers them → feed events. */
import { type Feed, Unusable } from '../feed.ts';
import { Dates } from './json/dates.ts';
import { webAddress } from './web.ts';

type Entry = Record<string, unknown>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether something is meant as an event of this form, be it a broken one. */
const isEvent = (value: unknown): value is Entry =>
  isEntry(value) && 'title' in value && ('start' in value || 'occurrences' in value);

function read(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Unusable('This is no whole JSON text: it is broken or cut off.');
  }
}

/** The list in a document: `{events}`, an array, or one event alone. */
function listIn(document: unknown): unknown[] | null {
  if (isEvent(document)) return [document];
  const list = isEntry(document) ? document.events : document;
  if (!Array.isArray(list)) return null;
  return list.length === 0 || list.some(isEvent) ? list : null;
}

/** An event as a whole says its dates one by one. */
const datesOf = (value: unknown): unknown[] =>
  isEntry(value) && Array.isArray(value.occurrences) ? value.occurrences : [value];

/**
 * Reads `{range, events, next}`, an array of events, one event, or one with its occurrences; see
 * schema/contract.ts. `links`, `source` and `updatedAt` are not needed.
 * @param cityZone zone of times without an offset, in events whose `timeZone` nobody knows.
 * @throws Unusable if the text is no JSON, or none of this form.
 */
export function parseJson(text: string, cityZone: string): Feed {
  const document = read(text);
  const list = listIn(document);
  if (!list) {
    throw new Unusable(
      'This JSON is not of our form: it needs a list “events” as /v1/events has it.',
    );
  }
  const dates = new Dates(cityZone);
  for (const value of list.flatMap(datesOf)) dates.add(value);
  const next = isEntry(document) && typeof document.next === 'string' ? document.next : null;
  return { events: dates.events(), refused: dates.refused, next: webAddress(next) };
}
