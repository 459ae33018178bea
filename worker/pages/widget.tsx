/** `/calendar` and `/contact`: one widget on a page of its own; where its links lead. */
import { formatView, type View } from '../../schema/view.ts';
import type { Thing } from '../format/jsonld/thing.ts';
import { FormLinks, JsonLd } from './discovery.tsx';
import { Document, type PageProps } from './document.tsx';
import { type FormLink, formLinks } from './form-links.ts';
import { addressOf } from './head.tsx';
import { Island, type IslandProps, IslandScript } from './island.tsx';
import { isListed } from './listing.ts';
import { oembedOf } from './oembed.ts';
import { words } from './text.ts';
import { titlesOf } from './titles.ts';
import type { WidgetName } from './words.ts';

interface WidgetPageProps extends PageProps, IslandProps {
  /** What its view is called. */
  title: string;
  bare?: boolean;
  /** Whether it is a further part of a list. */
  further?: boolean;
  /** What is shown, and its other forms; a frame is a part of a page that others look at. */
  linked: Thing[];
  forms: FormLink[];
}

/** What of a view changes a widget's page. */
function shownOf(name: WidgetName, view: View): View {
  const { district, q } = view;
  if (name === 'calendar') return view;
  return { ...(district && { district }), ...(q && { q }) };
}

/** The forms of what a widget's page shows. */
export function widgetForms({ name, options, drawn: { subjects } }: IslandProps, origin: string) {
  if (name === 'contact' && subjects.offices.length === 0) return [];
  const { district, lang } = options.view;
  const own = name === 'calendar' ? options.view : { district, lang };
  return formLinks(name, origin, `/${name}`, own);
}

export function WidgetPage(props: WidgetPageProps) {
  const { env, language, title, bare, further, linked, forms, ...island } = props;
  const { name, options } = island;
  const text = words[language];
  const shown = shownOf(name, options.view);
  const { theme, accent } = options;
  const dressed = `/${name}${formatView(options.view, { theme, accent })}`;
  const head = (
    <>
      <link rel="alternate" type="application/json+oembed" href={oembedOf(env.ORIGIN, dressed)} />
      <FormLinks forms={forms} />
      <JsonLd data={linked} />
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
      address={addressOf(env, `/${name}`, shown)}
      unlisted={bare || further || !isListed(shown)}
      head={head}
      theme={options.theme}
      bare={bare}
    >
      {/* Without the view: whoever chooses another in the widget stays at this address. */}
      {!bare && <h1>{titlesOf(env, language)[name]}</h1>}
      <Island {...island} />
      {!bare && (
        <p class="back">
          <a href={`/${formatView({ lang: options.view.lang })}`}>{text.backTo(env.CITY)}</a>
        </p>
      )}
    </Document>
  );
}
