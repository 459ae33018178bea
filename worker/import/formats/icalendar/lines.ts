/** An iCalendar text → its content lines, unfolded (RFC 5545, 3.1), with the numbers they have in the file. */

/** One content line. */
export interface Line {
  text: string;
  /** Of its first line in the file, from 1. */
  number: number;
  /** It is longer than any line may be, and `text` is only its beginning. */
  cut: boolean;
}

/** Characters of a content line: a picture in the text would be longer, a description never is. */
export const MOST_CHARACTERS = 200_000;

const BYTE_ORDER_MARK = '\uFEFF';

/** The lines as they stand in the file: they end with CRLF, LF or CR alone. */
function* physicalLines(text: string): Generator<string> {
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  for (let from = 0; from < text.length; ) {
    // Each is looked for again only once it is passed, so that a text without one is read once.
    if (lf !== -1 && lf < from) lf = text.indexOf('\n', from);
    if (cr !== -1 && cr < from) cr = text.indexOf('\r', from);
    const end = lf === -1 || cr === -1 ? Math.max(lf, cr) : Math.min(lf, cr);
    if (end === -1) return yield text.slice(from);
    yield text.slice(from, end);
    from = end === cr && lf === cr + 1 ? end + 2 : end + 1;
  }
}

function joined(parts: string[], number: number, length: number): Line {
  const text = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  const cut = length > MOST_CHARACTERS;
  return { text: cut ? text.slice(0, 100) : text, number, cut };
}

/**
 * Empty lines are left out, and a line that is folded over one goes on behind it. What follows the
 * longest permitted line is not kept.
 */
export function* unfold(text: string): Generator<Line> {
  let parts: string[] = [];
  let begun = 0;
  let length = 0;
  let number = 0;
  for (const raw of physicalLines(text)) {
    number += 1;
    // Feeds that were put together from files have byte order marks in the middle.
    const line = raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw;
    if (line === '') continue;
    const folded = parts.length > 0 && (line.startsWith(' ') || line.startsWith('\t'));
    if (!folded) {
      if (parts.length > 0) yield joined(parts, begun, length);
      parts = [];
      begun = number;
      length = 0;
    }
    if (length <= MOST_CHARACTERS) parts.push(folded ? line.slice(1) : line);
    length += folded ? line.length - 1 : line.length;
  }
  if (parts.length > 0) yield joined(parts, begun, length);
}
