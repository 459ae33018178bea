/** What a page's head has for programs: the other forms of what it shows, and what it shows as data. */

import type { Thing } from '../format/jsonld/thing.ts';
import { graphOf } from '../format/jsonld.ts';
import { bareType, type FormLink } from './form-links.ts';

/** A form's name is a proper one, so it is the same in all languages. */
export function FormLinks({ forms }: { forms: FormLink[] }) {
  return forms.map((link) => (
    <link
      key={link.href}
      rel="alternate"
      type={bareType(link)}
      href={link.href}
      title={link.name}
    />
  ));
}

/** Within a script only these could end it, or a line of it in an old parser. */
const ENDING = /[<\u2028\u2029]/g;
const escaped = (character: string) =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** A block of data, which is not run and so needs no allowance in the page's policy. */
export function JsonLd({ data }: { data: Thing[] | object }) {
  if (Array.isArray(data) && data.length === 0) return null;
  const text = JSON.stringify(Array.isArray(data) ? graphOf(data) : data);
  const __html = text.replace(ENDING, escaped);
  // A script's text is not escaped as HTML is.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />;
}
