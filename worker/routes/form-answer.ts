/** What all forms have in common: the headers they are answered with, and what they are made from. */
import type { Context } from 'hono';
import type { Language } from '../../schema/languages.ts';
import { formatView, type View } from '../../schema/view.ts';
import type { Database } from '../database.ts';
import type { About, Form, Subject } from '../format/form.ts';
import type { App } from '../http.ts';
import { openToRead } from '../open.ts';
import { formLinks, linkHeader } from '../pages/form-links.ts';
import { formWords } from '../pages/form-words.ts';
import { cityLanguage } from '../pages/script.ts';
import { categoryNames } from './view-names.ts';

/** Before each form. Its ETag is weak, since the same text may come compressed. */
export const shared = openToRead({ exposeHeaders: ['Content-Disposition', 'Link'], weak: true });

/** What the platform compresses by itself; whatever else is text we have to have compressed. */
const COMPRESSED =
  /^(?:text\/(?:plain|html|xml)|application\/(?:(?:[\w.]+\+)?json|(?:[\w.]+\+)?xml))\b/;

/**
 * Has the runtime compress an answer for whoever takes that. Caches in front of it give others the
 * plain text.
 */
function compress(c: Context<App>, mediaType: string): void {
  if (COMPRESSED.test(mediaType)) return;
  c.header('Vary', 'Accept-Encoding', { append: true });
  // In front of a Worker the platform puts a header of its own, and keeps what the client said here.
  const { clientAcceptEncoding } = (c.req.raw.cf ?? {}) as { clientAcceptEncoding?: string };
  const accepted = clientAcceptEncoding ?? c.req.header('Accept-Encoding') ?? '';
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)) {
    c.header('Content-Encoding', 'gzip');
  }
}

interface Described {
  form: Form;
  /** What it is a form of, and the path of that page with the part of its query that forms take. */
  of: Subject;
  path: string;
  view: View;
  /** Of the file, ASCII, without its ending. */
  file: string;
  language: Language;
  next?: string | null;
}

/** The headers of a form of something, with the ways to the others. */
export function head(c: Context<App>, { form, of, path, view, ...own }: Described): void {
  const { ORIGIN } = c.env;
  const others = formLinks(of, ORIGIN, path, view).filter(({ name }) => name !== form.name);
  const links = [linkHeader(others, `${ORIGIN}${path}${formatView(view)}`)];
  if (own.next) links.push(`<${own.next}>; rel="next"`);
  c.header('Link', links.join(', '));
  c.header('Content-Type', form.mediaType);
  const kind = form.saved ? 'attachment' : 'inline';
  c.header('Content-Disposition', `${kind}; filename="${own.file}.${form.ending}"`);
  c.header('Content-Language', own.language);
  compress(c, form.mediaType);
}

/** What the service says of itself, in a language. */
export async function aboutOf(c: Context<App>, db: Database, language: Language): Promise<About> {
  const { ORIGIN, TIME_ZONE, CITY, PORTAL_NAME, PORTAL_URL } = c.env;
  return {
    origin: ORIGIN,
    timeZone: TIME_ZONE,
    city: CITY,
    portal: { name: PORTAL_NAME, url: PORTAL_URL },
    language,
    categories: await categoryNames(db, language),
    cityLanguage: cityLanguage(c.env),
    words: formWords(language),
  };
}
