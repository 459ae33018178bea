/** What other systems make of an address of ours: a frame, and how they find out about it. */
import { formatView } from '../../schema/view.ts';
import type { Choice } from '../../widget/builder/choice.ts';
import { element, escaped } from '../../widget/builder/markup.ts';
import { frameOf } from '../../widget/builder/snippets.ts';

export { widgetNames } from '../../widget/builder/choice.ts';
export { readLooks } from '../../widget/builder/looks.ts';
export { HEIGHTS } from '../../widget/builder/snippets.ts';

/** The address of the answer about a page of ours. */
export function oembedOf(origin: string, path: string): string {
  return `${origin}/oembed${formatView({}, { url: origin + path, format: 'json' })}`;
}

/**
 * A frame, with a link before it. WordPress drops the attribute `hidden` and loads the script that
 * gives the frame its height only beside such a quotation (wp_filter_oembed_result,
 * wp_maybe_enqueue_oembed_host_js); whoever takes the answer as it is shows the frame alone.
 */
export function embeddedOf(
  choice: Pick<Choice, 'widget' | 'view' | 'looks'>,
  origin: string,
  title: string,
  size: { width: number; height: number },
): string {
  const href = `${origin}/${choice.widget}${formatView(choice.view)}`;
  const link = element('a', { href }, escaped(title));
  return element('blockquote', { hidden: true }, link) + frameOf(choice, origin, title, size);
}
