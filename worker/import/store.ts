/** Rows → the statements that write them, in bulk: a batch of them is one transaction. */
import { type SQL, sql } from 'drizzle-orm';
import { NUMBERS } from '../../schema/occurrence.ts';
import { facet } from '../../schema/search.ts';
import { jsonChunks } from './chunks.ts';
import type { OccurrenceRow, Rows } from './rows.ts';

/** A date as a JSON array, since names would be most of it. */
export const dateTuple = (row: OccurrenceRow) => [
  ...[
    row.event,
    row.occurrence,
    row.slot,
    row.startDay,
    row.lastDay,
    row.head,
    row.doc,
    row.tokens,
  ],
];

const dateColumns = sql.raw(`value->>0 AS event, value->>1 AS occurrence, value->>2 AS slot,
  value->>3 AS start_day, value->>4 AS last_day, value->>5 AS head, value->>6 AS doc, value->>7 AS tokens`);
const newDates = (rows: string) => sql`(SELECT ${dateColumns} FROM json_each(${rows})) new`;
const document = sql.raw("new.head || ',' || substr(coalesce(new.doc, events.doc), 2)");

const eventColumns = {
  ...{ source: 'source', uid: 'uid', said: 'said', title: 'title', doc: 'doc', tokens: 'tokens' },
  ...{ recurrence: 'recurrence', hash: 'hash', laid_until: 'laidUntil', last_day: 'lastDay' },
  ...{ sameness: 'sameness', merged_into: 'mergedInto', removed_at: 'removedAt' },
  ...{ updated_at: 'updatedAt' },
};

/** Whatever is written of an event, but the override, which is its editor's. */
function upsertEvents(rows: string): SQL {
  const names = Object.keys(eventColumns);
  const values = Object.values(eventColumns).map((name) => `value->>'${name}'`);
  const updates = names.map((name) => `${name} = excluded.${name}`);
  return sql`INSERT INTO events (id, published_at, ${sql.raw(names.join(', '))})
    SELECT value->>'id', value->>'updatedAt', ${sql.raw(values.join(', '))}
    FROM json_each(${rows}) WHERE true
    ON CONFLICT (id) DO UPDATE SET ${sql.raw(updates.join(', '))}, version = version + 1`;
}

/** Keeps when an event with one date was, before its dates are written anew; whoever moved it knows no more. */
function keepPreviousStarts(rows: Rows[]): SQL[] {
  const dates = rows.flatMap(({ occurrences }) => occurrences);
  const single = dates.filter(({ occurrence }) => occurrence === 'once');
  const starts = single.map(({ event, head }) => [event, JSON.parse(`${head}}`).start]);
  return jsonChunks(starts).map(
    (list) => sql`UPDATE events SET previous_start = o.doc->>'start'
      FROM json_each(${list}) new
        JOIN occurrences o ON o.event = new.value->>0 AND o.occurrence = 'once'
      WHERE events.id = new.value->>0 AND o.doc->>'start' <> new.value->>1`,
  );
}

/**
 * Statements that take the dates of events out of all three tables, but those that stay where they are.
 * @param keep JSON arrays of event, occurrence, slot and last day.
 */
function removeDates(ids: string, keep: string): SQL[] {
  const stale = sql`FROM occurrences WHERE event IN (SELECT value FROM json_each(${ids}))
    AND (event, occurrence, id / ${sql.raw(String(NUMBERS))}, last_day) NOT IN
      (SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(${keep}))`;
  return [
    sql`WITH RECURSIVE days (day, id, last) AS (
        SELECT start_day + 1, id, last_day ${stale} AND last_day > start_day
        UNION ALL SELECT day + 1, id, last FROM days WHERE day < last)
      DELETE FROM running WHERE (day, id) IN (SELECT day, id FROM days)`,
    sql`DELETE FROM find WHERE rowid IN (SELECT id ${stale})`,
    sql`DELETE FROM occurrences WHERE id IN (SELECT id ${stale})`,
  ];
}

/** Dates that are there already keep their numbers, so that nobody's cursor loses its place. */
function updateOccurrences(rows: string): SQL {
  return sql`UPDATE occurrences SET doc = ${document}
    FROM ${newDates(rows)} JOIN events ON events.id = new.event
    WHERE occurrences.event = new.event AND occurrences.occurrence = new.occurrence`;
}

