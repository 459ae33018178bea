/** The addresses of the forms of what a page shows: the page's own, with another ending. */
import { formatView, type View } from '../../schema/view.ts';
import type { Form, Subject } from '../format/form.ts';
import { formsOf } from '../format/forms.ts';

/** One form of a page, as a link says it. */
export interface FormLink extends Pick<Form, 'name' | 'mediaType'> {
  href: string;
}

/**
 * @param path of the page, without an ending and a query.
 * @param view what of the page's query the forms take as well.
 */
export function formLinks(subject: Subject, origin: string, path: string, view: View): FormLink[] {
  return formsOf(subject).map(({ ending, name, mediaType }) => ({
    ...{ name, mediaType },
    href: `${origin}${path}.${ending}${formatView(view)}`,
  }));
}

/** The media type alone, as links have it. */
export const bareType = ({ mediaType }: Pick<Form, 'mediaType'>) => mediaType.split(';')[0];

const alternate = (href: string, type = '') => `<${href}>; rel="alternate"; type="${type}"`;

/**
 * The value of a `Link` header (RFC 8288) that names forms.
 * @param page left out where they are the page's own.
 */
export function linkHeader(links: FormLink[], page?: string): string {
  const forms = links.map((link) => alternate(link.href, bareType(link)));
  return [...(page ? [alternate(page, 'text/html')] : []), ...forms].join(', ');
}
