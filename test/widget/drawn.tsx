/** What widgets are drawn from in these tests, and what is seen once they are drawn. */
import type { ComponentChild, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type {
  Contact,
  District,
  Event,
  Events,
  Month,
  Place,
  Programme,
  Project,
} from '../../schema/contract.ts';
import { monthGrid, toDate } from '../../schema/dates.ts';
import type { Language } from '../../schema/languages.ts';
import type { View } from '../../schema/view.ts';
import { Calendar } from '../../widget/calendar/calendar.tsx';
import type { CalendarData } from '../../widget/calendar/load.ts';
import { ContactCard } from '../../widget/contact/contact.tsx';
import type { ContactData } from '../../widget/contact/load.ts';
import type { State } from '../../widget/frame.tsx';
import type { Config } from '../../widget/options.ts';
import { widgetWords } from '../../worker/pages/words.ts';

export const city: Config = {
  origin: 'https://quartier.example',
  timeZone: 'Europe/Berlin',
  language: 'de',
  areaCode: '0511',
  city: 'Hannover',
  portal: { name: 'Das Portal', url: 'https://portal.example/' },
  imprint: '',
  forms: [
    ['ics', 'iCalendar', true],
    ['csv', 'CSV', false],
  ],
};
export const words = widgetWords;

export const state = (view: View, language: Language = 'de') => ({
  city,
  view,
  language,
  words: {},
  theme: '',
  accent: '',
  heading: 3,
  expanded: false,
  busy: false,
  today: '2026-11-24',
});

export const place = (changes: Partial<Place> = {}): Place => ({
  name: 'Maschsee',
  street: null,
  postcode: null,
  city: null,
  latitude: null,
  longitude: null,
  ...changes,
});

export const event = (changes: Partial<Event> = {}): Event => ({
  id: 'maschseefest',
  occurrence: 'once',
  title: 'Maschseefest',
  description: null,
  start: '2017-08-05T19:00:00+02:00',
  end: null,
  allDay: false,
  timeZone: 'Europe/Berlin',
  status: 'scheduled',
  price: 'unknown',
  priceText: null,
  categories: [],
  district: { slug: 'suedstadt', name: 'Südstadt' },
  place: place(),
  organizer: null,
  url: null,
  image: null,
  source: { name: 'Kalender', url: null, licence: null, example: false },
  updatedAt: '2017-07-01T00:00:00Z',
  links: {
    self: `https://quartier.example/v1/events/${changes.id ?? 'maschseefest'}/once`,
    html: `https://quartier.example/events/${changes.id ?? 'maschseefest'}/once`,
    ics: null,
  },
  ...changes,
});

/** A month in which `events` begin on every day that is named, and nothing on others. */
export const month = (name: string, events: Record<string, number> = {}): Month => {
  const [first, end] = monthGrid(name);
  const days = Array.from({ length: end - first }, (_, day) => toDate(first + day));
  return {
    month: name,
    timeZone: 'Europe/Berlin',
    days: days.map((date) => ({ date, events: events[date] ?? 0, ongoing: 0 })),
  };
};

export const list = (events: Event[], start: string, end: string | null): Events => ({
  events,
  range: { start, end, timeZone: 'Europe/Berlin' },
  next: null,
});

/** The calendar's HTML once the answer to a view is there. */
export function calendar(
  view: View,
  data: Partial<CalendarData> = {},
  changes: Partial<State<CalendarData>> = {},
): string {
  const complete = {
    view,
    month: month('2017-08'),
    list: list([], '2017-08-01', '2017-09-01'),
    ...data,
  };
  const given = { ...state(view), data: complete, ...changes };
  return html(<Calendar {...given} words={words[given.language].calendar} />);
}

/** The contact card's HTML once the answer to a view is there. */
export function card(
  view: View,
  data: Partial<ContactData> = {},
  changes: Partial<State<ContactData>> = {},
): string {
  const given = { ...state(view), data: { view, publications: [], ...data }, ...changes };
  return html(<ContactCard {...given} words={words[given.language].contact} />);
}

export const office = (changes: Partial<Contact> = {}): Contact => ({
  state: 'active',
  role: 'Quartiersmanagement',
  name: 'Büro',
  telephone: '+4951160698802',
  telephoneText: '606 98802',
  email: null,
  address: null,
  hours: null,
  openingHours: [],
  opening: null,
  byAppointment: null,
  languages: [],
  verifiedOn: null,
  validUntil: null,
  asOf: '2017-08',
  source: { name: 'Portal', url: null },
  ...changes,
});

export const district = (changes: Partial<District> = {}): District => ({
  slug: 'sahlkamp-mitte',
  name: 'Sahlkamp-Mitte',
  kind: 'programme-area',
  parent: null,
  within: null,
  postcodes: null,
  contact: office(),
  offices: [],
  programme: null,
  projects: [],
  links: { self: 'https://quartier.example/', events: 'https://quartier.example/' },
  ...changes,
});

export const programme = (changes: Partial<Programme> = {}): Programme => ({
  slug: 'soziale-stadt',
  title: 'Soziale Stadt',
  since: '1999',
  language: 'de',
  until: null,
  question: null,
  summary: '',
  tasksTitle: null,
  tasks: [],
  invitations: [],
  districts: [],
  projects: [],
  ...changes,
});

export const project = (changes: Partial<Project> = {}): Project => ({
  label: 'Projekt',
  title: 'Fensterblumen',
  district: { slug: 'sahlkamp-mitte', name: 'Sahlkamp-Mitte' },
  image: null,
  ...changes,
});

export const html = (node: ComponentChild) => renderToString(node as VNode);

/** What is read: texts of HTML, without those of names for assistive technology. */
export const text = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z]+;|&#\d+;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** All matches of one group, in order. */
export const all = (markup: string, pattern: RegExp) =>
  [...markup.matchAll(pattern)].map(([, found]) => found);
