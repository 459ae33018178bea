/** `/calendar` and `/contact`: one widget on a page of its own; where its links lead. */
import { formatView, type View } from '../../schema/view.ts';
import { Document, type PageProps } from './document.tsx';
import { addressOf } from './head.tsx';
import { Island, IslandScript } from './island.tsx';
import { isListed } from './listing.ts';
import { oembedOf } from './oembed.ts';
import { words } from './text.ts';
import { titlesOf } from './titles.ts';
import type { WidgetName } from './words.ts';

type WidgetPageProps = PageProps &
  Parameters<typeof Island>[0] & {
    bare?: boolean;
    /** Whether it is a further part of a list. */
    further?: boolean;
  };

/** What of a view changes a widget's page. */
function shownOf(name: WidgetName, view: View): View {
  const { district, q } = view;
  if (name === 'calendar') return view;
  return { ...(district && { district }), ...(q && { q }) };
}

export function WidgetPage({ env, language, bare, further, ...island }: WidgetPageProps) {
  const { name, options } = island;
  const text = words[language];
  const title = titlesOf(env, language)[name];
  const shown = shownOf(name, options.view);
  const { theme, accent } = options;
  const dressed = `/${name}${formatView(options.view, { theme, accent })}`;
  const head = (
    <>
      <link rel="alternate" type="application/json+oembed" href={oembedOf(env.ORIGIN, dressed)} />
      {/* Whatever leads away from the widget leads out of the frame. */}
      {bare && <base target="_blank" />}
      {bare && <script defer src="/framed.js" />}
      <IslandScript {...island} />
    </>
  );
  return (
    <Document
      env={env}
      language={language}
      title={title}
      description={`${title} · ${env.PORTAL_NAME}`}
      address={addressOf(env, `/${name}`, shown)}
      unlisted={bare || further || !isListed(shown)}
      head={head}
      theme={options.theme}
      bare={bare}
    >
      {!bare && <h1>{title}</h1>}
      <Island {...island} />
      {!bare && (
        <p>
          <a href="/">{text.backTo(env.CITY)}</a>
        </p>
      )}
    </Document>
  );
}
