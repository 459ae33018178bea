/** Where the links of an event lead, for a reader in a language: the wire's own have none. */
import type { Event, Series } from '../schema/contract.ts';
import { formatView } from '../schema/view.ts';

/** @param lang of the view: none where it is the city's own language. */
export function linksIn({ html, ics }: Event['links'] | Series['links'], lang?: string) {
  const query = formatView({ lang });
  return {
    page: html + query,
    print: html + formatView({ lang }, { print: 'true' }),
    file: ics && ics + query,
  };
}
