/** jCal (RFC 7265), which ical.js writes as iCalendar: folded, escaped and with CRLF. */
import ICAL from 'ical.js';

export type Value = string | number | number[] | Record<string, string>;
/** Name, parameters, type, values; all in lower case. */
export type Property = [string, Record<string, string>, string, ...Value[]];
export type Component = [string, Property[], Component[]];

// It does not count the space before what goes on (RFC 5545, 3.1: 75 octets).
ICAL.foldLength = 74;

const TEXT = { defaultType: 'text' };
const { icalendar } = ICAL.design;
/** Properties that ical.js does not know; their type is the usual one, so it need not be said. */
const own = {
  ...{ name: TEXT, 'x-wr-calname': TEXT, 'x-published-ttl': { defaultType: 'duration' } },
  ...{ 'x-comment': TEXT, 'x-cost': TEXT, 'x-cost-type': TEXT },
  ...{ 'x-quartier-district': TEXT, 'x-quartier-status': TEXT },
};
const design = { ...icalendar, property: { ...icalendar.property, ...own } };

/** No control character but a line feed may stand in a text (RFC 5545, 3.3.11). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

export function text(name: string, value: string): Property {
  const lines = value.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(CONTROL, '');
  return [name, {}, 'text', lines];
}

/** The same where line breaks make no sense. */
export const line = (name: string, value: string): Property =>
  text(name, value.replace(/\s*[\r\n]+\s*/g, ' '));

/** An address; none where the value is no address, so that nothing else can stand in the line. */
export function uri(name: string, value: string): Property[] {
  return URL.canParse(value) ? [[name, {}, 'uri', new URL(value).href]] : [];
}

export function write(component: Component): string {
  return `${ICAL.stringify.component(component, design)}\r\n`;
}
