/** `/calendar` and `/contact`: one widget on a page of its own; where its links lead. */
import { formatView, type View } from '../../schema/view.ts';
import { Document, type PageProps } from './document.tsx';
import { words } from './text.ts';

interface WidgetPageProps extends PageProps {
  widget: 'calendar' | 'contact';
  view: View;
}

export function WidgetPage({ env, language, widget, view }: WidgetPageProps) {
  const text = words[language];
  const title = widget === 'calendar' ? text.calendarOf(env.CITY) : text.contactsOf(env.CITY);
  const query = formatView(view);
  return (
    <Document env={env} language={language} title={title} path={`/${widget}${query}`}>
      <h1>{title}</h1>
      <noscript>{text.needsScript}</noscript>
      <script async src={`/${widget}.js${query}`} data-heading="2" />
      <p>
        <a href="/">{text.backTo(env.CITY)}</a>
      </p>
    </Document>
  );
}
