/** The forms in which what can be seen here is written; the table of them is forms.ts. */
import type { District, Event, Range } from '../../schema/contract.ts';
import type { Language } from '../../schema/languages.ts';
import type { Moment, Repetition } from '../../schema/repetition.ts';
import type { View } from '../../schema/view.ts';

/** What the service's bindings and words say, whatever is written. */
export interface About {
  /** The service's own, without a trailing slash. */
  origin: string;
  timeZone: string;
  city: string;
  portal: { name: string; url: string };
  language: Language;
  /** In which texts of events are written. */
  cityLanguage: Language;
  /** Names of categories by slug. */
  categories: Map<string, string>;
  words: FormWords;
}

/** Words of the interface that forms say as well. A place in them is written `{}`. */
export interface FormWords {
  /** BCP 47, for Intl. */
  locale: string;
  /** A time of day. */
  clock: string;
  allDay: string;
  /** With the first day of what has no last one. */
  from: string;
  /** With the last day of what lasts longer. */
  until: string;
  ongoing: string;
  wide: string;
  cancelled: string;
  postponed: string;
  example: string;
  source: string;
  free: string;
  paid: string;
  empty: string;
  more: string;
  /** What is said of an office: whether it is at work, and how old the facts are. */
  office: Record<
    | 'asOf'
    | 'byAppointment'
    | 'ended'
    | 'none'
    | 'openToAll'
    | 'vacant'
    | 'validUntil'
    | 'verified',
    string
  >;
}

/** One date, as `occurrences.doc` has it. */
export type Dated = Omit<Event, 'links'>;

/** What all dates of an event share, as `events.doc` has it. */
export type Described = Omit<Dated, 'id' | 'occurrence' | 'start' | 'end' | 'allDay' | 'status'>;

/** What is said of a file as a whole. */
export interface Head {
  name: string;
  /** Where it can be read again. */
  source: string;
  /** Its page. */
  page: string;
  /** Where the rest of it is, null where nothing is left out. */
  next: string | null;
}

/** A date that stands for itself. */
export interface DateEntry {
  /** Wire JSON without links. */
  doc: string;
  version: number;
  /** RFC 3339: when its event was first there. */
  publishedAt: string;
  /** When it was before its event was moved last (wire text), null if it never was, or is of a series. */
  previousStart: string | null;
}

/** A series as a whole, with its dates that are otherwise. */
export interface SeriesEntry extends Omit<DateEntry, 'previousStart'> {
  id: string;
  /** Wire JSON of what its dates share. */
  doc: string;
  repetition: Repetition;
  overrides: { recurrenceId: Moment; doc: string }[];
}

export type Entry = DateEntry | SeriesEntry;

export const isSeries = (entry: Entry): entry is SeriesEntry => 'repetition' in entry;

/** A view of the calendar. */
export interface CalendarFile<E extends Entry = Entry> {
  head: Head;
  about: About;
  view: View;
  range: Range;
  /** What its entries are: each date, of each event the first date alone, or whole events. */
  of: CalendarForm['of'];
  /** In the order of the view, part by part; read once. */
  parts: AsyncIterable<E[]>;
}

/**
 * How a view is written, piece by piece.
 * `dates`: each date of the view by itself, by start; `firsts`: the same, but where the view names no
 * days, of each event the first date in it alone; `events`: where the view names no days, whole events
 * by id.
 */
export type CalendarForm =
  | { of: 'dates' | 'firsts'; write(file: CalendarFile<DateEntry>): AsyncIterable<string> }
  | { of: 'events'; write(file: CalendarFile): AsyncIterable<string> };

/** An event as a whole, or one date of it. Several entries are one event (format/rules.md, 5). */
export interface EventFile {
  head: Head;
  about: About;
  entries: Entry[];
}

/** Districts with their offices; at least one of them has one. */
export interface ContactFile {
  head: Head;
  about: About;
  districts: District[];
}

export interface Form {
  /** What its addresses end with. */
  ending: string;
  /** With its charset. */
  mediaType: string;
  /** What people know it by: a proper name, the same in all languages. */
  name: string;
  /** Whether a browser is to save it rather than to show it. */
  saved?: true;
  calendar?: CalendarForm;
  event?(file: EventFile): string;
  /** Whether it has words for how a series repeats; where not, it is given the dates one by one. */
  repeats?(repetition: Repetition): boolean;
  contact?(file: ContactFile): string;
}

/** What has forms. */
export type Subject = 'calendar' | 'event' | 'contact';