/** A new date takes the next free number of its slot. */
function insertOccurrences(rows: string): SQL {
  return sql`INSERT INTO occurrences (id, event, occurrence, start_day, last_day, doc)
    SELECT new.slot * ${sql.raw(String(NUMBERS))}
        + row_number() OVER (PARTITION BY new.slot ORDER BY new.event, new.occurrence) - 1
        + coalesce((
          SELECT taken.id % ${sql.raw(String(NUMBERS))} + 1 FROM occurrences taken
          WHERE taken.id >= new.slot * ${sql.raw(String(NUMBERS))}
            AND taken.id < (new.slot + 1) * ${sql.raw(String(NUMBERS))}
          ORDER BY taken.id DESC LIMIT 1), 0),
      new.event, new.occurrence, new.start_day, new.last_day, ${document}
    FROM ${newDates(rows)} JOIN events ON events.id = new.event
    WHERE NOT EXISTS (SELECT 1 FROM occurrences o WHERE o.event = new.event AND o.occurrence = new.occurrence)`;
}

/** The days after the first, and the search index, of dates. */
function indexDates(rows: string): SQL[] {
  const stored = sql`${newDates(rows)}
    JOIN occurrences o ON o.event = new.event AND o.occurrence = new.occurrence`;
  return [
    sql`WITH RECURSIVE days (day, id, last) AS (
        SELECT o.start_day + 1, o.id, o.last_day FROM ${stored} WHERE o.last_day > o.start_day
        UNION ALL SELECT day + 1, id, last FROM days WHERE day < last)
      INSERT OR IGNORE INTO running (day, id) SELECT day, id FROM days`,
    sql`INSERT OR REPLACE INTO find (rowid, tokens)
      SELECT o.id, coalesce(new.tokens, events.tokens) || coalesce((
          WITH RECURSIVE days (day) AS (
            SELECT o.start_day + 1 WHERE o.last_day > o.start_day
            UNION ALL SELECT day + 1 FROM days WHERE day < o.last_day)
          SELECT group_concat(${` ${facet.running('')}`} || day, '') FROM days), '')
      FROM ${stored} JOIN events ON events.id = o.event ORDER BY o.id`,
  ];
}

/**
 * Writes down that events changed; of one that nobody ever saw, nothing is said when it goes.
 * @param marks event ids, each with whether it is gone now.
 */
function recordChanges(marks: [id: string, gone: boolean][], at: string): SQL[] {
  return jsonChunks(marks.map(([id, gone]) => [id, Number(gone)])).map(
    (rows) => sql`INSERT OR REPLACE INTO changes (event, created, removed, at)
      SELECT new.value->>0, CASE WHEN old.removed = 0 THEN coalesce(old.created, old.seq) END,
        new.value->>1, ${at}
      FROM json_each(${rows}) new LEFT JOIN changes old ON old.event = new.value->>0
      WHERE new.value->>1 = 0 OR old.removed = 0 ORDER BY new.key`,
  );
}

function writeDates(rows: Rows[], replace: boolean): SQL[] {
  const dates = rows.flatMap(({ occurrences }) => occurrences);
  const chunks = jsonChunks(dates.map(dateTuple));
  return [
    ...(replace ? chunks.map(updateOccurrences) : []),
    ...chunks.map(insertOccurrences),
    ...chunks.flatMap(indexDates),
  ];
}

/**
 * Statements that write events with their dates.
 * @param known ids of events that may have dates already, which the given ones replace.
 * @param at RFC 3339
 */
export function writeEvents(rows: Rows[], known: Set<string>, at: string): SQL[] {
  const before = rows.filter(({ event }) => known.has(event.id));
  const keep = before.flatMap(({ occurrences }) =>
    occurrences.map((date) => [date.event, date.occurrence, date.slot, date.lastDay]),
  );
  const ids = JSON.stringify(before.map(({ event }) => event.id));
  return [
    ...jsonChunks(rows.map(({ event }) => event)).map(upsertEvents),
    ...keepPreviousStarts(before),
    ...(before.length ? removeDates(ids, JSON.stringify(keep)) : []),
    ...writeDates(rows, before.length > 0),
    ...recordChanges(
      rows.map(({ event }) => [event.id, Boolean(event.removedAt ?? event.mergedInto)]),
      at,
    ),
  ];
}

/** Statements that add dates to events and leave all else as it is. */
export function addDates(rows: Rows[], until: number): SQL[] {
  const ids = JSON.stringify(rows.map(({ event }) => [event.id, event.laidUntil, event.lastDay]));
  return [
    sql`UPDATE events SET laid_until = new.value->>1, last_day = max(last_day, new.value->>2)
      FROM json_each(${ids}) new WHERE events.id = new.value->>0 AND laid_until < ${until}`,
    ...writeDates(rows, false),
  ];
}

/** Statements that make tombstones of events. */
export function removeEvents(ids: string[], at: string): SQL[] {
  if (ids.length === 0) return [];
  const list = JSON.stringify(ids);
  return [
    ...removeDates(list, '[]'),
    sql`UPDATE events SET removed_at = ${at}, updated_at = ${at}, laid_until = NULL, merged_into = NULL,
        version = version + 1
      WHERE id IN (SELECT value FROM json_each(${list}))`,
    ...recordChanges(
      ids.map((id) => [id, true]),
      at,
    ),
  ];
}
