/** Dates → RSS 2.0. It says nothing of the time at which it is written. */
import { addressText } from '../../schema/address.ts';
import { when } from '../../schema/when.ts';
import { readerPage } from './event-page.ts';
import type { About, CalendarFile, Dated, DateEntry, Form, Head } from './form.ts';
import { uidOf } from './icalendar/vevent.ts';
import { statusOf } from './jsonld/event.ts';
import { lastDate } from './jsonld/times.ts';
import { descriptionOf } from './rss/description.ts';
import { element, xml } from './xml.ts';

const MEDIA_TYPE = 'application/rss+xml';
/** Sa., 13. Juni 2026 */
const SHORT = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
/** Minutes for which readers keep it. */
const TTL = '60';

/** A publication has a date of its own in RSS, so the event's stands where all readers show it. */
function titleOf(date: Dated, { words }: About): string {
  const parts = [
    date.source.example && words.example,
    date.status !== 'scheduled' && words[date.status],
    when(date, words, SHORT),
    date.title.replace(/\s+/g, ' ').trim(),
  ];
  return parts.filter(Boolean).join(': ');
}

/** RFC 822, with the year in four figures, as RSS has it; null where it is not known. */
function published(instant: string): string | null {
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? null : time.toUTCString();
}

const all = (elements: Record<string, string | null>) =>
  Object.entries(elements)
    .map(([name, text]) => (text ? element(name, text) : ''))
    .join('');

/**
 * When and where, for programs. It is schema.org's vocabulary, which our JSON-LD speaks too: the event
 * module of RSS 1.0 has no status, and does not say what the end of a whole day is.
 */
function schemaOf(date: Dated, previousStart: string | null, { timeZone }: About): string {
  const { start, place, organizer, price } = date;
  const { eventStatus, previousStartDate } = statusOf(date, previousStart, timeZone);
  return all({
    'schema:startDate': start,
    'schema:endDate': lastDate(date),
    'schema:eventStatus': eventStatus,
    'schema:previousStartDate': previousStartDate,
    'schema:location': place && addressText(place),
    'schema:organizer': organizer,
    'schema:isAccessibleForFree': price === 'unknown' ? null : String(price === 'free'),
  });
}

/** @param isFirst whether it stands for its event, and keeps its name when the next date comes. */
function itemOf(entry: DateEntry, about: About, isFirst: boolean): string {
  const date = JSON.parse(entry.doc) as Dated;
  const { id, occurrence, categories } = date;
  const uid = uidOf(about, id, isFirst ? undefined : occurrence);
  const names = categories.map((slug) => about.categories.get(slug) ?? slug);
  return [
    '<item>\n',
    all({ title: titleOf(date, about), link: readerPage(about, date) }),
    `<guid isPermaLink="false">${xml(uid)}</guid>\n`,
    all({ pubDate: published(entry.publishedAt) }),
    ...names.map((name) => element('category', name)),
    all({ description: descriptionOf(date, about) }),
    schemaOf(date, entry.previousStart, about),
    '</item>\n',
  ].join('');
}

const atomLink = (rel: string, href: string) =>
  `<atom:link rel="${rel}" type="${MEDIA_TYPE}" href="${xml(href)}"/>\n`;

const VOCABULARIES = 'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:schema="https://schema.org/"';

/** The rest of a long file is where RFC 5005 has the next page of a feed. */
function opening({ name, page, source, next }: Head, { portal, language }: About): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<rss version="2.0" ${VOCABULARIES}>\n<channel>\n`,
    all({ title: name, link: page, description: `${name} – ${portal.name}`, language }),
    element('ttl', TTL),
    atomLink('self', source),
    next ? atomLink('next', next) : '',
  ].join('');
}

async function* writeView(file: CalendarFile<DateEntry>): AsyncGenerator<string> {
  const { head, about, of, parts } = file;
  yield opening(head, about);
  for await (const part of parts) {
    for (const entry of part) yield itemOf(entry, about, of === 'firsts');
  }
  yield '</channel>\n</rss>\n';
}

export const rss: Form = {
  ending: 'rss',
  mediaType: `${MEDIA_TYPE}; charset=utf-8`,
  name: 'RSS',
  calendar: { of: 'firsts', write: writeView },
};
