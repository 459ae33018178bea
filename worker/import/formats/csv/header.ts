/** The first line of a CSV text → its separator and the columns that it names. */
import { type ColumnName, columns } from '../../../../schema/csv.ts';
import { fold } from '../../../../schema/search.ts';
import { Unusable } from '../../feed.ts';
import { records } from './records.ts';

const SEPARATORS = [';', ',', '\t'];

const folded = (name: string) => fold(name).join('');

const byName = new Map<string, ColumnName>(
  (Object.entries(columns) as [ColumnName, (typeof columns)[ColumnName]][]).flatMap(
    ([name, { also }]) => [name, ...also].map((one) => [folded(one), name] as const),
  ),
);

export interface Header {
  separator: string;
  /** By position; null for a column that nobody knows. */
  names: (ColumnName | null)[];
  /** Where the rows begin, in the text and by the number of the line. */
  from: number;
  line: number;
}

/** Excel may say the separator itself in a line before the header. */
const SEP = /^sep=(.)\r?\n/i;

function namesIn(text: string, separator: string): (ColumnName | null)[] {
  const [first] = records(text, separator);
  const cells = (first?.cells ?? []).map(folded);
  // “Ort” is a place, or the town of one that another column names.
  const isTown = (cell: string) =>
    cell === 'ort' && cells.some((one) => one !== cell && byName.get(one) === 'place');
  const names = cells.map((cell) => (isTown(cell) ? 'city' : (byName.get(cell) ?? null)));
  // Of two columns of one name the first counts.
  return names.map((name, at) => (names.indexOf(name) === at ? name : null));
}

/** The header of a text, whether it has the columns that are needed or not; null if it has none that is known. */
export function headerOf(text: string): Header | null {
  const begin = /^[\ufeff\s]{0,1000}/.exec(text)?.[0].length ?? 0;
  const sep = SEP.exec(text.slice(begin, begin + 10));
  const from = begin + (sep?.[0].length ?? 0);
  const [head = ''] = text.slice(from, from + 10_000).split(/[\r\n]/, 1);
  const known = (names: Header['names']) => names.filter((name) => name !== null).length;
  const [best] = SEPARATORS.map((separator) => ({
    separator,
    names: safely(head, separator),
  })).sort((one, other) => known(other.names) - known(one.names));
  if (!best || known(best.names) === 0) return null;
  const isLast = from + head.length >= text.length;
  const end = text.startsWith('\r\n', from + head.length) ? 2 : isLast ? 0 : 1;
  const line = 1 + (text.slice(0, from).match(/\r\n|\n|\r/g)?.length ?? 0);
  return { ...best, from: from + head.length + end, line: line + 1 };
}

function safely(head: string, separator: string): Header['names'] {
  try {
    return namesIn(head, separator);
  } catch (error) {
    if (error instanceof Unusable) return [];
    throw error;
  }
}

/** @throws Unusable if a column that is needed is not there. */
export function requiredHeader(text: string): Header {
  const header = headerOf(text);
  const names = new Set(header?.names);
  if (!header || !names.has('title')) {
    throw new Unusable('The column “title” (Titel) is missing in the first line of the table.');
  }
  if (!names.has('start') && !names.has('date')) {
    throw new Unusable(
      'The column “start” (Beginn, Datum) is missing in the first line of the table.',
    );
  }
  return header;
}
