/**
 * `/`: the city's page in the order of the portal's, with both widgets at home in it, and the lines
 * to take them along.
 */
import type { Publication } from '../../schema/contract.ts';
import { foreign } from '../../schema/languages.ts';
import { formatView, type View } from '../../schema/view.ts';
import { Brochure } from '../../widget/contact/brochure.tsx';
import type { Thing } from '../format/jsonld/thing.ts';
import { FormLinks, JsonLd } from './discovery.tsx';
import { Document, type PageProps } from './document.tsx';
import type { FormLink } from './form-links.ts';
import { addressOf } from './head.tsx';
import { Island, IslandScript } from './island.tsx';
import { isListed } from './listing.ts';
import { cityLanguage } from './script.ts';
import { words } from './text.ts';
import { widgetWords } from './words.ts';

type Widget = Omit<Parameters<typeof Island>[0], 'name'>;

interface CityPageProps extends PageProps {
  view: View;
  calendar: Widget;
  contact: Widget;
  publications: Publication[];
  /** What is shown, and the calendar's other forms. */
  linked: Thing[];
  forms: FormLink[];
}

export function CityPage(props: CityPageProps) {
  const { env, language, view, calendar, contact, publications, linked, forms } = props;
  const text = words[language];
  const { lang } = view;
  const tag = (widget: string) => `<script async src="${env.ORIGIN}/${widget}.js"></script>`;
  const scripts = (
    <>
      <IslandScript name="calendar" {...calendar} />
      <IslandScript name="contact" {...contact} />
      <FormLinks forms={forms} />
      <JsonLd data={linked} />
    </>
  );
  return (
    <Document
      env={env}
      language={language}
      title={text.calendarOf(env.CITY)}
      description={`${text.calendarOf(env.CITY)} · ${text.contactsOf(env.CITY)}`}
      address={addressOf(env, '/', view)}
      unlisted={!isListed(view) || Boolean(view.district)}
      head={scripts}
    >
      <h1>{text.calendarOf(env.CITY)}</h1>
      <Island name="calendar" {...calendar} />
      <p>
        {view.month === '2017-08' ? (
          <a href={`/${formatView({ lang })}`}>{text.today}</a>
        ) : (
          <a href={`/${formatView({ month: '2017-08', lang })}`}>{text.seedMonth}</a>
        )}
      </p>
      {publications.map((publication) => (
        <section key={publication.title}>
          <Brochure
            {...publication}
            words={widgetWords[language].contact}
            own={foreign(cityLanguage(env), language)}
            H2="h2"
          />
        </section>
      ))}
      <Island name="contact" {...contact} />
      <section>
        <h2>{text.embed}</h2>
        <p>{text.embedCalendar}</p>
        <pre>
          <code>{tag('calendar')}</code>
        </pre>
        <p>{text.embedContact}</p>
        <pre>
          <code>{tag('contact')}</code>
        </pre>
        <p>
          <a href={`/embed${formatView({ lang })}`}>{text.builder}</a>
        </p>
      </section>
      <section>
        <h2>{text.developers}</h2>
        <p>
          <a href="/docs">{text.docs}</a>
        </p>
      </section>
    </Document>
  );
}
