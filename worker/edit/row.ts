/** One row of reference data: written only where it differs, and only over the version that was seen. */
import type { SQL } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { Stale, type Write, writeIfCurrent } from './version.ts';

export type Outcome = 'created' | 'changed' | 'unchanged';

/** What is there now. */
interface Present<Values> {
  /** Query for its version. */
  version: SQL;
  row: (Partial<Values> & { version: number }) | undefined;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Makes a row what it is to be. Whoever asks for what is there already gets it, whatever version
 * they saw: the answer to their first attempt may have been lost.
 * @param queries write the values under a version.
 * @throws Stale
 */
export async function settleRow<Values extends object>(
  db: Database,
  present: Present<Values>,
  values: Values,
  { version, trace }: Write,
  queries: (version: number) => SQL[],
): Promise<Outcome> {
  const { row } = present;
  const names = Object.keys(values) as (keyof Values)[];
  if (row && names.every((name) => same(row[name], values[name]))) return 'unchanged';
  const seen = version ?? row?.version ?? 0;
  if (seen !== (row?.version ?? 0)) throw new Stale(row?.version ?? 0);
  await writeIfCurrent(db, present.version, seen, [...queries(seen + 1), trace]);
  return row ? 'changed' : 'created';
}

/** Takes a row away. @throws Stale */
export function removeRow(
  db: Database,
  present: { version: SQL; row: { version: number } },
  { version, trace }: Write,
  queries: SQL[],
): Promise<void> {
  return writeIfCurrent(db, present.version, version ?? present.row.version, [...queries, trace]);
}
