/** The widgets' words in German, and what a language has to have words for. */

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
  from: (date: string) => `Ab ${date}`,
  until: (date: string) => `bis ${date}`,
  chosen: 'ausgewählt',
  events: (count: number, more = '') =>
    count === 1 ? '1 Veranstaltung' : `${count}${more} Veranstaltungen`,
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
  asOf: (date: string) => `Stand: ${date}`,
  telephone: 'Telefon',
  hours: 'Öffnungszeiten',
  email: 'E-Mail',
  unknown: (facts: string) => `Uns nicht bekannt: ${facts}.`,
  vacant: 'Zurzeit nicht besetzt.',
  ended: 'Dieses Büro gibt es nicht mehr.',
  none: 'Hier gibt es kein eigenes Büro.',
  notFound: 'Diesen Stadtteil kennen wir nicht.',
  events: 'Veranstaltungen',
  failed: 'Das lässt sich gerade nicht laden.',
  retry: 'Noch einmal versuchen',
};

type Like<T> = {
  [K in keyof T]: T[K] extends (...given: infer G) => string ? (...given: G) => string : string;
};
export type CalendarWords = Like<typeof calendar>;
export type ContactWords = Like<typeof contact>;
