/** What a feed words as it likes, plain or HTML → the contract's plain text. */
import { hasTags } from './text/elements.ts';
import { decodeEntities } from './text/entities.ts';
import { textOfHtml } from './text/markup.ts';
import { tidy, tidyLine } from './text/tidy.ts';

/** Without tags and references. Some programs escape HTML as a whole, and its line breaks along with it. */
async function reduced(raw: string): Promise<string> {
  if (hasTags(raw)) return textOfHtml(raw);
  const decoded = decodeEntities(raw);
  if (decoded === raw || !hasTags(decoded)) return decoded;
  return textOfHtml(decoded.replaceAll('\\n', '\n'));
}

/**
 * Plain text: a blank line parts paragraphs, `• ` leads an item, a line stays a line. A link is its
 * label with the address behind it, if that is one of the web, of mail or of a telephone.
 */
export async function plainText(raw: string): Promise<string> {
  return tidy(await reduced(raw));
}

/** The same on one line, for titles and names. */
export async function plainLine(raw: string): Promise<string> {
  return tidyLine(await reduced(raw));
}
