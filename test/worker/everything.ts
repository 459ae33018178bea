/** A feed with everything in it that forms may trip over, and what is known of it by `/v1`. */
import type { Event, Events } from '../../schema/contract.ts';
import { calendar, get, importText, vevent } from './service.ts';

/** As a text in iCalendar is written. */
const escaped = (text: string) => text.replace(/[\\;,]/g, (mark) => `\\${mark}`);

export const titles = [
  '=1+1',
  '@SUM(A1:A9)',
  '+3 Grad',
  '-2 Grad',
  "'=quoted",
  // No importer lets markup in, but whatever merely looks like it.
  'ein ]]> Ende, 5 < 6 > 4 und <zwei> --> drei',
  'Kaffee & Kuchen "Zitat" \'auch\'',
  'a,b;c:"d"\\e\\n kein Umbruch',
  'Familie 👩‍👩‍👧‍👦 tanzt 💃🏽',
  'عرض في الحديقة 2026',
  'שלום Hannover, ברוכים הבאים',
  `Lang ${'Straße '.repeat(42)}x`.slice(-300),
  'é̃ zusammengesetzt',
];

const single = titles.map((title, at) =>
  vevent(
    escaped(title),
    `UID:single-${at}`,
    `DTSTART:202606${String(11 + at).padStart(2, '0')}T150000`,
    `DTEND:202606${String(11 + at).padStart(2, '0')}T173000`,
    `DESCRIPTION:${escaped(title)}\\n\\nZweiter; Absatz\\, mit "Zitat" ]]>`,
    `LOCATION:${escaped('Haus "Ä"; Hof, Weg 1, 30169 Hannover')}`,
    `X-COST:${escaped('5 €; ermäßigt 3,50 €')}`,
  ),
);

const series = [
  vevent(
    'Chor\\; gemischt',
    'UID:series',
    'DTSTART;TZID=Europe/Berlin:20260918T190000',
    'DTEND;TZID=Europe/Berlin:20260918T203000',
    'RRULE:FREQ=WEEKLY;COUNT=8',
    'EXDATE;TZID=Europe/Berlin:20261002T190000',
  ),
  vevent(
    'Chor im Park 🌳',
    'UID:series',
    'RECURRENCE-ID;TZID=Europe/Berlin:20260925T190000',
    'DTSTART;TZID=Europe/Berlin:20260926T160000',
    'DTEND;TZID=Europe/Berlin:20260926T180000',
  ),
  vevent(
    'Chor\\; gemischt',
    'UID:series',
    'RECURRENCE-ID;TZID=Europe/Berlin:20261009T190000',
    'DTSTART;TZID=Europe/Berlin:20261009T190000',
    'DTEND;TZID=Europe/Berlin:20261009T203000',
    'STATUS:CANCELLED',
  ),
];

const days = [
  // The clocks go back on 25 October.
  vevent('Schau', 'UID:days', 'DTSTART;VALUE=DATE:20261024', 'DTEND;VALUE=DATE:20261027'),
  vevent('Nacht', 'UID:night', 'DTSTART:20261024T230000', 'DTEND:20261025T040000'),
  vevent('Läuft', 'UID:running', 'DTSTART;VALUE=DATE:20260501', 'DTEND;VALUE=DATE:20260801'),
  vevent('Abgesagt', 'UID:cancelled', 'DTSTART:20260720T100000', 'STATUS:CANCELLED'),
  vevent('Ein Tag', 'UID:day', 'DTSTART;VALUE=DATE:20260721'),
];

const withdrawn = vevent('Zurückgezogen', 'UID:withdrawn', 'DTSTART:20260722T100000');

export const feed = calendar(...single, ...series, ...days);

/** Imports it, and lets an event go that was there before. */
export async function importEverything(): Promise<void> {
  await importText(calendar(...single, ...series, ...days, withdrawn));
  await importText(feed);
}

/** A view with days that holds all of it. */
export const WHOLE = '?start=2026-06-01&end=2026-12-31';

/** What is shown, in order. */
export async function truth(query = WHOLE): Promise<Event[]> {
  const { body } = await get<Events>(`/v1/events${query}&limit=200`);
  return body.events;
}
