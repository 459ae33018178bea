/** Rows → reports on the wire. */
import type { Report } from '../../schema/feeds.ts';
import type { ReportRow } from '../query/imports.ts';

function stateOf({ startedAt, finishedAt, error }: ReportRow): Report['state'] {
  if (finishedAt) return error === null ? 'done' : 'failed';
  return startedAt ? 'running' : 'queued';
}

/**
 * A trial has no row and no number, and so no address.
 * @param most remarks of each kind.
 */
export function toReport(row: ReportRow, origin: string, most = Number.POSITIVE_INFINITY): Report {
  const { id, source, queuedAt, startedAt, finishedAt, total, written } = row;
  const { created, changed, unchanged, withdrawn, refused, error } = row;
  const [refusals, notes] = [row.refusals.slice(0, most), row.notes.slice(0, most)];
  return {
    ...{ id, source, state: stateOf(row), queuedAt, startedAt, finishedAt },
    counts: { created, changed, unchanged, withdrawn, refused },
    ...{ total, written, refusals, notes, error },
    links: { self: id ? `${origin}/v1/imports/${id}` : null },
  };
}
