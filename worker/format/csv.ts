/**
 * Dates → a table (RFC 4180), for spreadsheets and editors. Its columns are those that the importer
 * reads (schema/csv.ts), and behind them what a reader in print has to know besides.
 */
import { type ColumnName, columns, guarded } from '../../schema/csv.ts';
import { lastDay } from '../../schema/when.ts';
import { momentAt } from '../zones.ts';
import { readerPage } from './event-page.ts';
import type { About, CalendarFile, Dated, DateEntry, Form } from './form.ts';
import { uidOf } from './icalendar/vevent.ts';
import { lines } from './plain.ts';

type Alternative = {
  [K in ColumnName]: (typeof columns)[K] extends { alternative: true } ? K : never;
}[ColumnName];
/** Each date stands for itself, so no row says how it recurs. */
type Written = Exclude<ColumnName, Alternative | 'recurrence'>;
type Row = Record<Written | 'page' | 'source' | 'licence' | 'example', string | null>;

const isWritten = (name: ColumnName): name is Written =>
  name !== 'recurrence' && !('alternative' in columns[name]);
const names: (keyof Row)[] = [
  ...(Object.keys(columns) as ColumnName[]).filter(isWritten),
  ...(['page', 'source', 'licence', 'example'] as const),
];

/** A wire text as spreadsheets read it; the second of two equal times keeps its offset. */
function timeIn(wire: string, zone: string): string {
  if (wire.length === 10) return wire;
  if (momentAt(Date.parse(wire), zone).zone !== zone) return wire;
  const seconds = wire.slice(17, 19) === '00' ? '' : wire.slice(16, 19);
  return `${wire.slice(0, 10)} ${wire.slice(11, 16)}${seconds}`;
}

/** An all-day end is the last day, as people write it. */
function endOf(date: Dated, zone: string): string | null {
  const { end, allDay } = date;
  if (end === null) return null;
  return allDay ? lastDay(date) : timeIn(end, zone);
}

/** With a comma, since whoever parts cells by `;` writes numbers so; more figures than are read mean nothing. */
function degrees(value: number | null | undefined): string | null {
  if (typeof value !== 'number') return null;
  const plain = String(value);
  return (/^-?\d+(?:\.\d{1,15})?$/.test(plain) ? plain : value.toFixed(9)).replace('.', ',');
}

const prices = { free: 'free', paid: 'paid', unknown: null };

/** A name, but the slug where a name would be read as two. */
const categoryIn = (slug: string, { categories }: About) => {
  const name = categories.get(slug) ?? slug;
  return /[,|/]/.test(name) ? slug : name;
};

function rowOf(date: Dated, about: About): Row {
  const { id, occurrence, start, status, price, priceText, place, image, source } = date;
  return {
    uid: uidOf(about, id, occurrence),
    title: date.title,
    start: timeIn(start, about.timeZone),
    end: endOf(date, about.timeZone),
    status,
    price: price === 'free' ? prices.free : (priceText ?? prices[price]),
    categories: date.categories.map((slug) => categoryIn(slug, about)).join(', '),
    district: date.district?.name ?? null,
    place: place?.name ?? null,
    street: place?.street ?? null,
    postcode: place?.postcode ?? null,
    city: place?.city ?? null,
    latitude: degrees(place?.latitude),
    longitude: degrees(place?.longitude),
    organizer: date.organizer,
    url: date.url,
    image: image?.url ?? null,
    image_alt: image?.alt ?? null,
    image_credit: image?.credit ?? null,
    description: date.description,
    page: readerPage(about, date),
    source: source.name,
    licence: source.licence,
    example: source.example ? 'true' : null,
  };
}

/** Numbers are ours, and a spreadsheet is to take them for numbers. */
const NUMBERS = new Set<keyof Row>(['latitude', 'longitude']);

function cellOf(name: keyof Row, value: string | null): string {
  if (!value) return '';
  const text = NUMBERS.has(name) ? value : guarded(lines(value));
  // What programs elsewhere part cells by is quoted as well.
  return /[";,\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const record = (cells: string[]) => `${cells.join(';')}\r\n`;

/** Spreadsheets take a file without this mark for one of another charset. */
const BOM = '\ufeff';

async function* write({ about, parts }: CalendarFile<DateEntry>): AsyncGenerator<string> {
  yield BOM + record(names);
  for await (const part of parts) {
    for (const { doc } of part) {
      const row = rowOf(JSON.parse(doc) as Dated, about);
      yield record(names.map((name) => cellOf(name, row[name])));
    }
  }
}

export const csv: Form = {
  ending: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  name: 'CSV',
  saved: true,
  calendar: { of: 'dates', write },
};
