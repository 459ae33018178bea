/** What a text is: by what stands in it, and only then by what its server calls it. */
import type { formats } from '../../../schema/kinds.ts';
import { headerOf } from './csv/header.ts';
import { refusedKind } from './foreign.ts';

export type Format = (typeof formats)[number];

/** Names that only JSON-LD has; within a text of JSON their quotation marks would be escaped. */
const JSON_LD = /"@(?:context|graph|type|id)"\s*:/;
const HTML_BEGIN =
  /^<(?:!doctype\s+html|html|head|body|script|meta|link|title|div|main|section|article|p|ul|table|h\d)[\s>/]/i;

const MEDIA_TYPES: [RegExp, Format][] = [
  [/^text\/calendar/i, 'icalendar'],
  [/^application\/ld\+json/i, 'json-ld'],
  [/^application\/(?:[\w.-]+\+)?json/i, 'json'],
  [/^text\/html|^application\/xhtml/i, 'html'],
  [/^(?:text|application)\/(?:csv|tab-separated-values)/i, 'csv'],
];

/** Without a byte order mark, blank lines, comments and what else may stand before a document. */
function beginning(text: string): string {
  let head = text
    .slice(0, 10_000)
    .replace(/^\ufeff/, '')
    .trimStart();
  for (;;) {
    const end = head.startsWith('<!--') ? '-->' : head.startsWith('<?') ? '?>' : null;
    const at = end === null ? -1 : head.indexOf(end);
    if (end === null || at === -1) return head;
    head = head.slice(at + end.length).trimStart();
  }
}

function byContent(text: string, head: string): Format | null {
  if (/^[ \t]*BEGIN:VCALENDAR/im.test(head.slice(0, 3000))) return 'icalendar';
  if (head.startsWith('{') || head.startsWith('[')) return JSON_LD.test(text) ? 'json-ld' : 'json';
  if (HTML_BEGIN.test(head) || (head.startsWith('<') && /<html[\s>]/i.test(head.slice(0, 2000))))
    return 'html';
  const names = head.startsWith('<') ? [] : (headerOf(text)?.names ?? []);
  return names.includes('title') && (names.includes('start') || names.includes('date'))
    ? 'csv'
    : null;
}

/**
 * @param contentType as the HTTP field has it.
 * @returns a refusal, in words for who named the source, where it is none of these formats.
 */
export function detect(text: string, contentType: string | null): Format | { refusal: string } {
  const head = beginning(text);
  const refusal = refusedKind(text, head, contentType);
  if (refusal) return { refusal };
  const named = MEDIA_TYPES.find(([type]) => type.test((contentType ?? '').trim()))?.[1];
  const format = byContent(text, head) ?? named;
  if (format) return format;
  return {
    refusal:
      'This is none of the formats that can be read: iCalendar, JSON-LD, our own JSON, HTML with JSON-LD in it, CSV with the columns title and start.',
  };
}
