/** `/events/{name}/{occurrence}`: one date of an event; `/events/{name}`: an event with its next dates. */
import type { Event, Series } from '../../schema/contract.ts';
import { foreign, langOf } from '../../schema/languages.ts';
import { dayOf } from '../../schema/say.ts';
import { formatView } from '../../schema/view.ts';
import { unbroken, when } from '../../schema/when.ts';
import { Details } from '../../widget/calendar/details.tsx';
import { Keep } from '../../widget/calendar/keep.tsx';
import { eventPage } from '../format/event-page.ts';
import { FormLinks, JsonLd } from './discovery.tsx';
import { Document, type PageProps } from './document.tsx';
import { summaryOf } from './event-summary.ts';
import { addressOf } from './head.tsx';
import { cityLanguage } from './script.ts';
import { words } from './text.ts';
import { widgetWords } from './words.ts';

interface EventPageProps extends PageProps {
  /** One date; of a series, those that are next. */
  dates: Event[];
  event: Event | Series;
  /** Whether it was opened to be printed. */
  print: boolean;
  /** JSON-LD. */
  linked: object;
}

/** A picture that stands somewhere on the web. */
function pictureOf({ image }: Event | Series) {
  const { url, alt = null } = image ?? {};
  return url?.startsWith('https://') ? { url, alt } : undefined;
}

export function EventPage({ env, language, event, dates, print, linked }: EventPageProps) {
  const text = words[language];
  const { details, ...calendar } = widgetWords[language].calendar;
  const { title, district, source } = event;
  const own = cityLanguage(env);
  const lang = langOf(language, own);
  const [date, ...others] = dates;
  const path = eventPage('', event);
  const head = (
    <>
      {print && <script defer src="/print.js" />}
      <FormLinks of="event" origin={env.ORIGIN} path={path} view={{ lang }} />
      <JsonLd data={linked} />
    </>
  );
  return (
    <Document
      env={env}
      language={language}
      title={title}
      description={summaryOf(event, date, calendar)}
      address={addressOf(env, path)}
      image={pictureOf(event)}
      head={head}
    >
      <article class="event">
        <h1>{title}</h1>
        {district && (
          <p>
            <a href={`/calendar${formatView({ district: district.slug, lang })}`}>
              {district.name}
            </a>
          </p>
        )}
        <ul class="dates">
          {dates.map((date) => (
            <li key={date.occurrence}>
              {date.status !== 'scheduled' && `${calendar[date.status]}: `}
              <a href={new URL(date.links.html as string).pathname + formatView({ lang })}>
                {unbroken(when(date, calendar))}
              </a>
            </li>
          ))}
        </ul>
        {source.example && <p>{calendar.example}</p>}
        <Details
          event={event as Event}
          words={details}
          locale={calendar.locale}
          city={env.CITY}
          own={foreign(own, language)}
        />
        {date && <Keep event={others[0] ? event : date} words={details} lang={lang} />}
      </article>
      <p>
        <a href={`/calendar${formatView({ on: date && dayOf(date.start), lang })}`}>
          {text.thatDay}
        </a>
      </p>
    </Document>
  );
}
