/** Names of files without their endings, for whoever saves one. */
import { filterNames, type View } from '../../schema/view.ts';
import { slugOf } from './slug.ts';

const MOST_CHARACTERS = 80;

/** A name of a bearable length. */
const nameOf = (text: string) => slugOf(text).slice(0, MOST_CHARACTERS).replace(/-$/, '');

/** `stadtteilfest`, `stadtteilfest-20260613t150000`; of a title without letters, the event's id. */
export function eventFile(title: string, id: string, occurrence = 'once'): string {
  const name = nameOf(title) || id;
  return occurrence === 'once' ? name : `${name}-${slugOf(occurrence)}`;
}

/** City and filters: `city-weekend-free-stoecken` */
export function viewFile(city: string, view: View): string {
  const values = filterNames
    .filter((name) => name !== 'lang' && view[name])
    .map((name) => (name === 'free' ? 'free' : view[name]));
  return nameOf([city, ...values].join(' ')) || 'calendar';
}
