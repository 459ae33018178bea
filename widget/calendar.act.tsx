/** What the calendar does once a reader does something: goes to views, opens events in place. */
import type { Event, Events } from '../schema/contract.ts';
import { actOf, type Spoken } from './act.ts';
import { asking } from './api.ts';
import { Calendar } from './calendar/calendar.tsx';
import { type CalendarData, load } from './calendar/load.ts';
import { moveIn } from './calendar/move.ts';
import type { CalendarWords } from './text/de.ts';

declare const QUARTIER: Spoken<CalendarWords>;

const below = (url: string) => new URL(url).pathname + new URL(url).search;

export default actOf<CalendarData, CalendarWords>({
  spoken: QUARTIER,
  draw: (state) => <Calendar {...state} />,
  load: (state, ask) => load(state, ask),
  press: moveIn,
  async goOn({ data }, ask) {
    const { list, ...rest } = data as CalendarData;
    const { events, next } = await ask<Events>(below(list.next as string));
    return { ...rest, list: { ...list, events: [...list.events, ...events], next } };
  },
  async open({ tell }, href, state, draw) {
    const { city, data, open, view } = state();
    const events = [...(data?.list.events ?? []), ...(data?.wide?.events ?? [])];
    // What a link says of the language is no part of the event's address.
    const [page] = href.split('?');
    const found = events.find(({ links }) => links.html === page);
    if (!found || open?.links.html === page) return draw({ open: undefined });
    draw({ open: found });
    tell('select', { view, event: found });
    // What came with the script has no descriptions.
    if (found.description !== undefined) return;
    const whole = await asking(city.origin)<Event>(below(found.links.self)).catch(() => found);
    if (state().open === found) draw({ open: whole });
  },
});
