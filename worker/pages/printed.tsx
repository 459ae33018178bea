/** `/calendar?…&print=true`: the dates of a view on paper, those that go on already apart. */
import type { Event, Events } from '../../schema/contract.ts';
import { foreign } from '../../schema/languages.ts';
import { FULL, say } from '../../schema/say.ts';
import { formatView, type View } from '../../schema/view.ts';
import { byDay } from '../../widget/calendar/list.tsx';
import { daysText } from '../format/days-text.ts';
import { Document, type PageProps } from './document.tsx';
import { addressOf } from './head.tsx';
import { type Known, PrintedDate, printedLength } from './printed-date.tsx';
import { cityLanguage } from './script.ts';
import { widgetWords } from './words.ts';

interface PrintedPageProps extends PageProps {
  title: string;
  view: View;
  list: Events;
}

/** Up to how many characters letters may be so large that a sheet of A4 holds them, in any typeface. */
const SIZES = { large: 1_800, usual: 2_600, small: 3_300, smallest: Number.POSITIVE_INFINITY };

function sizeOf(events: Event[], known: Known) {
  const length = events.reduce((sum, event) => sum + printedLength(event, known), 0);
  return Object.entries(SIZES).find(([, most]) => length <= most)?.[0];
}

/** Each source as it wants to be named. */
const sourcesOf = (events: Event[]) => [
  ...new Set(
    events.map(({ source: { name, licence, url } }) =>
      [name, licence, url].filter(Boolean).join(', '),
    ),
  ),
];

export function PrintedPage({ env, language, title, view, list }: PrintedPageProps) {
  const words = widgetWords[language].calendar;
  const { locale } = words;
  const { events, next, range } = list;
  const { '': ongoing, ...days } = byDay(events, range.start);
  const path = `/calendar${formatView(view)}`;
  const cursor = next && new URL(next).searchParams.get('cursor');
  const rest = cursor && `/calendar${formatView(view, { print: 'true', cursor })}`;
  const when = daysText(view, range, words);
  const known = { city: env.CITY, district: view.district };
  const shared = { words, known, own: foreign(cityLanguage(env), language) };
  const group = (name: string, entries: Event[], isOngoing = false) => (
    <section class={isOngoing ? 'ongoing' : undefined} key={name}>
      <h2>{name}</h2>
      <ul>
        {entries.map((event) => (
          <PrintedDate key={event.links.self} {...shared} {...{ event, isOngoing }} />
        ))}
      </ul>
    </section>
  );
  const address = (to: string) => <a href={to}>{env.ORIGIN + to}</a>;
  const head = (
    <>
      <link rel="stylesheet" href="/print.css" />
      <script defer src="/print.js" />
    </>
  );
  return (
    <Document
      env={env}
      language={language}
      title={title}
      address={addressOf(env, '/calendar', view)}
      unlisted
      head={head}
      theme="light"
    >
      <h1>{title}</h1>
      {when && <p>{when}</p>}
      {events.length === 0 && <p>{words.empty}</p>}
      <div class={`days ${sizeOf(events, known)}`}>
        {Object.entries(days).map(([day, entries]) => group(say(locale, day, FULL), entries))}
        {ongoing && group(words.ongoing, ongoing, true)}
      </div>
      <div class="origin">
        {rest && (
          <p class="more">
            {words.more}: {address(rest)}
          </p>
        )}
        {sourcesOf(events).map((source) => (
          <p key={source}>
            {words.source}: <bdi>{source}</bdi>
          </p>
        ))}
        <p>{address(path)}</p>
      </div>
    </Document>
  );
}
