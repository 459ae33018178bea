/** CSV (RFC 4180) → its records, with the lines on which they begin. */
import { Unusable } from '../../feed.ts';

export interface CsvRecord {
  cells: string[];
  /** In the file, from 1. */
  line: number;
}

const BREAK = /\r\n|\n|\r/g;
const countBreaks = (text: string) => text.match(BREAK)?.length ?? 0;

/** Reads cell after cell. */
class Reader {
  readonly #text: string;
  readonly #ends: RegExp;
  #at: number;
  #line: number;

  constructor(text: string, separator: string, from: number, line: number) {
    this.#text = text;
    this.#ends = separator === '\t' ? /[\t\r\n]/g : new RegExp(`[${separator}\\r\\n]`, 'g');
    this.#at = from;
    this.#line = line;
  }

  *records(): Generator<CsvRecord> {
    while (this.#at < this.#text.length) {
      const line = this.#line;
      const cells: string[] = [];
      do cells.push(this.#cell());
      while (!this.#endsRecord());
      yield { cells, line };
    }
  }

  #plain(): string {
    this.#ends.lastIndex = this.#at;
    const end = this.#ends.exec(this.#text)?.index ?? this.#text.length;
    const plain = this.#text.slice(this.#at, end);
    this.#at = end;
    return plain;
  }

  #cell(): string {
    if (this.#text[this.#at] !== '"') return this.#plain().trim();
    const parts: string[] = [];
    const from = this.#at;
    this.#at += 1;
    for (;;) {
      const end = this.#text.indexOf('"', this.#at);
      if (end === -1) {
        throw new Unusable(
          `Line ${this.#line}: a quotation mark opens a text there that never ends. Double each mark within a text.`,
        );
      }
      parts.push(this.#text.slice(this.#at, end));
      this.#at = end + 1;
      if (this.#text[this.#at] !== '"') break;
      parts.push('"');
      this.#at += 1;
    }
    this.#line += countBreaks(this.#text.slice(from, this.#at));
    return (parts.join('') + this.#plain()).trim();
  }

  /** Moves on behind a cell. */
  #endsRecord(): boolean {
    const ends = this.#text.slice(this.#at, this.#at + 2);
    if (ends !== '' && ends[0] !== '\r' && ends[0] !== '\n') {
      this.#at += 1;
      return false;
    }
    this.#at += ends === '\r\n' ? 2 : ends.length > 0 ? 1 : 0;
    this.#line += 1;
    return true;
  }
}

/**
 * The records of a text, blank lines among them.
 * @param from where in the text the first begins.
 * @param line its number.
 * @throws Unusable if a quotation mark is left open: what stands behind it cannot be told apart.
 */
export function records(text: string, separator: string, from = 0, line = 1): Generator<CsvRecord> {
  return new Reader(text, separator, from, line).records();
}
