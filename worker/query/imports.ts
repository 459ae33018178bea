/** Runs, latest first. */
import { and, desc, eq, lt } from 'drizzle-orm';
import { imports } from '../../schema/tables.ts';
import type { Database } from '../database.ts';

export type ReportRow = typeof imports.$inferSelect;

/** @param before number of the last run of the page before; 0 for the first page. */
export async function readReports(
  db: Database,
  source: string | null,
  { limit, before }: { limit: number; before: number },
) {
  const rows = await db
    .select()
    .from(imports)
    .where(
      and(
        source === null ? undefined : eq(imports.source, source),
        before === 0 ? undefined : lt(imports.id, before),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(limit + 1);
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

export async function readReport(db: Database, id: number): Promise<ReportRow | undefined> {
  const [row] = await db.select().from(imports).where(eq(imports.id, id));
  return row;
}
