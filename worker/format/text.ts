/** Dates → plain text, a line each, that a paper can set and that can be read aloud. */
import { addressText } from '../../schema/address.ts';
import { directionOf } from '../../schema/languages.ts';
import { clockOf, DATE, dayOf, FULL, fill, say } from '../../schema/say.ts';
import { lastDay } from '../../schema/when.ts';
import { daysText } from './days-text.ts';
import type { About, CalendarFile, Dated, DateEntry, Form } from './form.ts';
import { isolated } from './isolate.ts';
import { marked } from './marked.ts';
import { oneLine } from './plain.ts';

/** What parts of a line are parted by. */
const BETWEEN = ' · ';

/** When it is on the day that its heading names, or until when it goes on. */
function timesOf(date: Dated, isOngoing: boolean, { words }: About): (string | false)[] {
  const { start, end, allDay } = date;
  const last = lastDay(date);
  const isLong = last > dayOf(start);
  const times = [clockOf(start), !isLong && end && clockOf(end)].filter(Boolean).join('–');
  const clock = allDay ? end && !isLong && words.allDay : fill(words.clock, times);
  return [
    !isOngoing && (clock || false),
    (isLong || isOngoing) && fill(words.until, say(words.locale, last, DATE)),
  ];
}

/** @param known slug of the district that the view is of, which need not be said in each line. */
function lineOf(date: Dated, isOngoing: boolean, about: About, known?: string): string {
  const { words, language } = about;
  const { status, price, priceText, place, district, source } = date;
  const own = (text: string) => isolated(oneLine(text), directionOf(language));
  const parts = [
    ...timesOf(date, isOngoing, about),
    marked(own(date.title), status, words),
    place && own(addressText(place)),
    district && district.slug !== known && own(district.name),
    price === 'free'
      ? words.free
      : (priceText && own(priceText)) || (price === 'paid' && words.paid),
    source.example && words.example,
  ];
  return `${parts.filter(Boolean).join(BETWEEN)}\n`;
}

/** A source as it wants to be named. */
function sourceText({ source: { name, licence, url } }: Dated): string {
  return [name, licence, url].flatMap((text) => (text ? oneLine(text) : [])).join(', ');
}

function footOf({ head, about }: CalendarFile<DateEntry>, sources: Set<string>): string {
  const { words, portal } = about;
  const rest = head.next ? `\n${words.more}: ${head.next}\n` : '';
  const direction = directionOf(about.language);
  const named = [...sources].map((source) => `${words.source}: ${isolated(source, direction)}\n`);
  return `${rest}\n${named.join('')}${portal.name}, ${portal.url}\n${head.page}\n`;
}

async function* write(file: CalendarFile<DateEntry>): AsyncGenerator<string> {
  const { head, about, view, range, parts } = file;
  const { locale, ongoing, empty } = about.words;
  const sources = new Set<string>();
  let heading = '';
  const days = daysText(view, range, about.words);
  yield `${[oneLine(head.name), days].filter(Boolean).join('\n')}\n`;
  for await (const part of parts) {
    for (const { doc } of part) {
      const date = JSON.parse(doc) as Dated;
      const day = dayOf(date.start);
      const isOngoing = day < range.start;
      const above = isOngoing ? ongoing : say(locale, day, FULL);
      yield (above === heading ? '' : `\n${above}\n\n`) +
        lineOf(date, isOngoing, about, view.district);
      heading = above;
      sources.add(sourceText(date));
    }
  }
  if (!heading) yield `\n${empty}\n`;
  yield footOf(file, sources);
}

export const text: Form = {
  ending: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  name: 'Text',
  calendar: { of: 'dates', write },
};
