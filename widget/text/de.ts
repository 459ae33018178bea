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
  image: 'Bild',
  unknown: 'Uns nicht bekannt: {}.',
  source: 'Quelle',
  /** Takes the date over into a calendar of the reader's own. */
  keep: 'In meinen Kalender',
  share: 'Teilen',
  copied: 'Die Adresse ist kopiert.',
  print: 'Drucken',
};

export const calendar = {
  /** Around a time of day. */
  clock: '{} Uhr',
  locale: 'de',
  name: 'Veranstaltungskalender',
  language: 'Sprache',
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
  take: 'Abonnieren, speichern, drucken',
  subscribe: 'Kalender abonnieren',
  privacy: 'Datenschutz',
  imprint: 'Impressum',
  accessibility: 'Barrierefreiheit',
  details,
};

export const contact = {
  locale: 'de',
  name: 'Kontakt',
  language: 'Sprache',
  call: 'Anrufen',
  /** Keeps the office among the reader's own contacts. */
  save: 'Nummer speichern',
  asOf: 'Stand: {}',
  telephone: 'Telefon',
  hours: 'Öffnungszeiten',
  email: 'E-Mail',
  unknown: 'Uns nicht bekannt: {}.',
  /** With the time at which it closes. */
  open: 'Jetzt geöffnet, bis {}',
  closed: 'Jetzt geschlossen.',
  /** With day and time. */
  opens: 'Öffnet {}',
  holiday: 'Heute ist Feiertag: {}.',
  byAppointment: 'Nach Vereinbarung',
  openToAll: 'Ohne Termin',
  speaks: 'Sprachen: {}',
  validUntil: 'Gültig bis {}.',
  expired: 'Das galt nur bis {}.',
  verified: 'Zuletzt geprüft: {}',
  old: 'Diese Angaben wurden lange nicht geprüft und können überholt sein.',
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
  privacy: 'Datenschutz',
  imprint: 'Impressum',
  accessibility: 'Barrierefreiheit',
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
