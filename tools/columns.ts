/** A table on a terminal: columns as wide as their widest cell, two spaces apart. */
export function columns(rows: string[][]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, width(cell));
  }
  const padded = (cell: string, at: number) => cell + ' '.repeat((widths[at] ?? 0) - width(cell));
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}

const width = (text: string): number => [...text].length;
