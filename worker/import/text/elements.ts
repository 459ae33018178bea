/** The elements of HTML, and what each does to a text. */

/** A blank line stands before and behind. */
export const paragraphs = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl menu table blockquote pre hr'.split(' '),
);

/** Stands on lines of its own. */
export const blocks = new Set(
  (
    'div section article header footer main aside nav address figure figcaption fieldset legend ' +
    'form details summary center dt dd tr caption thead tbody tfoot body search hgroup'
  ).split(' '),
);

export const lists = new Set(['ul', 'ol', 'menu']);

/** Nothing in them is meant to be read. */
export const dropped = new Set(
  (
    'script style template noscript iframe svg math title object embed canvas audio video ' +
    'select textarea noembed noframes'
  ).split(' '),
);

const inline =
  'html head a abbr acronym b bdi bdo big br button cite code data del dfn em font html i img input ins kbd ' +
  'label li link mark meta picture q rp rt ruby s samp small source span strike strong sub sup td th ' +
  'time tt u var wbr col colgroup dir area map base param';

const known = [...paragraphs, ...blocks, ...dropped, ...inline.split(' ')].join('|');

/** An element of HTML as it is written: `<b oder>` in a plain text is none, nor is `< 5`. */
const TAG = new RegExp(
  `<(?:/?(?:${known})(?:\\s*/?>|\\s+[a-z][a-z\\d:-]{0,40}\\s*=)|!--|!doctype\\s)`,
  'i',
);
const BREAKING = new RegExp(
  `<(?:${[...paragraphs, ...blocks, 'br', 'li'].join('|')})(?=[\\s/>])`,
  'i',
);

/** Whether a text is HTML, by a tag in it. */
export function hasTags(text: string): boolean {
  return text.includes('<') && TAG.test(text);
}

/** Whether HTML says itself where its lines end. */
export function breaksLines(html: string): boolean {
  return BREAKING.test(html);
}
