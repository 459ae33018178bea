/** The list of what was chosen, by day; apart are what already goes on and what is city-wide. */
import type { Event } from '../../schema/contract.ts';
import { addMonths, toDay } from '../../schema/dates.ts';
import { dayOf, FULL, MONTH, WEEKDAY } from '../../schema/say.ts';
import { CITY_WIDE, type View } from '../../schema/view.ts';
import { Failed, heading } from '../frame.tsx';
import { count } from '../words.ts';
import type { Part } from './calendar.tsx';
import { Entry } from './entry.tsx';
import type { CalendarData } from './load.ts';

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
        <Failed words={words} why={failed} href={to(view)} />
      ) : data ? (
        <Days {...part} {...data} month={part.month} />
      ) : (
        <div class="blank" />
      )}
    </div>
  );
}

/** Events by the day on which they begin; by no day what began before the first one. */
export function byDay(events: Event[], first: string): Record<string, Event[]> {
  const days: Record<string, Event[]> = {};
  for (const event of events) {
    const date = dayOf(event.start);
    const day = date < first ? '' : date;
    days[day] = [...(days[day] ?? []), event];
  }
  return days;
}

function Days({ list, wide, district, next, ...part }: Part & Omit<CalendarData, 'month'>) {
  const { view, filters, words, say, to } = part;
  // Where nothing is, there are ways out; a filter is dropped by its pill.
  const wider = district?.within ?? district?.parent;
  const later = addMonths(part.month, 1);
  const { start, end } = list.range;
  const { '': ongoing, ...days } = byDay(list.events, start);
  const H = heading(part.heading + 2);
  // The list's own heading names a single day already.
  const several = !end || toDay(end) - toDay(start) > 1;
  const group = (name: string | false, entries: Event[] = [], dated?: boolean) =>
    entries[0] && (
      <>
        {name && <H>{name}</H>}
        <ul>
          {entries.map((event) => (
            <Entry key={event.links.self} {...part} {...{ event, start, dated }} />
          ))}
        </ul>
      </>
    );
  const link = (text: string, there: View | string) => (
    <a class="button" href={typeof there === 'string' ? there : to(there)}>
      {text}
    </a>
  );
  return (
    <>
      {!list.events[0] && (
        <>
          <p>{words.empty}</p>
          {wider && link(wider.name, { ...view, district: wider.slug })}
          {next
            ? link(say(next, FULL), { ...filters, on: next })
            : link(say(later, MONTH), { ...filters, month: later })}
        </>
      )}
      {Object.entries(days).map(([date, entries]) =>
        group(
          several && say(date, date.slice(0, 4) === start.slice(0, 4) ? WEEKDAY : FULL),
          entries,
        ),
      )}
      {list.next && link(words.more, list.next.replace('v1/events', 'calendar'))}
      {group(words.ongoing, ongoing)}
      {group(words.wide, wide?.events, several)}
      {wide?.next && link(words.more, { ...view, district: CITY_WIDE })}
    </>
  );
}
