/** What an event is called in the addresses of its page and of its files: `stadtteilfest-1r5k0q2m8xz4`. */
import { slugOf } from './slug.ts';

/** The form of the ids that import/layout.ts makes. */
const MADE = /^[0-9a-z]{12}$/;
/** Characters of a title in an address, so that it can still be read out and fits a line. */
const MOST_CHARACTERS = 60;

/** The beginning of a slug, up to the end of a word; a word that is longer is cut. */
function shortened(slug: string): string {
  if (slug.length <= MOST_CHARACTERS) return slug;
  const end = slug.lastIndexOf('-', MOST_CHARACTERS);
  return slug.slice(0, end > 0 ? end : MOST_CHARACTERS);
}

/** Slugs of titles. Lists name the same series again and again, and to make one takes most of an entry's time. */
const slugs = new Map<string, string>();
const MOST_SLUGS = 2000;

function slugFor(title: string): string {
  const known = slugs.get(title);
  if (known !== undefined) return known;
  if (slugs.size >= MOST_SLUGS) slugs.clear();
  const slug = shortened(slugOf(title));
  slugs.set(title, slug);
  return slug;
}

/**
 * The name of an event: its title and its id. An id of another form was chosen to be read and stays
 * as it is, and so does one whose title has no letter or digit of ASCII.
 */
export function eventName(id: string, title: string): string {
  const slug = MADE.test(id) ? slugFor(title) : '';
  return slug ? `${slug}-${id}` : id;
}

/** The ids that a name may mean, the likelier one last: itself, and what stands behind its title. */
export function idsIn(name: string): string[] {
  const behind = name.slice(name.lastIndexOf('-') + 1);
  return behind !== name && MADE.test(behind) ? [name, behind] : [name];
}

const TITLE = /"title":("(?:[^"\\]|\\.)*")/;

/**
 * The title in the text of a stored document; empty where it has none. What stands before it there is
 * no free text, and to take the whole document apart would cost more than the rest of an answer.
 */
export function titleIn(doc: string): string {
  const [, literal = '""'] = TITLE.exec(doc) ?? [];
  return JSON.parse(literal);
}
