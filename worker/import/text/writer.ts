/** Collects the text of a document: what was said, and where its lines and paragraphs end. */

const MARK = '• ';

export class Writer {
  readonly #parts: string[] = [];
  /** Line breaks that come before the next word, at most two. */
  #breaks = 0;
  #space = false;
  #item = false;

  /** The next word stands on a line of its own: 1, or behind a blank line: 2. */
  apart(breaks: number): void {
    // An item's mark and its first word stay together.
    if (!this.#item) this.#breaks = Math.max(this.#breaks, breaks);
    this.#space = false;
  }

  lineBreak(): void {
    this.#breaks = Math.min(2, this.#breaks + 1);
    this.#space = false;
  }

  space(): void {
    this.#space = true;
  }

  item(): void {
    this.#item = false;
    this.apart(1);
    this.#item = true;
  }

  /** An item that has nothing in it is none. */
  noItem(): void {
    this.#item = false;
  }

  /** Text in which white space says nothing. */
  flow(text: string): void {
    const words = text.replace(/\s+/g, ' ');
    const trimmed = words.trim();
    if (words.startsWith(' ')) this.#space = true;
    if (trimmed) this.#write(trimmed);
    if (trimmed && words.endsWith(' ')) this.#space = true;
  }

  /** Text in which lines are meant as they are. */
  lines(text: string): void {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) this.lineBreak();
      this.flow(line);
    }
  }

  #write(words: string): void {
    if (this.#parts.length > 0) {
      if (this.#breaks > 0) this.#parts.push('\n'.repeat(this.#breaks));
      else if (this.#space) this.#parts.push(' ');
    }
    if (this.#item) this.#parts.push(MARK);
    this.#parts.push(words);
    this.#breaks = 0;
    this.#space = false;
    this.#item = false;
  }

  /** A place in the text, to which `since` refers. */
  get position(): number {
    return this.#parts.length;
  }

  /** Takes out what was written since a place. */
  since(position: number): string {
    return this.#parts.splice(position).join('');
  }

  /** Puts a text back that was taken out, with the breaks and marks that it began with. */
  back(text: string): void {
    if (text) this.#parts.push(text);
  }

  get text(): string {
    return this.#parts.join('');
  }
}
