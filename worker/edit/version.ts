/** How a write is kept from undoing another one that its writer did not see. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, runBatch } from '../database.ts';

/** What a write needs to know of the request. */
export interface Write {
  /** The version that was seen, 0 for what is to be new; null: whichever is present. */
  version: number | null;
  /** The statement that leaves a trace of it. */
  trace: SQL;
}

/** Someone else wrote in between. */
export class Stale extends Error {
  /** The present version, 0 if there is nothing (any more). */
  readonly version: number;
  constructor(version: number) {
    super(
      version
        ? `The present version is ${version}. Read it again, and write with this version.`
        : 'There is nothing to replace (any more). Write without a version to create it.',
    );
    this.version = version;
  }
}

/** Fails, and with it the batch that it stands in, unless a query's single value is the one seen. */
function mustBe(version: SQL, seen: number): SQL {
  return sql`SELECT json(CASE WHEN coalesce((${version}), 0) = ${seen} THEN 'null' ELSE 'stale' END)`;
}

/**
 * Writes in one transaction, if nobody else has written since.
 * @param version gives the present version, or nothing.
 * @param seen what the writer has read; 0 for what is to be new.
 * @throws Stale
 */
export async function writeIfCurrent(
  db: Database,
  version: SQL,
  seen: number,
  queries: SQL[],
): Promise<void> {
  const present = async () => (await db.get<{ version: number }>(version))?.version ?? 0;
  try {
    await runBatch(db, [mustBe(version, seen), ...queries]);
  } catch (error) {
    const now = await present();
    if (now !== seen) throw new Stale(now);
    throw error;
  }
}
