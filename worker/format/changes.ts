/** Rows → the change feed, and the cursors that it is read by. */
import { toDate, toDay } from '../../schema/dates.ts';
import type { ChangeRow } from '../query/changes.ts';
import { seriesJson } from './events.ts';

/** Up to which change someone has read, and on which day (a number) they had read everything. */
export interface Cursor {
  seq: number;
  day: number;
}

/** `1234-20261124`, or null if the text is none. */
export function toCursor(text: string): Cursor | null {
  const [, seq, year, month, date] = /^(\d{1,15})-(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  const day = toDay(`${year}-${month}-${date}`);
  return seq && !Number.isNaN(day) ? { seq: Number(seq), day } : null;
}

export function cursorText({ seq, day }: Cursor): string {
  return `${seq}-${toDate(day).replaceAll('-', '')}`;
}

function changeJson(row: ChangeRow, since: number, origin: string): string {
  const { event: id, doc, recurrence, version } = row;
  const removed = Boolean(row.removed) || doc === null || version === null;
  const kind = removed ? 'removed' : (row.created ?? row.seq) > since ? 'created' : 'changed';
  const dates = (JSON.parse(row.dates) as [string, string][]).map(([occurrence, doc]) => ({
    ...{ id: 0, event: id, occurrence, doc },
  }));
  const series = removed ? 'null' : seriesJson({ id, doc, recurrence, version }, dates, origin);
  return `{"id":${JSON.stringify(id)},"change":"${kind}","at":${JSON.stringify(row.at)},"event":${series}}`;
}

/** See `Changes` in schema/feeds.ts. */
export function changesJson(
  rows: ChangeRow[],
  since: number,
  next: Cursor,
  more: boolean,
  origin: string,
): string {
  const list = rows.map((row) => changeJson(row, since, origin)).join(',');
  return `{"changes":[${list}],"next":"${cursorText(next)}","more":${more}}`;
}
