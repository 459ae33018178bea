/** One date as a line of a printed list. */
import { addressText } from '../../schema/address.ts';
import type { Event } from '../../schema/contract.ts';
import { DATE, dayOf, fill, say } from '../../schema/say.ts';
import { lastDay } from '../../schema/when.ts';
import { Times } from '../../widget/calendar/times.tsx';
import type { CalendarWords } from '../../widget/text/de.ts';

/** What the list's title says, so that its dates need not: the slug of its only district. */
export interface Known {
  city: string;
  district?: string;
}

interface PrintedDateProps {
  event: Event;
  words: CalendarWords;
  /** Whether it began before the first day of the list. */
  isOngoing: boolean;
  known: Known;
  /** The `lang` of the event's own words, where it is another. */
  own?: string;
}

/** Where it is, as far as the title does not say it. */
function placeOf({ place, district }: Event, known: Known) {
  const isIn = place?.city === known.city;
  const address = place && addressText(isIn ? { name: place.name, street: place.street } : place);
  return [address, district?.slug !== known.district && district?.name];
}

/** Of the line's own: the time, and what is not filled to the edge. */
const OWN_LENGTH = 20;

/** Roughly how much room it takes, in characters. */
export function printedLength(event: Event, known: Known): number {
  const parts = [event.title, ...placeOf(event, known), event.priceText];
  return OWN_LENGTH + parts.filter(Boolean).join(' · ').length;
}

function priceOf({ price, priceText }: Event, { free, paid }: CalendarWords['details']) {
  return price === 'free' ? free : (priceText ?? (price === 'paid' && paid));
}

export function PrintedDate({ event, words, isOngoing, known, own }: PrintedDateProps) {
  const { title, start, end, allDay, status, source } = event;
  const last = lastDay(event);
  const isLong = last > dayOf(start);
  const facts = [
    (isLong || isOngoing) && fill(words.until, say(words.locale, last, DATE)),
    allDay && end && !isLong && words.allDay,
    ...placeOf(event, known),
    priceOf(event, words.details),
    source.example && words.example,
  ];
  return (
    <li>
      {!allDay && !isOngoing && (
        <p class="time">
          <Times start={start} end={!isLong && end} />
        </p>
      )}
      <p>
        {status !== 'scheduled' && <strong>{words[status]}: </strong>}
        <b lang={own} dir="auto">
          {title}
        </b>
        {facts.filter(Boolean).map((fact) => [' · ', <bdi key={fact}>{fact}</bdi>])}
      </p>
    </li>
  );
}
