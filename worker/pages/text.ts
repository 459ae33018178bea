/** The words of our own pages, by language; the widgets bring theirs. */
import type { Language } from '../../schema/languages.ts';

interface Words {
  events: string;
  contacts: string;
  calendarOf(city: string): string;
  contactsOf(city: string): string;
  backTo(city: string): string;
  seedMonth: string;
  embed: string;
  embedCalendar: string;
  embedContact: string;
  developers: string;
  needsScript: string;
}

export const words: Record<Language, Words> = {
  de: {
    events: 'Veranstaltungen',
    contacts: 'Quartiersmanagement',
    calendarOf: (city) => `Veranstaltungen in ${city}`,
    contactsOf: (city) => `Ansprechpartner in ${city}`,
    backTo: (city) => `Zur Seite der Stadt ${city}`,
    seedMonth: 'August 2017 ansehen',
    embed: 'Auf der eigenen Website zeigen',
    embedCalendar: 'Diese Zeile setzt den Kalender auf jede Seite:',
    embedContact: 'Und diese die Ansprechpartner:',
    developers: 'Für Entwicklerinnen und Entwickler',
    needsScript: 'Kalender und Kontakte brauchen zurzeit JavaScript.',
  },
  en: {
    events: 'Events',
    contacts: 'Neighbourhood offices',
    calendarOf: (city) => `Events in ${city}`,
    contactsOf: (city) => `Whom to ask in ${city}`,
    backTo: (city) => `The city of ${city}’s page`,
    seedMonth: 'See August 2017',
    embed: 'Show it on your own website',
    embedCalendar: 'This line puts the calendar on any page:',
    embedContact: 'And this one the contacts:',
    developers: 'For developers',
    needsScript: 'Calendar and contacts need JavaScript for now.',
  },
};
