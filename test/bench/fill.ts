/// <reference path="./globals.d.ts" />
/** Synthetic events → a SQLite file, by the importer's own code on a D1 that is that file. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { toDay } from '../../schema/dates.ts';
import { database, runBatch } from '../../worker/database.ts';
import type { Env } from '../../worker/env.ts';
import { readCity } from '../../worker/import/city.ts';
import {
  contentHash,
  editorsSource,
  eventId,
  type Layout,
  layoutDigest,
  saidOf,
} from '../../worker/import/layout.ts';
import { type Rows, rowsOf } from '../../worker/import/rows.ts';
import { writeEvents } from '../../worker/import/store.ts';
import { DAYS, FIRST_DAY, syntheticEvents } from './synthetic.ts';

const SOURCE = {
  ...editorsSource({ CITY: 'Bench', PORTAL_URL: 'https://events.example/' } as Env),
  slug: 'bench',
  example: true,
};
const UPDATED = '2025-01-01T00:00:00Z';
/** Events that are kept in memory before they are written. */
const AT_ONCE = 5000;

/** As much of a D1 binding as drizzle and the importer use; D1 itself allows no writing from outside. */
function asD1(file: DatabaseSync): D1Database {
  const prepare = (sql: string, params: SQLInputValue[] = []) => ({
    bind: (...values: SQLInputValue[]) => prepare(sql, values),
    all: async () => ({ results: file.prepare(sql).all(...params) }),
  });
  const batch = async (statements: ReturnType<typeof prepare>[]) => {
    file.exec('BEGIN');
    const answers = [];
    for (const statement of statements) answers.push(await statement.all());
    file.exec('COMMIT');
    return answers;
  };
  return { prepare, batch } as unknown as D1Database;
}

/**
 * Writes events into a migrated and seeded database file.
 * @returns how many start on each day, by day number.
 */
export async function fill(path: string, count: number): Promise<Map<number, number>> {
  const file = new DatabaseSync(path);
  // Nothing of it has to survive a power failure.
  file.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -262144');
  try {
    const db = database(asD1(file));
    const slugs = file.prepare("SELECT slug FROM districts WHERE kind <> 'borough'").all();
    const layout: Layout = {
      source: SOURCE,
      city: await readCity(db),
      timeZone: 'Europe/Berlin',
      until: toDay(FIRST_DAY) + DAYS,
    };
    const readAs = await layoutDigest(layout);
    const starts = new Map<number, number>();
    let rows: Rows[] = [];
    for (const event of syntheticEvents(
      count,
      slugs.map(({ slug }) => String(slug)),
    )) {
      const said = saidOf(event);
      const row = await rowsOf(
        {
          ...{ event, said, override: null, mergedInto: null, updatedAt: UPDATED },
          id: await eventId(SOURCE.slug, event.uid),
          hash: await contentHash(readAs, said, null),
        },
        layout,
      );
      for (const { startDay } of row.occurrences) {
        starts.set(startDay, (starts.get(startDay) ?? 0) + 1);
      }
      rows.push(row);
      if (rows.length < AT_ONCE) continue;
      await runBatch(db, writeEvents(rows, new Set(), UPDATED));
      rows = [];
    }
    await runBatch(db, writeEvents(rows, new Set(), UPDATED));
    return starts;
  } finally {
    file.close();
  }
}
