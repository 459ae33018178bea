/** The list of what was chosen, by day, with what already goes on apart. */
import type { Event, Events } from '../../schema/contract.ts';
import { addMonths, toDay } from '../../schema/dates.ts';
import { FULL, MONTH, WEEKDAY } from '../dates.ts';
import { Failed, heading } from '../frame.tsx';
import { count } from '../words.ts';
import type { Part } from './calendar.tsx';
import { Entry } from './entry.tsx';

interface Props extends Part {
  title: string;
}

export function List({ title, ...part }: Props) {
  const { view, data, busy, failed, to, words } = part;
  const H = heading(part.heading + 1);
  const { events, next } = data?.list ?? { events: [] };
  return (
    <div part="list">
      <div role="status">
        <H tabIndex={-1}>{title}</H>
        <p class="muted">
          {!busy && !failed && count(words.locale, words.events, events.length, next ? '+' : '')}
        </p>
      </div>
      {failed ? (
        <Failed words={words} href={to(view)} />
      ) : !data ? (
        <div class="blank" />
      ) : events.length ? (
        <Days {...part} {...data.list} />
      ) : (
        <Nothing {...part} />
      )}
    </div>
  );
}

/** Events by the day on which they begin; by no day what began before the first one. */
export function byDay(events: Event[], first: string): Record<string, Event[]> {
  const days: Record<string, Event[]> = {};
  for (const event of events) {
    const date = event.start.slice(0, 10);
    const day = date < first ? '' : date;
    days[day] = [...(days[day] ?? []), event];
  }
  return days;
}

function Days({ range, events, next, heading: level, words, say }: Part & Events) {
  const { start, end } = range;
  const { '': ongoing, ...days } = byDay(events, start);
  const H = heading(level + 2);
  const group = (name: string | false, entries: Event[]) => (
    <>
      {name && <H>{name}</H>}
      <ul>
        {entries.map((event) => (
          <Entry key={event.id + event.occurrence} {...{ event, start, words, say }} />
        ))}
      </ul>
    </>
  );
  return (
    <>
      {Object.entries(days).map(([date, entries]) =>
        group(
          // The list's own heading names a single day already.
          (!end || toDay(end) - toDay(start) > 1) &&
            say(date, date.slice(0, 4) === start.slice(0, 4) ? WEEKDAY : FULL),
          entries,
        ),
      )}
      {next && (
        <a class="button" href={next.replace('v1/events', 'calendar')}>
          {words.more}
        </a>
      )}
      {ongoing && group(words.ongoing, ongoing)}
    </>
  );
}

/** Where nothing is: the way to the month after. A filter is dropped by its pill. */
function Nothing({ month, filters, to, say, words }: Part) {
  const next = addMonths(month, 1);
  return (
    <>
      <p>{words.empty}</p>
      <a class="button" href={to({ ...filters, month: next })}>
        {say(next, MONTH)}
      </a>
    </>
  );
}
