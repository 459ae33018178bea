/** One date of an event, as a line of the list. */
import type { Event } from '../../schema/contract.ts';
import { DATE, DAY, dayOf, fill, WEEKDAY } from '../../schema/say.ts';
import { lastDay } from '../../schema/when.ts';
import { linksIn } from '../event-links.ts';
import type { Part } from './calendar.tsx';
import { Details } from './details.tsx';
import { Keep } from './keep.tsx';
import { Times } from './times.tsx';

interface Props extends Pick<Part, 'words' | 'say' | 'open' | 'city' | 'own' | 'view'> {
  event: Event;
  /** The first day of the list. */
  start: string;
  /** Whether no heading says on which day it is. */
  dated?: boolean;
}

export function Entry({ event, words, say, open, city, own, view, dated, ...list }: Props) {
  const { title, start, end, allDay, status, place, district, links } = event;
  const last = lastDay(event);
  const long = last > dayOf(start);
  const opened = open?.links.self === links.self;
  const where = [
    dated && say(dayOf(start), WEEKDAY),
    long && fill(words.until, say(last, last.slice(0, 4) === list.start.slice(0, 4) ? DAY : DATE)),
    place?.name ?? place?.street,
    district?.name,
  ];
  const called = (
    <a href={linksIn(links, view.lang).page} aria-expanded={opened} lang={own} dir="auto">
      {title}
    </a>
  );
  return (
    <li part="event">
      <p class="time">
        {allDay ? (
          end && <span class="muted">{words.allDay}</span>
        ) : (
          <Times start={start} end={!long && end} />
        )}
      </p>
      <div>
        <p class="bold">
          {status === 'scheduled' ? (
            called
          ) : (
            <>
              {words[status]}: <s>{called}</s>
            </>
          )}
        </p>
        <p class="muted">
          {where.filter(Boolean).map((part, index) => [index > 0 && '\u00a0· ', <bdi>{part}</bdi>])}
        </p>
        <p class="badges">
          {event.price === 'free' ? (
            <span class="badge">{words.free}</span>
          ) : (
            event.priceText && <bdi lang={own}>{event.priceText}</bdi>
          )}
          {event.source.example && <span class="badge example">{words.example}</span>}
        </p>
        {opened && (
          <>
            <Details
              event={open}
              words={words.details}
              locale={words.locale}
              city={city.city}
              own={own}
            />
            <Keep event={open} words={words.details} lang={view.lang} scripted />
          </>
        )}
      </div>
    </li>
  );
}
