/** CONFERENCE (RFC 7986, 5.11): where an event that is on the net, or also there, can be joined. */
import { type Property, unescapeText } from './properties.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const isHtml = (text: string) => /<\/?[a-z][^<>]*>/i.test(text);

function lineOf({ value, parameters }: Property): string {
  const label = parameters.get('LABEL')?.trim();
  const address = unescapeText(value);
  return label ? `${label}: ${address}` : address;
}

function withLines(description: string | null, lines: string[]): string | null {
  if (lines.length === 0) return description;
  if (!description) return lines.join('\n');
  return isHtml(description)
    ? description + lines.map((line) => `<p>${escaped(line)}</p>`).join('')
    : `${description}\n\n${lines.join('\n')}`;
}

/** The first on the web is the address of an event that has none; any other is a line of its description. */
export function conferenceOf(all: Property[], description: string | null, url: string | null) {
  const given = all.filter(({ value }) => value.trim() !== '');
  const isWeb = ({ value }: Property) =>
    /^\s*https?:\/\//i.test(value) && URL.canParse(value.trim());
  const first = url ? undefined : given.find(isWeb);
  const lines = given.filter((one) => one !== first).map(lineOf);
  return {
    description: withLines(description, lines),
    url: first ? first.value.trim() : url,
  };
}
