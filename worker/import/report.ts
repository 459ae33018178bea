/** What a run has to report, kept in its row as it goes. */
import { eq } from 'drizzle-orm';
import { imports } from '../../schema/tables.ts';
import { textAfter } from '../clock.ts';
import { type Database, runBatch } from '../database.ts';
import type { Refusal } from './feed.ts';

export type Report = typeof imports.$inferSelect;

/** A feed of nothing but mistakes must not fill a row with them. */
const MOST_REMARKS = 1000;

export function refuse(report: Report, refusal: Refusal): void {
  report.refused += 1;
  if (report.refusals.length < MOST_REMARKS) report.refusals.push(refusal);
}

export function note(report: Report, remark: Refusal): void {
  if (report.notes.length < MOST_REMARKS) report.notes.push(remark);
}

/** The statement that keeps a report as it stands. */
export function saved(db: Database, { id, source: _, ...report }: Report) {
  return db.update(imports).set(report).where(eq(imports.id, id)).getSQL();
}

export async function keep(db: Database, report: Report): Promise<void> {
  await runBatch(db, [saved(db, report)]);
}

/** Minutes after which an unfinished run that nobody heard of has broken off. */
const ALIVE_MINUTES = 15;

/**
 * @param now RFC 3339
 * @param delay seconds until the run is expected to go on.
 */
export function aliveUntil(now: string, delay = 0): string {
  return textAfter(now, ALIVE_MINUTES * 60 + delay);
}

/** Leaves the row of a run that is going to begin. */
export async function begin(db: Database, source: string, now: string): Promise<Report> {
  const [report] = await db
    .insert(imports)
    .values({ source, queuedAt: now, aliveUntil: aliveUntil(now) })
    .returning();
  if (!report) throw new Error('D1 returned no row for a new import.');
  return report;
}

/** The row of a run that is not kept, for a trial. */
export function unkept(source: string, now: string): Report {
  return {
    ...{ id: 0, source, queuedAt: now, startedAt: now, finishedAt: null, aliveUntil: now },
    ...{ created: 0, changed: 0, unchanged: 0, withdrawn: 0, total: 0, written: 0, refused: 0 },
    ...{ dates: 0, refusals: [], notes: [], error: null },
  };
}
