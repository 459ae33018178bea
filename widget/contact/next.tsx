/** The district's next events, each with the way to its page. */
import { clockOf, dayOf, say, WEEKDAY } from '../../schema/say.ts';
import { linksIn } from '../event-links.ts';
import type { Part } from './contact.tsx';

export function Next({ slug, data, view, to, words, H2, own }: Part & { slug: string }) {
  return (
    <div>
      <H2 class="bold">
        <a href={to('calendar', slug)}>{words.events}</a>
      </H2>
      {data?.events?.map(({ start, allDay, title, links }) => (
        <p key={links.self}>
          <span class="muted">
            {say(words.locale, dayOf(start), WEEKDAY)} {!allDay && clockOf(start)}
          </span>{' '}
          <a href={linksIn(links, view.lang).page} lang={own} dir="auto">
            {title}
          </a>
        </p>
      ))}
    </div>
  );
}
