/** Rows → D1, in bulk: a chunk is one transaction, and an event is never split over two. */
import { eq, sql } from 'drizzle-orm';
import { NUMBERS } from '../../schema/occurrence.ts';
import { facet } from '../../schema/search.ts';
import { events } from '../../schema/tables.ts';
import { type Database, runBatch } from '../database.ts';
import type { EventRow, OccurrenceRow, Rows } from './rows.ts';

export interface Known {
  hash: string;
  laidUntil: number | null;
  updatedAt: string;
}

/** What is stored of a source, by event id. */
export async function readKnown(db: Database, source: string): Promise<Map<string, Known>> {
  const { id, hash, laidUntil, updatedAt } = events;
  const rows = await db
    .select({ id, hash, laidUntil, updatedAt })
    .from(events)
    .where(eq(events.source, source));
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}

/** D1 refuses texts over 2 MB (the local one does not); a JSON parameter stays well below. */
const MOST_CHARACTERS = 400_000;

/** JSON arrays of rows, each at most `MOST_CHARACTERS` long; a longer single row stands alone. */
export function jsonChunks(rows: unknown[], most = MOST_CHARACTERS): string[] {
  const chunks: string[][] = [];
  let room = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (text.length + 1 > room || chunks.length === 0) {
      chunks.push([]);
      room = most - 2;
    }
    chunks.at(-1)?.push(text);
    room -= text.length + 1;
  }
  return chunks.map((texts) => `[${texts.join(',')}]`);
}

function upsertEvents(rows: string) {
  return sql`
    INSERT INTO events (id, source, uid, title, doc, tokens, recurrence, hash, laid_until, updated_at)
    SELECT value->>'id', value->>'source', value->>'uid', value->>'title', value->>'doc', value->>'tokens',
      value->>'recurrence', value->>'hash', value->>'laidUntil', value->>'updatedAt'
    FROM json_each(${rows}) WHERE true
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, doc = excluded.doc, tokens = excluded.tokens,
      recurrence = excluded.recurrence, hash = excluded.hash, laid_until = excluded.laid_until,
      updated_at = excluded.updated_at`;
}

/** Statements that take every date of these events (a JSON array of ids) out of all three tables. */
function removeDates(ids: string) {
  const numbers = sql`SELECT id FROM occurrences WHERE event IN (SELECT value FROM json_each(${ids}))`;
  return [
    sql`WITH RECURSIVE days (day, id, last) AS (
        SELECT start_day + 1, id, last_day FROM occurrences
        WHERE event IN (SELECT value FROM json_each(${ids})) AND last_day > start_day
        UNION ALL SELECT day + 1, id, last FROM days WHERE day < last)
      DELETE FROM running WHERE (day, id) IN (SELECT day, id FROM days)`,
    sql`DELETE FROM find WHERE rowid IN (${numbers})`,
    sql`DELETE FROM occurrences WHERE id IN (${numbers})`,
  ];
}

/** A new date takes the next free number of its slot. A date that is there stays as it is. */
function insertOccurrences(rows: string) {
  return sql`
    INSERT INTO occurrences (id, event, occurrence, start_day, last_day, doc)
    SELECT new.slot * ${sql.raw(String(NUMBERS))} + new.number + coalesce((
        SELECT max(taken.id) % ${sql.raw(String(NUMBERS))} + 1 FROM occurrences taken
        WHERE taken.id >= new.slot * ${sql.raw(String(NUMBERS))}
          AND taken.id < (new.slot + 1) * ${sql.raw(String(NUMBERS))}), 0),
      new.event, new.occurrence, new.start_day, new.last_day,
      new.head || ',' || substr(coalesce(new.doc, events.doc), 2)
    FROM (
      SELECT value->>'event' AS event, value->>'occurrence' AS occurrence, value->>'slot' AS slot,
        value->>'startDay' AS start_day, value->>'lastDay' AS last_day, value->>'head' AS head,
        value->>'doc' AS doc,
        row_number() OVER (PARTITION BY value->>'slot' ORDER BY value->>'event', value->>'occurrence') - 1 AS number
      FROM json_each(${rows})
    ) new JOIN events ON events.id = new.event WHERE true
    ON CONFLICT (event, occurrence) DO NOTHING`;
}

/** The days after the first, and the search index, of dates that lack them. */
function indexDates(rows: string) {
  const fresh = sql`json_each(${rows}) new
    JOIN occurrences o ON o.event = new.value->>'event' AND o.occurrence = new.value->>'occurrence'`;
  return [
    sql`WITH RECURSIVE days (day, id, last) AS (
        SELECT o.start_day + 1, o.id, o.last_day FROM ${fresh} WHERE o.last_day > o.start_day
        UNION ALL SELECT day + 1, id, last FROM days WHERE day < last)
      INSERT OR IGNORE INTO running (day, id) SELECT day, id FROM days`,
    sql`INSERT OR REPLACE INTO find (rowid, tokens)
      SELECT o.id, coalesce(new.value->>'tokens', events.tokens) || coalesce((
          WITH RECURSIVE days (day) AS (
            SELECT o.start_day + 1 WHERE o.last_day > o.start_day
            UNION ALL SELECT day + 1 FROM days WHERE day < o.last_day)
          SELECT group_concat(${` ${facet.running('')}`} || day, '') FROM days), '')
      FROM ${fresh} JOIN events ON events.id = o.event ORDER BY o.id`,
  ];
}

function statements(event: EventRow[], dates: OccurrenceRow[], replaced: string[]) {
  const chunks = jsonChunks(dates);
  return [
    ...jsonChunks(event).map(upsertEvents),
    ...(replaced.length ? removeDates(JSON.stringify(replaced)) : []),
    ...chunks.map(insertOccurrences),
    ...chunks.flatMap(indexDates),
  ];
}

/** Rows of one transaction: as many whole events as come to about this many dates. */
const DATES_A_BATCH = 2000;

function* batches(all: Rows[]): Generator<Rows[]> {
  let batch: Rows[] = [];
  let dates = 0;
  for (const rows of all) {
    batch.push(rows);
    dates += rows.occurrences.length;
    if (dates < DATES_A_BATCH) continue;
    yield batch;
    batch = [];
    dates = 0;
  }
  if (batch.length) yield batch;
}

/**
 * Writes events with their dates.
 * @param replaced ids of events whose stored dates go first; of others, only the given dates are added.
 */
export async function storeRows(db: Database, all: Rows[], replaced: Set<string>): Promise<void> {
  for (const batch of batches(all)) {
    const queries = statements(
      batch.map(({ event }) => event),
      batch.flatMap(({ occurrences }) => occurrences),
      batch.map(({ event }) => event.id).filter((id) => replaced.has(id)),
    );
    await runBatch(db, queries);
  }
}
