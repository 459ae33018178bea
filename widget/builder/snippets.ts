/** The lines that put what is chosen on a partner's page; the server and the builder make the same. */
import { formatView, type View } from '../../schema/view.ts';
import type { Choice, WidgetName } from './choice.ts';
import { type Attributes, element, escaped } from './markup.ts';

/** What a line has to know besides what is chosen. */
export interface Place {
  /** Of the service, without a trailing slash. */
  origin: string;
  /** The widgets' names, by language. */
  titles: Record<string, Record<WidgetName, string>>;
}

type Write = (choice: Choice, place: Place) => string;

const titleOf: Write = ({ widget, view, page }, { titles }) =>
  (titles[view.lang ?? page] ?? titles[page])?.[widget] ?? '';

/** The address of a widget's own page. */
const pageOf = ({ widget, view }: Pick<Choice, 'widget' | 'view'>, origin: string, more = {}) =>
  `${origin}/${widget}${formatView(view, more)}`;

const looksOf = ({ looks: { theme, accent, heading } }: Choice): Attributes => ({
  'data-theme': theme,
  'data-accent': accent,
  'data-heading': heading,
});

/** The id of the place that is kept for a view: another for each, since several may be on a page. */
export const placeOf = ({ widget, view }: Choice) =>
  [`quartier-${widget}`, ...(formatView(view).match(/[a-z\d]+/gi) ?? [])].join('-');

/** The attributes of the script tag, for which others make an element of their own. */
export const scriptAttributes = (choice: Choice, { origin }: Place): Attributes => ({
  async: true,
  src: `${origin}/${choice.widget}.js${formatView(choice.view)}`,
  ...looksOf(choice),
  'data-target': placeOf(choice),
  referrerpolicy: 'no-referrer',
});

/** The way to the widget's page, which is there until the widget is. */
const linkOf: Write = (choice, place) =>
  element('a', { href: pageOf(choice, place.origin) }, escaped(titleOf(choice, place)));

/** As high as the window, so that what stands below begins out of sight. */
const KEPT = 'min-height:100vh';

/** Allows exactly that style, and no other that is written into a page (CSP 3, unsafe-hashes). */
const KEPT_HASH = "'sha256-lEKSONguuj/GFFQ2F++o0HYkLWd/HVCbpKmtk7FmuDs='";

/** Room is kept free before the script comes, so that nothing below it moves (variants/24). */
const script: Write = (choice, place) =>
  [
    element('div', { id: placeOf(choice), style: KEPT }, linkOf(choice, place)),
    element('script', scriptAttributes(choice, place)),
  ].join('\n');

const custom: Write = (choice, place) => {
  const { widget, view } = choice;
  const src = `${place.origin}/${widget}.js`;
  return [
    element('script', { async: true, src, referrerpolicy: 'no-referrer' }),
    element(`quartier-${widget}`, { ...inOrder(view), ...looksOf(choice) }, linkOf(choice, place)),
  ].join('\n');
};

/** A view in canonical order, whatever order it was put together in. */
const inOrder = (view: View): Attributes =>
  Object.fromEntries(new URLSearchParams(formatView(view)));

/**
 * What a frame may: the widget's script with its own origin, links to other pages in tabs of their own
 * (`tel:` goes by the same permission), and a calendar's file. It may not lead the page away.
 */
const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
].join(' ');

/** Pixels, where nothing tells a frame how high it should be. */
export const HEIGHTS: Record<WidgetName, number> = { calendar: 900, contact: 600 };

/** The address of what a frame shows. */
export const framed = (choice: Pick<Choice, 'widget' | 'view' | 'looks'>, origin: string) => {
  const { theme, accent } = choice.looks;
  return pageOf(choice, origin, { frame: 'true', theme, accent });
};

/** @param size in pixels or per cent, as HTML has it. */
export const frameOf = (
  choice: Pick<Choice, 'widget' | 'view' | 'looks'>,
  origin: string,
  title: string,
  { width, height }: { width: string | number; height: string | number },
) =>
  element('iframe', {
    src: framed(choice, origin),
    title,
    width: String(width),
    height: String(height),
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    sandbox: SANDBOX,
    allow: 'clipboard-write; web-share',
  });

const frame: Write = (choice, place) => {
  const size = { width: '100%', height: HEIGHTS[choice.widget] };
  return frameOf(choice, place.origin, titleOf(choice, place), size);
};

/** Gives each frame of the service the height that its page says it has (widget/framed/messages.ts). */
const height: Write = (_, { origin }) =>
  `<script>
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== '${origin}' || data?.type !== 'quartier:height') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.height = data.height;
  }
});
</script>`;

/** In the order in which they are offered. */
export const snippets = {
  script,
  element: custom,
  frame,
  height,
  address: (choice, place) => pageOf(choice, place.origin),
} as const satisfies Record<string, Write>;
export type SnippetName = keyof typeof snippets;

export const snippetNames = Object.keys(snippets) as SnippetName[];

/** What a Content-Security-Policy has to allow, for scripts and for frames. */
export const policies = {
  script: ({ origin }: Place) =>
    `script-src ${origin}; connect-src ${origin}; img-src ${origin}; style-src-attr 'unsafe-hashes' ${KEPT_HASH}`,
  frame: ({ origin }: Place) => `frame-src ${origin}`,
};
