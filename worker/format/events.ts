/**
 * Occurrences → JSON text. Each date's document was written once by the importer, so answering is
 * putting texts together; only links are made here, because ORIGIN may change.
 */
import type { Range, Series } from '../../schema/contract.ts';
import { toDate } from '../../schema/dates.ts';
import type { events } from '../../schema/tables.ts';
import type { OccurrenceRow } from '../query/events.ts';
import type { DayRange } from '../query/range.ts';
import { titleIn } from './event-address.ts';
import { eventPage } from './event-page.ts';

/**
 * Where an event, or one date of it, is found: as data by its id alone, by people under a name that
 * says what it is. An only date has a file of its own (rules.md, 5.1), and the event's page (6.2).
 */
function links(origin: string, id: string, doc: string, occurrence?: string): string {
  const html = eventPage(origin, { id, title: titleIn(doc), occurrence });
  return JSON.stringify({
    self: `${origin}/v1/events/${id}${occurrence ? `/${occurrence}` : ''}`,
    html,
    ics: `${html}${occurrence === 'once' ? '/once' : ''}.ics`,
  } satisfies Series['links']);
}

export function toRange({ start, end }: DayRange, timeZone: string): Range {
  return { start: toDate(start), end: end === null ? null : toDate(end), timeZone };
}

/** One date of an event; see `Event` in schema/contract.ts. */
export function eventJson({ event, occurrence, doc }: OccurrenceRow, origin: string): string {
  return `${doc.slice(0, -1)},"links":${links(origin, event, doc, occurrence)}}`;
}

/** See `Events`. */
export function eventsJson(
  range: Range,
  rows: OccurrenceRow[],
  next: string | null,
  origin: string,
): string {
  const list = rows.map((row) => eventJson(row, origin)).join(',');
  return `{"range":${JSON.stringify(range)},"events":[${list}],"next":${JSON.stringify(next)}}`;
}

/** See `Series`. */
export function seriesJson(
  event: Pick<typeof events.$inferSelect, 'id' | 'doc' | 'recurrence' | 'version'>,
  dates: OccurrenceRow[],
  origin: string,
): string {
  const { id, doc, recurrence, version } = event;
  const list = dates.map((row) => eventJson(row, origin)).join(',');
  return (
    `{"id":${JSON.stringify(id)},${doc.slice(1, -1)},"recurrence":${JSON.stringify(recurrence)},` +
    `"version":${version},"occurrences":[${list}],"links":${links(origin, id, doc)}}`
  );
}
