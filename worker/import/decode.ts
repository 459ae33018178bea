/** A feed's bytes → its text, in whichever of the usual encodings they are. */

const FOLD_END = new Set([0x20, 0x09]);
const LF = 0x0a;
const CR = 0x0d;
const NO_CHARACTER = 0xfffd;

const isInner = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;

/** Bytes of the line break and the space that fold a line here (RFC 5545, 3.1); 0 for no fold. */
function foldAt(bytes: Uint8Array, at: number): number {
  const breaks = bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
  const isBreak = bytes[at] === CR || bytes[at] === LF;
  return isBreak && FOLD_END.has(bytes[at + breaks] ?? 0) ? breaks + 1 : 0;
}

/** How many bytes come behind the first of a character in UTF-8. */
function innerCount(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}

/** The bytes behind the first of a character, the folds between them, and where both end. */
function innerAt(bytes: Uint8Array, from: number, count: number) {
  const inner: number[] = [];
  const folds: number[] = [];
  let at = from;
  while (inner.length < count) {
    const fold = foldAt(bytes, at);
    if (fold === 0 && !isInner(bytes[at])) break;
    if (fold === 0) inner.push(bytes[at] ?? 0);
    else folds.push(...bytes.subarray(at, at + fold));
    at += Math.max(1, fold);
  }
  return { inner, folds, end: at };
}

/**
 * Some programs fold between the bytes of one character. Its last bytes are put before the fold,
 * so that lines keep their numbers.
 */
function mended(bytes: Uint8Array): Uint8Array {
  const result = bytes.slice();
  for (let at = 0; at < bytes.length; at += 1) {
    const count = innerCount(bytes[at] ?? 0);
    if (count === 0) continue;
    const { inner, folds, end } = innerAt(bytes, at + 1, count);
    if (inner.length < count) continue;
    if (folds.length > 0) result.set([...inner, ...folds], at + 1);
    at = end - 1;
  }
  return result;
}

/** Whether a text has more characters beyond ASCII than bytes that were none. */
function isMostlyRead(text: string): boolean {
  let more = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NO_CHARACTER) more -= 1;
    else if (code > 0x7f) more += 1;
  }
  return more > 0;
}

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A file that is cut off in a character, or has one byte wrong, is still one in UTF-8. */
function utf8OrLatin(bytes: Uint8Array, isUtf8: boolean): string {
  const strict = strictly(bytes) ?? strictly(mended(bytes));
  if (strict !== null) return strict;
  const lenient = new TextDecoder().decode(mended(bytes));
  return isUtf8 || isMostlyRead(lenient) ? lenient : new TextDecoder('windows-1252').decode(bytes);
}

/** The encoding that a byte order mark shows. */
function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decoderFor(contentType: string | null): TextDecoder | null {
  const [, label] = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '') ?? [];
  try {
    return label ? new TextDecoder(label) : null;
  } catch {
    return null;
  }
}

/** Control characters but tab and the ends of lines. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

/**
 * A byte order mark says most, then the content type's charset; without either, text is UTF-8, or
 * Windows-1252 where it cannot be that.
 * @param contentType as the HTTP field has it.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const mark = markOf(bytes);
  const decoder = mark ? new TextDecoder(mark) : decoderFor(contentType);
  const text =
    decoder && decoder.encoding !== 'utf-8'
      ? decoder.decode(bytes)
      : utf8OrLatin(bytes, decoder !== null);
  return text.replace(CONTROLS, '');
}
