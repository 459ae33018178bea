/** The words of our own pages, by language; the widgets bring theirs. */
import type { Language } from '../../schema/languages.ts';

interface Words {
  events: string;
  contacts: string;
  calendarOf(city: string): string;
  contactsOf(city: string): string;
  backTo(city: string): string;
  seedMonth: string;
  today: string;
  thatDay: string;
  gone: string;
  embed: string;
  embedCalendar: string;
  embedContact: string;
  developers: string;
  docs: string;
  docsDescription: string;
  docsNeedScript: string;
}

export const words: Record<Language, Words> = {
  de: {
    events: 'Veranstaltungen',
    contacts: 'Quartiersmanagement',
    calendarOf: (city) => `Veranstaltungen in ${city}`,
    contactsOf: (city) => `Ansprechpartner in ${city}`,
    backTo: (city) => `Zur Seite der Stadt ${city}`,
    seedMonth: 'August 2017 ansehen',
    today: 'Zu heute',
    thatDay: 'Alles an diesem Tag',
    gone: 'Diese Veranstaltung gibt es hier nicht oder nicht mehr.',
    embed: 'Auf der eigenen Website zeigen',
    embedCalendar: 'Diese Zeile setzt den Kalender auf jede Seite:',
    embedContact: 'Und diese die Ansprechpartner:',
    developers: 'Für Entwicklerinnen und Entwickler',
    docs: 'Die Schnittstelle zum Lesen und Ausprobieren',
    docsDescription: 'Jede Abfrage mit ihren Parametern und Antworten, aus dem OpenAPI-Dokument',
    docsNeedScript:
      'Zum Ausprobieren auf dieser Seite ist JavaScript nötig; das Dokument geht ohne.',
  },
  en: {
    events: 'Events',
    contacts: 'Neighbourhood offices',
    calendarOf: (city) => `Events in ${city}`,
    contactsOf: (city) => `Whom to ask in ${city}`,
    backTo: (city) => `The city of ${city}’s page`,
    seedMonth: 'See August 2017',
    today: 'Back to today',
    thatDay: 'Everything on that day',
    gone: 'This event is not here, or no longer.',
    embed: 'Show it on your own website',
    embedCalendar: 'This line puts the calendar on any page:',
    embedContact: 'And this one the contacts:',
    developers: 'For developers',
    docs: 'The API, to read and to try',
    docsDescription: 'Every request with its parameters and answers, from the OpenAPI document',
    docsNeedScript: 'Trying requests on this page takes JavaScript; the document does not.',
  },
};
