/** `/calendar` and `/contact`: one widget on a page of its own; where its links lead. */
import { formatView } from '../../schema/view.ts';
import { Document, type PageProps } from './document.tsx';
import { Island, IslandScript } from './island.tsx';
import { oembedOf } from './oembed.ts';
import { words } from './text.ts';
import { titlesOf } from './titles.ts';

type WidgetPageProps = PageProps & Parameters<typeof Island>[0] & { bare?: boolean };

export function WidgetPage({ env, language, bare, ...island }: WidgetPageProps) {
  const { name, options } = island;
  const text = words[language];
  const title = titlesOf(env, language)[name];
  const path = `/${name}${formatView(options.view)}`;
  const head = (
    <>
      <link rel="alternate" type="application/json+oembed" href={oembedOf(env.ORIGIN, path)} />
      {/* Whatever leads away from the widget leads out of the frame. */}
      {bare && <base target="_blank" />}
      <IslandScript {...island} />
    </>
  );
  return (
    <Document
      env={env}
      language={language}
      title={title}
      path={path}
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
