/** HTML → plain text. */
import { breaksLines } from './elements.ts';
import { decodeEntities } from './entities.ts';
import { linkText } from './links.ts';
import { mark, markedText } from './marks.ts';
import { Writer } from './writer.ts';

/** A longer text is no description; its tags are taken out without being understood. */
const MOST_CHARACTERS = 100_000;

const PIECES = /([\ue000-\ue00b])/;

/** Reads marked text piece by piece. */
class Reader {
  readonly #writer = new Writer();
  readonly #keepsLines: boolean;
  #lists = 0;
  #verbatim = 0;
  #link: { href: string; from: number } | null = null;

  /** @param keepsLines whether line breaks of the source are meant. */
  constructor(keepsLines: boolean) {
    this.#keepsLines = keepsLines;
  }

  /** @param before the mark before this piece, if it is text. */
  read(piece: string, before: string | undefined): void {
    if (before === mark.link) this.#beginLink(piece);
    else if (piece.length === 1 && PIECES.test(piece)) this.#mark(piece);
    else this.#text(piece);
  }

  #text(raw: string): void {
    const text = decodeEntities(raw);
    if (this.#keepsLines || this.#verbatim > 0) this.#writer.lines(text);
    else this.#writer.flow(text);
  }

  #mark(piece: string): void {
    if (piece === mark.lineBreak) this.#writer.lineBreak();
    else if (piece === mark.paragraph) this.#apart(2);
    else if (piece === mark.block) this.#apart(1);
    else if (piece === mark.linkEnd) this.#endLink();
    else if (piece === mark.item) this.#writer.item();
    else if (piece === mark.itemEnd) this.#endItem();
    else if (piece === mark.list || piece === mark.listEnd) this.#list(piece === mark.list);
    else if (piece === mark.verbatim || piece === mark.verbatimEnd) {
      this.#verbatim = Math.max(0, this.#verbatim + (piece === mark.verbatim ? 1 : -1));
      this.#apart(2);
    }
  }

  /** Items of a list stand close together, whatever they are made of. */
  #apart(breaks: number): void {
    this.#writer.apart(this.#lists > 0 ? 1 : breaks);
  }

  #endItem(): void {
    this.#writer.noItem();
    this.#writer.apart(1);
  }

  #list(begins: boolean): void {
    this.#writer.noItem();
    if (!begins) this.#lists = Math.max(0, this.#lists - 1);
    this.#apart(2);
    if (begins) this.#lists += 1;
  }

  #beginLink(href: string): void {
    this.#endLink();
    this.#link = { href, from: this.#writer.position };
  }

  #endLink(): void {
    if (!this.#link) return;
    const { href, from } = this.#link;
    this.#link = null;
    const written = this.#writer.since(from);
    const [lead = ''] = /^\s*(?:• )?/.exec(written) ?? [];
    const label = written.slice(lead.length);
    if (label) this.#writer.back(lead + linkText(label, href));
    else this.#writer.flow(linkText('', href));
  }

  get result(): string {
    this.#endLink();
    return this.#writer.text;
  }
}

/** What is left of HTML that cannot be parsed. */
function withoutTags(html: string): string {
  return decodeEntities(html.replace(/<[^<>]*>/g, ' '));
}

/** The text of a document or a part of one; characters that nobody sees are still in it. */
export async function textOfHtml(html: string): Promise<string> {
  if (html.length > MOST_CHARACTERS) return withoutTags(html);
  const text = await markedText(html).catch(() => null);
  if (text === null) return withoutTags(html);
  // Without a tag that breaks lines, those of the source are the author's.
  const reader = new Reader(!breaksLines(html));
  const pieces = text.split(PIECES);
  for (const [at, piece] of pieces.entries()) if (piece) reader.read(piece, pieces[at - 1]);
  return reader.result;
}
