/** What is said where an event was looked for that is not there, or no longer. */
import type { Event, Series } from '../../schema/contract.ts';
import { foreign, langOf } from '../../schema/languages.ts';
import { formatView } from '../../schema/view.ts';
import { unbroken, when } from '../../schema/when.ts';
import { eventPage } from '../format/event-page.ts';
import { Document, type PageProps } from './document.tsx';
import { Mark } from './event-status.tsx';
import { eventStyle } from './event-style.tsx';
import { addressOf } from './head.tsx';
import { cityLanguage } from './script.ts';
import { words } from './text.ts';
import { widgetWords } from './words.ts';

export interface Named {
  slug: string;
  name: string;
}

interface PlaceProps extends PageProps {
  /** As it was asked for. */
  path: string;
}

interface MissingProps extends PlaceProps {
  /** Where a date was looked for that it has not, or no longer: the event, which is there. */
  event?: Series;
}

export function MissingEventPage({ env, language, path, event }: MissingProps) {
  const text = words[language];
  const own = cityLanguage(env);
  const lang = formatView({ lang: langOf(language, own) });
  const said = event ? text.dateGone : text.gone;
  return (
    <Document
      env={env}
      language={language}
      title={said}
      description={said}
      address={addressOf(env, path)}
      translated
      head={eventStyle}
      unlisted
    >
      <h1>{said}</h1>
      {event && (
        <p>
          <a href={eventPage('', event) + lang}>
            {text.allDates}: <bdi lang={foreign(own, language)}>{event.title}</bdi>
          </a>
        </p>
      )}
      <p>
        <a href={`/${lang}`}>{text.backTo(env.CITY)}</a>
      </p>
    </Document>
  );
}

interface WithdrawnProps extends PlaceProps {
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
  const { calendar } = widgetWords[language];
  return (
    <Document
      env={env}
      language={language}
      title={title}
      description={text.withdrawn}
      address={addressOf(env, path)}
      translated
      head={eventStyle}
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
                <Mark status={event.status} words={calendar} />
                <a href={eventPage('', event) + formatView({ lang })} lang={said} dir="auto">
                  {event.title}
                </a>
                <small>{unbroken(when(event, calendar))}</small>
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
