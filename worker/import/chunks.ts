/** Rows as JSON texts that D1 takes as parameters. */

/** D1 refuses texts over 2 MB (the local one does not); a JSON parameter stays well below. */
export const MOST_BYTES = 900_000;

const encoder = new TextEncoder();
/** Length of a text as UTF-8. */
export const bytesOf = (text: string) => encoder.encode(text).length;

/** JSON arrays of rows, each at most `most` bytes long; a longer single row stands alone. */
export function jsonChunks(rows: unknown[], most = MOST_BYTES): string[] {
  const chunks: string[][] = [];
  let room = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    const size = bytesOf(text) + 1;
    if (size > room || chunks.length === 0) {
      chunks.push([]);
      room = most - 1;
    }
    chunks.at(-1)?.push(text);
    room -= size;
  }
  return chunks.map((texts) => `[${texts.join(',')}]`);
}
