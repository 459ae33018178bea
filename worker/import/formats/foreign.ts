/** Files that people take for feeds of events and that are none: what each is, and what to ask for instead. */

const INSTEAD = 'Ask for an iCalendar feed (.ics) instead.';
const NEWS = `it lists news, not events with dates. ${INSTEAD}`;

/** Root elements of XML, without their prefix. */
const XML: Record<string, string> = {
  rss: `This is an RSS feed: ${NEWS}`,
  rdf: `This is an RSS feed: ${NEWS}`,
  feed: `This is an Atom feed: ${NEWS}`,
  urlset: `This is a sitemap: it lists pages, not events with dates. ${INSTEAD}`,
  sitemapindex: `This is a sitemap: it lists pages, not events with dates. ${INSTEAD}`,
  svg: `This is a picture. ${INSTEAD}`,
};

/** First characters of binary files, as far as they are left when they are read as text. */
const BINARY: [RegExp, string][] = [
  [/^%PDF-/, 'This is a PDF, in which events cannot be told from other text.'],
  [
    /^PK(?=[^\n]{0,200}(?:\[Content_Types\]|_rels\/|docProps|xl\/))/,
    'This is an Excel or Word file. Save the table as CSV (UTF-8) and hand that in.',
  ],
  [/^ÐÏà¡±á/, 'This is an old Office file. Save the table as CSV (UTF-8).'],
  [/^PK(?:[^\w\s;,]|[!-/]|$)/, 'This is a zip file. Unpack it and hand the file within in.'],
  [/^(?:.?PNG\s|GIF8[79]a|ÿØÿ|\ufffd{3}|RIFF.{0,8}WEBP)/, `This is a picture. ${INSTEAD}`],
];

const MEDIA_TYPES: [RegExp, string][] = [
  [/^application\/pdf/i, 'This is a PDF, in which events cannot be told from other text.'],
  [/^application\/(?:x-)?zip/i, 'This is a zip file. Unpack it and hand the file within in.'],
  [
    /^application\/vnd\.(?:openxmlformats|oasis|ms-excel\.sheet)/i,
    'This is an Excel or Word file. Save the table as CSV (UTF-8) and hand that in.',
  ],
  [/^(?:image|video|audio|font)\//i, `This is a picture or another medium. ${INSTEAD}`],
];

/** The root element's name in lower case, if a text is XML. */
function rootOf(head: string): string | null {
  const text = head.replace(/^<!doctype[^<>]{0,2000}>\s*/i, '');
  const [, name] = /^<(?:[\w-]{1,40}:)?([a-z][\w-]{0,40})[\s>/]/i.exec(text) ?? [];
  return name?.toLowerCase() ?? null;
}

/**
 * Why a file is refused, null if it may be a feed.
 * @param head the text from its first element or word on.
 */
export function refusedKind(text: string, head: string, contentType: string | null): string | null {
  if (head === '') return 'The feed is empty.';
  const known = BINARY.find(([begin]) => begin.test(head))?.[1];
  if (known) return known;
  const root = rootOf(head);
  if (root !== null && Object.hasOwn(XML, root)) return XML[root] ?? null;
  if (/^\ufeff?\s*<\?xml\s/i.test(text.slice(0, 1000)) && root !== 'html') {
    return `This is XML of a kind that is not read. ${INSTEAD}`;
  }
  const isText = /^[{[<]|BEGIN:VCALENDAR/i.test(head.slice(0, 1000));
  const type = (contentType ?? '').trim();
  return isText ? null : (MEDIA_TYPES.find(([one]) => one.test(type))?.[1] ?? null);
}
