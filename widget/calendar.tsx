/** The calendar's script: registers <quartier-calendar> and draws where its script tag stands. */
import own from './calendar/calendar.css?inline';
import { Calendar } from './calendar/calendar.tsx';
import { type CalendarData, load } from './calendar/load.ts';
import { cityToday } from './dates.ts';
import { register } from './element.ts';
import type { Config } from './options.ts';
import base from './style.css?inline';
import type { CalendarWords } from './text/de.ts';

declare const QUARTIER: Config;

const today = () => cityToday(QUARTIER.timeZone);

register<CalendarData, CalendarWords>(QUARTIER, {
  name: 'calendar',
  // What is solid is so whatever else it is, so the base has the last word.
  css: own + base,
  load: (state, ask, cursor) => load(state, ask, cursor, today()),
  draw: (state) => <Calendar {...state} today={today()} />,
  event: (data, href) => data?.list.events.find(({ url }) => url === href),
});
