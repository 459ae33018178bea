/** What is said where an event was looked for that is not there, or no longer. */
import type { Event } from '../../schema/contract.ts';
import { foreign, langOf } from '../../schema/languages.ts';
import { formatView } from '../../schema/view.ts';
import { unbroken, when } from '../../schema/when.ts';
import { Document, type PageProps } from './document.tsx';
import { addressOf } from './head.tsx';
import { cityLanguage } from './script.ts';
import { words } from './text.ts';
import { widgetWords } from './words.ts';

export interface Named {
  slug: string;
  name: string;
}

interface MissingProps extends PageProps {
  /** As it was asked for. */
  path: string;
}

export function MissingEventPage({ env, language, path }: MissingProps) {
  const text = words[language];
  return (
    <Document
      env={env}
      language={language}
      title={text.gone}
      description={text.gone}
      address={addressOf(env, path)}
      unlisted
    >
      <h1>{text.gone}</h1>
      <p>
        <a href="/">{text.backTo(env.CITY)}</a>
      </p>
    </Document>
  );
}

interface WithdrawnProps extends MissingProps {
  /** What it was called: all that is still said of it. */
  title: string;
  /** Where `events` are on; null is the whole city. */
  district: Named | null;
  events: Event[];
}

export function WithdrawnEventPage(props: WithdrawnProps) {
  const { env, language, path, title, district, events } = props;
  const text = words[language];
  const own = cityLanguage(env);
  const lang = langOf(language, own);
  const said = foreign(own, language);
  return (
    <Document
      env={env}
      language={language}
      title={title}
      description={text.withdrawn}
      address={addressOf(env, path)}
      unlisted
    >
      <h1>
        <bdi lang={said}>{title}</bdi>
      </h1>
      <p>{text.withdrawn}</p>
      {events[0] && (
        <section>
          <h2>{text.nextIn(district?.name ?? env.CITY)}</h2>
          <ul class="dates next">
            {events.map((event) => (
              <li key={event.links.self}>
                <a
                  href={new URL(event.links.html as string).pathname + formatView({ lang })}
                  lang={said}
                  dir="auto"
                >
                  {event.title}
                </a>
                <small>{unbroken(when(event, widgetWords[language].calendar))}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={`/calendar${formatView({ district: district?.slug, lang })}`}>
          {text.calendarOf(district?.name ?? env.CITY)}
        </a>
      </p>
    </Document>
  );
}
