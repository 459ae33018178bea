/** The widgets' words in German, and what a language has to have words for. */
import type { Counted } from '../words.ts';

/** What is said of an event as a whole. */
const details = {
  place: 'Ort',
  map: 'Karte',
  price: 'Preis',
  free: 'kostenlos',
  paid: 'kostenpflichtig',
  organizer: 'Veranstalter',
  link: 'Mehr dazu',
  unknown: 'Uns nicht bekannt: {}.',
  source: 'Quelle',
};

export const calendar = {
  /** Around a time of day. */
  clock: '{} Uhr',
  locale: 'de',
  name: 'Veranstaltungskalender',
  previous: 'Voriger Monat',
  next: 'Nächster Monat',
  today: 'Heute',
  weekend: 'Wochenende',
  free: 'kostenlos',
  search: 'Suche',
  and: 'und',
  fromToday: 'Ab heute',
  from: 'Ab {}',
  until: 'bis {}',
  chosen: 'ausgewählt',
  events: { one: '1 Veranstaltung', other: '{} Veranstaltungen' },
  ongoing: 'Läuft bereits',
  wide: 'In der ganzen Stadt',
  allDay: 'ganztägig',
  cancelled: 'Abgesagt',
  postponed: 'Verschoben',
  example: 'Beispiel',
  more: 'Weitere',
  empty: 'Dafür ist bisher nichts eingetragen.',
  failed: 'Das lässt sich gerade nicht laden.',
  offline: 'Keine Verbindung zum Internet.',
  retry: 'Noch einmal versuchen',
  source: 'Quelle',
  asOf: 'Stand: {}',
  details,
};

export const contact = {
  locale: 'de',
  name: 'Kontakt',
  call: 'Anrufen',
  asOf: 'Stand: {}',
  telephone: 'Telefon',
  hours: 'Öffnungszeiten',
  email: 'E-Mail',
  unknown: 'Uns nicht bekannt: {}.',
  vacant: 'Zurzeit nicht besetzt.',
  ended: 'Dieses Büro gibt es nicht mehr.',
  none: 'Hier gibt es kein eigenes Büro.',
  events: 'Veranstaltungen',
  route: 'Route',
  within: 'Das liegt in',
  download: 'Download',
  notYet: 'noch nicht vorhanden.',
  choose: 'Stadtteil oder Postleitzahl',
  search: 'Suchen',
  notFound: 'Dazu kennen wir keinen Stadtteil.',
  failed: 'Das lässt sich gerade nicht laden.',
  offline: 'Keine Verbindung zum Internet.',
  retry: 'Noch einmal versuchen',
};

type Like<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends { other: string }
      ? Counted
      : Like<T[K]>;
};
export type CalendarWords = Like<typeof calendar>;
export type ContactWords = Like<typeof contact>;
export type DetailsWords = Like<typeof details>;
