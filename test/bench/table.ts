/** Measurements → one plain table. */
import type { Measured } from './load.ts';
import type { Cost } from './sql.ts';
import { YARDSTICK } from './views.ts';

export type Row = (string | number)[];

const head: Row = [
  'events',
  'question',
  'kB',
  'a second',
  'from–to',
  'of yardstick',
  'ms p50',
  'ms p95',
  'rows read',
  'answered',
  'SQL ms',
  'most',
];

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
const median = (values: number[]) => quantile(values, 0.5);

/** The share is the median of each round's own share: what slows a round slows its yardstick. */
export function rowsOf(size: number, measured: Measured[], costs: Cost[]): Row[] {
  const yardstick = measured.find(({ name }) => name === YARDSTICK)?.rates ?? [];
  return measured.map(({ name, rates, times, bytes }) => {
    const shares = rates.map((rate, round) => rate / (yardstick[round] ?? Number.NaN));
    const cost = costs.find((one) => one.name === name);
    return [
      size,
      name,
      (bytes / times.length / 1000).toFixed(1),
      median(rates).toFixed(0),
      `${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)}`,
      `${(median(shares) * 100).toFixed(0)} %`,
      median(times).toFixed(1),
      quantile(times, 0.95).toFixed(1),
      cost?.rowsRead ?? '',
      cost?.rowsAnswered ?? '',
      cost?.milliseconds.toFixed(1) ?? '',
      cost?.mostMilliseconds.toFixed(1) ?? '',
    ];
  });
}

/** Columns of equal width, numbers to the right. */
export function table(rows: Row[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 1 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
