/** Printed lists of dates that are made up. */
import type { Event, Events } from '../../schema/contract.ts';
import type { Language } from '../../schema/languages.ts';
import { html } from '../../worker/pages/document.tsx';
import { PrintedPage } from '../../worker/pages/printed.tsx';

const TITLES = [
  'Stadtteilfest mit Flohmarkt und Bühne',
  'Offene Werkstatt',
  'Sprechstunde der Quartiersarbeit im Nachbarschaftstreff',
  'مهرجان الحي',
  'Konzert: Trio „Ä“, Lieder aus drei Jahrhunderten',
];

/** From Monday to Sunday; every seventh has gone on for a while. */
function dateOf(number: number): Event {
  const isOngoing = number % 7 === 0;
  const day = `2026-06-${isOngoing ? '01' : String(8 + (number % 7)).padStart(2, '0')}`;
  const page = `https://a.example/events/e${number}`;
  return {
    id: `e${number}`,
    occurrence: 'once',
    title: `${TITLES[number % TITLES.length]} ${number}`,
    description: null,
    start: isOngoing ? day : `${day}T${10 + (number % 10)}:30:00+02:00`,
    end: isOngoing ? '2026-07-01' : `${day}T${12 + (number % 10)}:00:00+02:00`,
    allDay: isOngoing,
    status: number === 8 ? 'cancelled' : 'scheduled',
    timeZone: 'Europe/Berlin',
    price: number % 3 ? 'paid' : 'free',
    priceText: number % 3 ? '5 €, ermäßigt 3 €' : null,
    categories: [],
    district: { slug: 'sahlkamp-mitte', name: 'Sahlkamp-Mitte' },
    place: {
      ...{ name: 'Nachbarschaftstreff am Marktplatz', street: 'Lange Straße 12', city: 'Stadt' },
      ...{ postcode: '30000', latitude: null, longitude: null },
    },
    organizer: null,
    url: null,
    image: null,
    source: { name: 'Verein', url: null, licence: 'CC BY 4.0', example: true },
    updatedAt: '2026-06-01T00:00:00Z',
    links: { self: page, html: page, ics: `${page}.ics` },
  };
}

/** The page of a week with so many dates. */
export function printedPage(language: Language, count: number): string {
  const dates = Array.from({ length: count }, (_, number) => dateOf(number));
  const events = dates.sort((one, other) => (one.start < other.start ? -1 : 1));
  const range = { start: '2026-06-08', end: '2026-06-15', timeZone: 'Europe/Berlin' };
  const list: Events = { range, events, next: null };
  const env = {
    ...{ ORIGIN: 'https://a.example', CITY: 'Stadt', LANGUAGE: 'de', IMPRINT_URL: '' },
    ...{ PORTAL_NAME: 'Das Portal der Stadt', PORTAL_URL: 'https://a.example/' },
  } as Parameters<typeof PrintedPage>[0]['env'];
  const title = 'Veranstaltungen in Stadt: Sahlkamp-Mitte, Die nächsten sieben Tage';
  const view = { on: 'week', district: 'sahlkamp-mitte' };
  return html(<PrintedPage {...{ env, language, title, view, list }} />);
}
