/** Names of files without their endings, for whoever saves one. */
import { filterNames, type View } from '../../schema/view.ts';

const MOST_CHARACTERS = 80;
const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Lower-case ASCII letters and digits with hyphens; empty where a text has none. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-|-$/g, '');
}

/** `stadtteilfest`, `stadtteilfest-20260613t150000`; of a title without letters, the event's id. */
export function eventFile(title: string, id: string, occurrence = 'once'): string {
  const name = slugOf(title) || id;
  return occurrence === 'once' ? name : `${name}-${slugOf(occurrence)}`;
}

/** City and filters: `city-weekend-free-stoecken` */
export function viewFile(city: string, view: View): string {
  const values = filterNames
    .filter((name) => name !== 'lang' && view[name])
    .map((name) => (name === 'free' ? 'free' : view[name]));
  return slugOf([city, ...values].join(' ')) || 'calendar';
}
