/** What other systems make of an address of ours: a frame, and how they find out about it. */
import { formatView } from '../../schema/view.ts';

export { widgetNames } from '../../widget/builder/choice.ts';
export { readLooks } from '../../widget/builder/looks.ts';
export { frameOf } from '../../widget/builder/snippets.ts';

/** The address of the answer about a page of ours. */
export function oembedOf(origin: string, path: string): string {
  return `${origin}/oembed${formatView({}, { url: origin + path, format: 'json' })}`;
}
