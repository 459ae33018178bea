/**
 * Lines of iCalendar (RFC 5545) and vCard (RFC 6350): both have the same syntax, and ical.js knows the
 * types of values and their escapes of either. What is written is jCal (RFC 7265) or jCard (RFC 7095).
 */
import ICAL from 'ical.js';
import { uriOf } from '../../schema/uri.ts';

export type Value = string | number | (string | number)[] | Record<string, string>;
/** Name, parameters, type, values; all in lower case. */
export type Property = [string, Record<string, string | string[]>, string, ...Value[]];
export type Component = [string, Property[], Component[]];
/** What ical.js knows of a format. */
export type Design = typeof ICAL.design.icalendar;

/** No control character but a line feed may stand in a text (RFC 5545, 3.3.11). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** A text without what may not stand in one; it may have several lines. */
export const plain = (value: string) =>
  value.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(CONTROL, '');

/** The same where line breaks make no sense. */
export const plainLine = (value: string) => plain(value.replace(/\s*[\r\n]+\s*/g, ' '));

export const text = (name: string, value: string): Property => [name, {}, 'text', plain(value)];

export const line = (name: string, value: string): Property => [name, {}, 'text', plainLine(value)];

/** An address; none where the value is no address, so that nothing else can stand in the line. */
export function uri(name: string, value: string, parameters: Property[1] = {}): Property[] {
  const address = uriOf(value);
  return address ? [[name, parameters, 'uri', address]] : [];
}

const OCTETS = 75;
/** A unit of UTF-16 takes no more. */
const MOST_OCTETS_A_UNIT = 3;

const octetsOf = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Lines of at most 75 octets, parted between characters; the space before each but the first counts. */
function fold(line: string): string {
  if (line.length * MOST_OCTETS_A_UNIT <= OCTETS) return line;
  let folded = '';
  let [from, size] = [0, 0];
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const octets = octetsOf(code);
    if (size + octets > OCTETS) {
      folded += `${line.slice(from, at)}\r\n `;
      [from, size] = [at, 1];
    }
    size += octets;
    at += code > 0xffff ? 2 : 1;
  }
  return folded + line.slice(from);
}

/** The text of a component: folded (RFC 5545, 3.1; RFC 6350, 3.2), escaped, with CRLF. */
export function writeLines([name, properties, components]: Component, design: Design): string {
  const lines = properties.map(
    (property) => `${fold(ICAL.stringify.property(property, design, true))}\r\n`,
  );
  const tag = name.toUpperCase();
  const inner = lines.join('') + components.map((one) => writeLines(one, design)).join('');
  return `BEGIN:${tag}\r\n${inner}END:${tag}\r\n`;
}
