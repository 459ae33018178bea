/** `/`: the city's page, with both widgets at home in it and the lines to take them along. */
import { Document, type PageProps } from './document.tsx';
import { words } from './text.ts';

export function CityPage({ env, language }: PageProps) {
  const text = words[language];
  const tag = (widget: string) => `<script async src="${env.ORIGIN}/${widget}.js"></script>`;
  return (
    <Document env={env} language={language} title={text.calendarOf(env.CITY)} path="/">
      <h1>{text.calendarOf(env.CITY)}</h1>
      <noscript>{text.needsScript}</noscript>
      <section aria-label={text.events}>
        <script async src="/calendar.js" data-heading="2" />
        <p>
          <a href="/calendar?month=2017-08">{text.seedMonth}</a>
        </p>
      </section>
      <section aria-label={text.contacts}>
        <script async src="/contact.js" data-heading="2" />
      </section>
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
      </section>
      <section>
        <h2>{text.developers}</h2>
        <ul>
          {[
            '/v1/events',
            '/v1/months/2017-08',
            '/v1/districts',
            '/v1/programmes',
            '/v1/openapi.json',
          ].map((path) => (
            <li key={path}>
              <a href={path}>{path}</a>
            </li>
          ))}
        </ul>
      </section>
    </Document>
  );
}
