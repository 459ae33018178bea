/** Where a link leads that may only lead to a page of ours. */
import { formatView } from '../../schema/view.ts';

/** What is known of a link's place. */
export interface Near {
  /** The page of what is shown. */
  shown: string;
  /** The page of the event that it belongs to. */
  event?: string | undefined;
  /** The district whose office it belongs to. */
  district?: string | undefined;
}

/** What is loaded rather than shown: the other forms of a page, by their endings; brochures, pictures. */
const FILE = /^\/files\/|\.\w+$/;

/** The page that a link leads to, if it is one of ours, else the one that has the same link on it. */
export function destinationOf(href: string, { shown, event, district }: Near): string {
  const { origin, searchParams } = new URL(shown);
  const there = new URL(href);
  if (there.origin === origin && !FILE.test(there.pathname)) return href;
  if (event) return event;
  const lang = searchParams.get('lang') ?? undefined;
  return district ? `${origin}/contact${formatView({ district, lang })}` : shown;
}
