/** `/events/{name}/{occurrence}`: one date of an event; `/events/{name}`: an event with its next dates. */
import type { Event, Series } from '../../schema/contract.ts';
import { foreign, langOf } from '../../schema/languages.ts';
import { DATE, dayOf, say } from '../../schema/say.ts';
import { formatView } from '../../schema/view.ts';
import { Description, Facts, Origin } from '../../widget/calendar/details.tsx';
import { Keep } from '../../widget/calendar/keep.tsx';
import { eventPage } from '../format/event-page.ts';
import { marked } from '../format/marked.ts';
import { FormLinks, JsonLd } from './discovery.tsx';
import { Document, type PageProps } from './document.tsx';
import { DateLine, leading, meant } from './event-dates.tsx';
import { Mark, statusOf } from './event-status.tsx';
import { eventStyle } from './event-style.tsx';
import { summaryOf } from './event-summary.ts';
import type { FormLink } from './form-links.ts';
import { addressOf } from './head.tsx';
import { cityLanguage } from './script.ts';
import { words } from './text.ts';
import { widgetWords } from './words.ts';

interface EventPageProps extends PageProps {
  /** One date; of a series, those that are next. */
  dates: Event[];
  event: Event | Series;
  /** `YYYY-MM-DD`, by the city's clock. */
  today: string;
  /** Whether it was opened to be printed. */
  print: boolean;
  /** JSON-LD, and what else the page has forms in. */
  linked: object;
  forms: FormLink[];
}

/** A picture that stands somewhere on the web. */
function pictureOf({ image }: Event | Series) {
  const { url, alt = null } = image ?? {};
  return url?.startsWith('https://') ? { url, alt } : undefined;
}

export function EventPage(props: EventPageProps) {
  const { env, language, event, dates, today, print, linked, forms } = props;
  const text = words[language];
  const { calendar } = widgetWords[language];
  const { id, title, district, source } = event;
  const own = cityLanguage(env);
  const lang = langOf(language, own);
  const said = foreign(own, language);
  const status = statusOf(dates);
  const first = leading(dates, today);
  const further = dates.filter((date) => !first.includes(date));
  const date = meant(first);
  // What goes on already leads to what else is on now.
  const day = date && dayOf(date.start) > today ? dayOf(date.start) : today;
  const path = eventPage('', event);
  const whole = eventPage('', { id, title });
  const address = addressOf(env, path);
  const called = <bdi lang={said}>{title}</bdi>;
  const { details: facts, locale } = calendar;
  const told = { event: event as Event, words: facts, locale, own: said };
  const line = (date: Event) => {
    const there = eventPage('', date);
    return (
      <DateLine
        key={date.occurrence}
        {...{ date, event, status, own: said, words: calendar }}
        href={there === path ? undefined : there + formatView({ lang })}
      />
    );
  };
  const head = (
    <>
      {eventStyle}
      {print && <script defer src="/print.js" />}
      <FormLinks forms={forms} />
      <JsonLd data={linked} />
    </>
  );
  return (
    <Document
      env={env}
      language={language}
      title={marked(title, status, calendar)}
      description={summaryOf(event, date, calendar)}
      address={address}
      translated
      image={pictureOf(event)}
      head={head}
    >
      <article class="event">
        <h1>
          <Mark status={status} words={calendar} />
          {status === 'scheduled' ? called : <s>{called}</s>}
        </h1>
        <ul class="dates first">{first.map(line)}</ul>
        <p class="badges">
          {district && (
            <a href={`/calendar${formatView({ district: district.slug, lang })}`}>
              {district.name}
            </a>
          )}
          {path !== whole && (
            <a class="onward" href={whole + formatView({ lang })}>
              {text.allDates}
            </a>
          )}
          {source.example && <span class="badge example">{calendar.example}</span>}
        </p>
        <Facts {...told} city={env.CITY} />
        {date && <Keep event={dates[1] ? event : date} words={calendar.details} lang={lang} />}
        <Description {...told} />
        {further[0] && (
          <section>
            <h2>{text.furtherDates}</h2>
            <ul class="dates">{further.map(line)}</ul>
          </section>
        )}
        <Origin {...told} />
      </article>
      <p class="onward">
        <a href={`/calendar${formatView({ on: day, lang })}`}>
          {text.thatDay(say(calendar.locale, day, DATE))}
        </a>
      </p>
      <p class="printed">{env.ORIGIN + address(language)}</p>
    </Document>
  );
}
