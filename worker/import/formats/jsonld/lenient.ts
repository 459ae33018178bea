/** JSON as pages have it: in comments, with commas too many and line breaks within texts. */
import { Unusable } from '../../feed.ts';

/** What hides a script from programs of the last century. */
const BEFORE = /^(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?/;
const BEHIND = /(?:\/\/|\/\*)?\s{0,9}(?:-->|\]\]>)\s{0,9}(?:\*\/)?$/;

const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** An escape, a quotation mark, a comma before what ends a list, a control character. */
const TOKENS = /\\.|"|,(?=\s*[}\]])|\p{Cc}/gsu;

function repaired(text: string): string {
  let quoted = false;
  return text.replace(TOKENS, (token) => {
    if (token === '"') quoted = !quoted;
    if (token === ',') return quoted ? token : '';
    const isControl = token.length === 1 && token < ' ';
    return quoted && isControl ? (ESCAPES[token] ?? ' ') : token;
  });
}

/** The runtime says a position, or shows the characters around it. */
function worded(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const [, position] = / at position (\d+)/.exec(message) ?? [];
  if (position) return `The JSON is broken at character ${Number(position) + 1}.`;
  const [, around = ''] = /^Unexpected token .{1,9}, (.*) is not valid JSON$/s.exec(message) ?? [];
  const piece = around
    .replace(/^\.{3}|\.{3}$/g, '')
    .replace(/^"|"$/g, '')
    .replace(/\s+/g, ' ');
  if (piece) return `The JSON is broken at: ${piece.trim()}`;
  return /unexpected end/i.test(message) ? 'The JSON is cut off.' : 'The JSON is broken.';
}

/** @throws Unusable, with the place of the fault where the runtime says it. */
export function lenientJson(text: string): unknown {
  const plain = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(plain);
  } catch {
    const bare = plain.trim().replace(BEFORE, '').replace(BEHIND, '').replace(/;\s*$/, '');
    try {
      return JSON.parse(repaired(bare));
    } catch (error) {
      throw new Unusable(worded(error));
    }
  }
}
