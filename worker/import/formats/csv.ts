/** A table in CSV → feed events. schema/csv.ts says what its columns are. */
import { unguarded } from '../../../schema/csv.ts';
import { type Feed, type FeedEvent, Unusable } from '../feed.ts';
import { fieldsOf, ruleOf } from './csv/fields.ts';
import { type Header, requiredHeader } from './csv/header.ts';
import { type CsvRecord, records } from './csv/records.ts';
import { type Cells, datesIn } from './csv/when.ts';
import { derivedUid, distinct } from './identity.ts';
import { timeThere } from './times.ts';

function cellsOf({ cells }: CsvRecord, { names }: Header): Cells {
  const named: Cells = {};
  for (const [at, name] of names.entries()) if (name) named[name] = unguarded(cells[at] ?? '');
  return named;
}

/** @throws Unusable */
function eventOf(row: CsvRecord, cells: Cells, header: Header, cityZone: string): FeedEvent {
  const { separator, names } = header;
  if (row.cells.slice(names.length).some((cell) => cell !== '')) {
    const sign = separator === '\t' ? 'a tab' : `“${separator}”`;
    throw new Unusable(
      `The row has more cells than the first line: put texts with ${sign} into quotation marks.`,
    );
  }
  const fields = fieldsOf(cells);
  const rule = ruleOf(cells);
  const { start, end } = datesIn(cells, cityZone);
  const dates = rule ? { start: timeThere(start, cityZone), end } : { start, end };
  const where = fields.place?.name ?? fields.place?.street ?? null;
  return {
    uid: cells.uid || derivedUid(fields.title, dates.start, where),
    line: row.line,
    ...fields,
    ...dates,
    rule,
    dates: [],
    exceptions: [],
    instances: [],
    detached: false,
  };
}

/**
 * Reads row after row; one that is broken costs no other.
 * @param cityZone zone of times without an offset.
 * @throws Unusable if the first line does not name the columns that are needed, or if a quotation
 * mark is left open.
 */
export function parseCsv(text: string, cityZone: string): Feed {
  const header = requiredHeader(text);
  const events: FeedEvent[] = [];
  const refused: Feed['refused'] = [];
  for (const row of records(text, header.separator, header.from, header.line)) {
    if (row.cells.every((cell) => cell === '')) continue;
    const cells = cellsOf(row, header);
    try {
      events.push(eventOf(row, cells, header, cityZone));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      refused.push({ uid: cells.uid || null, line: row.line, reason: error.message });
    }
  }
  return { events: distinct(events), refused, next: null };
}
