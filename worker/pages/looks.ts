/** How a page of ours with a widget on it is asked for: by whoever frames it. */
import { readLooks } from '../../widget/builder/looks.ts';
import type { Options } from './flight.ts';

/** What of a query is about looks. What makes no sense there is ignored, as pages do. */
export function looksOf(query: URLSearchParams): { bare: boolean; looks: Partial<Options> } {
  const { theme, accent, heading } = readLooks(query).looks;
  return {
    bare: query.get('frame') === 'true',
    looks: {
      ...(theme && { theme }),
      ...(accent && { accent }),
      ...(heading && { heading: Number(heading) }),
    },
  };
}
