/**
 * The columns of an events table in CSV: the one description for what is read and what is written.
 *
 * A row is an event. The first line names the columns, in any order; those that are not in this
 * table are not looked at. The separator is `;`, `,` or a tab. A text with a separator, a line break
 * or a quotation mark stands in quotation marks, and a mark in it is doubled (RFC 4180).
 *
 * Needed are `title` and `start`. Dates are `2017-08-05` or `05.08.2017`, times `19:30`, with the
 * date or in a column of their own; without a time an event is all day. A date in `end` is the last
 * day, as people write it: an event from 5 to 6 August ends on the 6th. (In iCalendar and in the API
 * that end is the 7th.) Beside a start with a time, a later date in `end` ends at its midnight.
 *
 * A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@` or their wide
 * forms) has a `'` before it, which is not part of it. A text that begins with `'=` has one more.
 */

export interface Column {
  /** What it is also called, in any case; spaces, `_` and `-` do not count. */
  also: readonly string[];
  meaning: string;
  /** Another way to write what a column before it says; read, but not written. */
  alternative?: true;
}

/** In the order in which they are written. */
export const columns = {
  uid: {
    also: ['id', 'Kennung', 'Nummer'],
    meaning: 'Recognises the event the next time; else title, start and place do.',
  },
  title: {
    also: ['Titel', 'Name', 'Veranstaltung', 'Bezeichnung', 'summary'],
    meaning: 'What the event is called.',
  },
  start: {
    also: ['Beginn', 'Anfang', 'Von', 'begin', 'dtstart'],
    meaning: 'First day, or day and time.',
  },
  date: {
    also: ['Datum', 'Tag', 'Startdatum', 'start date', 'Beginndatum', 'day'],
    meaning: 'First day.',
    alternative: true,
  },
  time: {
    also: ['Uhrzeit', 'Zeit', 'Startzeit', 'start time', 'Anfangszeit', 'Beginn Uhrzeit'],
    meaning: 'Time of the start, `19:30`, or from one time to another, `19:30–22:00`.',
    alternative: true,
  },
  end: {
    also: ['Ende', 'Bis', 'dtend', 'Schluss'],
    meaning: 'Last day, or day and time of the end; empty is unknown.',
  },
  end_date: {
    also: ['Enddatum', 'Ende Datum', 'Bis Datum'],
    meaning: 'Last day.',
    alternative: true,
  },
  end_time: {
    also: ['Endzeit', 'Ende Uhrzeit', 'Uhrzeit Ende', 'Bis Uhrzeit'],
    meaning: 'Time of the end.',
    alternative: true,
  },
  recurrence: {
    also: ['rrule', 'Wiederholung', 'Serie'],
    meaning: 'RRULE of RFC 5545, `FREQ=WEEKLY;BYDAY=MO`.',
  },
  status: {
    also: ['Stand'],
    meaning: '`scheduled`, `cancelled` or `postponed`; `geplant`, `abgesagt` or `verschoben`.',
  },
  price: {
    also: ['Preis', 'Eintritt', 'Kosten', 'Eintrittspreis', 'cost'],
    meaning:
      '`free` or `frei`, else words: `12 €`. `paid` where no amount is known; empty is unknown.',
  },
  categories: {
    also: ['category', 'Kategorie', 'Kategorien', 'Rubrik', 'Rubriken', 'Art'],
    meaning: 'Words or slugs, with `,`, `|` or `/` between them.',
  },
  district: { also: ['Stadtteil', 'Stadtbezirk', 'Bezirk', 'quarter'], meaning: 'Slug or name.' },
  place: {
    also: ['Ort', 'Veranstaltungsort', 'location', 'venue', 'Treffpunkt'],
    meaning:
      'What the place is called, or all of its address: `Halle, Am Markt 1, 30159 Hannover`.',
  },
  street: { also: ['Straße', 'Anschrift', 'Adresse', 'address'], meaning: 'With the number.' },
  postcode: { also: ['PLZ', 'Postleitzahl', 'zip'], meaning: 'As it is printed.' },
  city: {
    also: ['Stadt', 'town', 'Gemeinde'],
    meaning: 'Name of the town; “Ort” is this one where another column names the place.',
  },
  latitude: {
    also: ['lat', 'Breite', 'Breitengrad'],
    meaning: 'Degrees north, `52.37` or `52,37`.',
  },
  longitude: { also: ['lon', 'lng', 'Länge', 'Längengrad'], meaning: 'Degrees east.' },
  organizer: { also: ['organiser', 'Veranstalter', 'Veranstalterin'], meaning: 'Who invites.' },
  url: { also: ['Link', 'Webseite', 'Website', 'Internet', 'Homepage'], meaning: 'With https://.' },
  image: { also: ['Bild', 'image url', 'Bild URL', 'Foto'], meaning: 'Address of a picture.' },
  image_alt: { also: ['Bildbeschreibung', 'Alternativtext'], meaning: 'What the picture shows.' },
  image_credit: {
    also: ['Bildnachweis', 'Bildrechte', 'Fotograf'],
    meaning: 'Whose picture it is.',
  },
  description: {
    also: ['Beschreibung', 'Text', 'details'],
    meaning: 'Text, with line breaks; HTML is made plain.',
  },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof columns;

/** What a spreadsheet takes for the beginning of a formula, behind any marks that keep it from that. */
const FORMULA = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const MARKED = new RegExp(`^'(?=${FORMULA.source.slice(1)})`);

/** A text with the mark that keeps a spreadsheet from computing it, if it needs one. */
export const guarded = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

/** What was guarded, as it was. */
export const unguarded = (cell: string) => cell.replace(MARKED, '');
