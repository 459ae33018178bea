/** A text in a known format → its feed. */
import type { Feed } from '../feed.ts';
import { parseCsv } from './csv.ts';
import type { Format } from './detect.ts';
import { parseHtml } from './html.ts';
import { parseICalendar } from './icalendar.ts';
import { parseJson } from './json.ts';
import { parseJsonLd } from './jsonld.ts';

type Parser = (text: string, cityZone: string) => Feed | Promise<Feed>;

const parsers: Record<Format, Parser> = {
  icalendar: parseICalendar,
  'json-ld': parseJsonLd,
  json: parseJson,
  html: parseHtml,
  csv: parseCsv,
};

/**
 * @param cityZone zone of times for which the feed names none.
 * @throws Unusable if the text as a whole is not of this format.
 */
export async function parse(text: string, format: Format, cityZone: string): Promise<Feed> {
  return parsers[format](text, cityZone);
}
