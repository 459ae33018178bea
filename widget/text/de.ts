/** The widgets' words in German, and what a language has to have words for. */
import type { Counted } from '../words.ts';

export const calendar = {
  locale: 'de',
  name: 'Veranstaltungskalender',
  previous: 'Voriger Monat',
  next: 'Nächster Monat',
  today: 'Heute',
  weekend: 'Wochenende',
  free: 'kostenlos',
  and: 'und',
  fromToday: 'Ab heute',
  from: 'Ab {}',
  until: 'bis {}',
  chosen: 'ausgewählt',
  events: { one: '1 Veranstaltung', other: '{} Veranstaltungen' },
  ongoing: 'Läuft bereits',
  allDay: 'ganztägig',
  cancelled: 'Abgesagt',
  postponed: 'Verschoben',
  example: 'Beispiel',
  more: 'Weitere',
  empty: 'Dafür ist bisher nichts eingetragen.',
  failed: 'Das lässt sich gerade nicht laden.',
  retry: 'Noch einmal versuchen',
  source: 'Quelle',
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
  notFound: 'Diesen Stadtteil kennen wir nicht.',
  events: 'Veranstaltungen',
  failed: 'Das lässt sich gerade nicht laden.',
  retry: 'Noch einmal versuchen',
};

type Like<T> = { [K in keyof T]: T[K] extends string ? string : Counted };
export type CalendarWords = Like<typeof calendar>;
export type ContactWords = Like<typeof contact>;
