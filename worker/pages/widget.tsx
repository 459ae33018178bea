/** `/calendar` and `/contact`: one widget on a page of its own; where its links lead. */
import { formatView } from '../../schema/view.ts';
import { Document, type PageProps } from './document.tsx';
import { Island, IslandScript } from './island.tsx';
import { words } from './text.ts';

type WidgetPageProps = PageProps & Parameters<typeof Island>[0];

export function WidgetPage({ env, language, ...island }: WidgetPageProps) {
  const { name, options } = island;
  const text = words[language];
  const title = name === 'calendar' ? text.calendarOf(env.CITY) : text.contactsOf(env.CITY);
  return (
    <Document
      env={env}
      language={language}
      title={title}
      path={`/${name}${formatView(options.view)}`}
      head={<IslandScript {...island} />}
    >
      <h1>{title}</h1>
      <Island {...island} />
      <p>
        <a href="/">{text.backTo(env.CITY)}</a>
      </p>
    </Document>
  );
}
