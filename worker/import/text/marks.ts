/**
 * HTML → its text with marks where elements begin and end, by workerd's own parser. Text never comes
 * to JavaScript piece by piece, which is what costs time.
 */
import { blocks, dropped, lists, paragraphs } from './elements.ts';

/** Characters for private use, of which the text itself is rid. */
export const mark = {
  paragraph: '\ue000',
  block: '\ue001',
  lineBreak: '\ue002',
  item: '\ue003',
  itemEnd: '\ue004',
  list: '\ue005',
  listEnd: '\ue006',
  verbatim: '\ue007',
  verbatimEnd: '\ue008',
  /** An address is behind it, up to `label`. */
  link: '\ue009',
  label: '\ue00a',
  linkEnd: '\ue00b',
};
const MARKS = /[\ue000-\ue00b]/g;

/** `<https://verein.example>` and `<post@verein.example>` are no elements. */
const BRACKETED = /<(?=(?:https?:\/\/|mailto:|[\w.+-]{1,64}@)[^<>\s]*>)/g;
const DOCTYPE = /<!doctype[^<>]*>/gi;
/** Texts are cut off by their programs, sometimes in a tag. */
const CUT_OFF = /<[a-z/!][^<>]*$/i;
/** The parser leaves an end tag alone that ends nothing, and all behind a quotation mark left open. */
const STRAY = /<\/?([a-z][^\s/<>]*)[^<>]*>/gi;

/** Of an element of HTMLRewriter's, what is needed here. */
interface Tag {
  tagName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  before(text: string, options: { html: boolean }): unknown;
  after(text: string, options: { html: boolean }): unknown;
  remove(): unknown;
  removeAndKeepContent(): unknown;
}

function isHidden(element: Tag): boolean {
  const style = element.getAttribute('style')?.slice(0, 1000);
  return element.hasAttribute('hidden') || (style ? /display\s*:\s*none/i.test(style) : false);
}

/** What stands before and behind an element of this name. */
function marksOf(name: string): [before: string, behind: string] | null {
  if (name === 'br') return [mark.lineBreak, ''];
  if (name === 'li') return [mark.item, mark.itemEnd];
  if (name === 'td' || name === 'th') return [' ', ''];
  if (name === 'pre') return [mark.verbatim, mark.verbatimEnd];
  if (lists.has(name)) return [mark.list, mark.listEnd];
  if (paragraphs.has(name)) return [mark.paragraph, mark.paragraph];
  return blocks.has(name) ? [mark.block, mark.block] : null;
}

function marked(element: Tag): void {
  const { tagName } = element;
  if (dropped.has(tagName) || isHidden(element)) {
    element.remove();
    return;
  }
  const href = tagName === 'a' ? element.getAttribute('href') : null;
  const marks = href ? [mark.link + href + mark.label, mark.linkEnd] : marksOf(tagName);
  if (marks?.[0]) element.before(marks[0], { html: true });
  if (marks?.[1]) element.after(marks[1], { html: true });
  element.removeAndKeepContent();
}

/** @throws TypeError if elements are nested deeper than the parser can remember. */
export async function markedText(html: string): Promise<string> {
  const clean = html
    .replace(MARKS, '')
    .replace(DOCTYPE, '')
    .replace(BRACKETED, '&lt;')
    .replace(CUT_OFF, '');
  const rewriter = new HTMLRewriter()
    .on('*', { element: marked })
    .onDocument({ comments: (comment: { remove(): unknown }) => void comment.remove() });
  const text = await rewriter.transform(new Response(clean)).text();
  return text.replace(STRAY, (_, name: string) => marksOf(name.toLowerCase())?.[1] ?? '');
}
