/** Events and offices → JSON-LD in the words of schema.org. It says nothing of the time at which it is written. */
import type { CalendarFile, ContactFile, Dated, DateEntry, EventFile, Form, Head } from './form.ts';
import { dateThing } from './jsonld/event.ts';
import { officeThings } from './jsonld/office.ts';
import { isSchedule } from './jsonld/schedule.ts';
import { eventThing } from './jsonld/series.ts';
import { type Thing, thing } from './jsonld/thing.ts';
import { CONTEXT } from './jsonld/vocabulary.ts';
import { officesOf } from './offices.ts';

/** A document of several things. */
export const graphOf = (things: Thing[]) => ({ '@context': CONTEXT, '@graph': things });

const OPENING = `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
const CLOSING = ']}\n';

/** The view itself, and where the rest of it is. */
function viewThing({ name, page, next }: Head, inLanguage: string): Thing {
  return thing('CollectionPage', {
    '@id': page,
    ...{ url: page, name, inLanguage },
    relatedLink: next,
  });
}

async function* writeView(file: CalendarFile<DateEntry>): AsyncGenerator<string> {
  const { head, about, parts } = file;
  yield OPENING + JSON.stringify(viewThing(head, about.language));
  for await (const part of parts) {
    for (const { doc, previousStart } of part) {
      const date = dateThing(JSON.parse(doc) as Dated, previousStart, about);
      yield `,${JSON.stringify(date)}`;
    }
  }
  yield CLOSING;
}

const writeEvent = ({ about, entries }: EventFile) =>
  `${JSON.stringify({ '@context': CONTEXT, ...eventThing(entries, about) })}\n`;

const writeContact = ({ about, districts }: ContactFile) =>
  `${JSON.stringify(graphOf(officeThings(districts.flatMap(officesOf), about.city, about.origin)))}\n`;

export const jsonld: Form = {
  ending: 'jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  name: 'JSON-LD',
  calendar: { of: 'dates', write: writeView },
  event: writeEvent,
  repeats: isSchedule,
  contact: writeContact,
};
