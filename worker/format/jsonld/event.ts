/** An event, or one date of it → Event. */
import { eventPage } from '../event-page.ts';
import type { About, Dated, Described } from '../form.ts';
import { eventId } from './identity.ts';
import { offerOf } from './offers.ts';
import { attendanceOf, placeOf } from './place.ts';
import { movedFrom } from './previous.ts';
import { type Thing, thing } from './thing.ts';
import { lastDate } from './times.ts';
import { eventStatus, term } from './vocabulary.ts';

/** What the service says, as far as it is written here. */
export type Setting = Pick<
  About,
  'origin' | 'timeZone' | 'city' | 'categories' | 'cityLanguage' | 'words'
>;

function imageOf({ image }: Pick<Described, 'image'>): Thing | null {
  if (!image?.url) return null;
  const { url, alt, credit } = image;
  return thing('ImageObject', { url, contentUrl: url, caption: alt, creditText: credit });
}

/**
 * Where an event comes from is a fact about what is written of it: publishers and licences are of
 * works, which an event is none of.
 */
function writtenOf({ source, updatedAt }: Described, page: string, inLanguage: string): Thing {
  const { name, url, licence } = source;
  const isAddress = licence !== null && URL.canParse(licence);
  return thing('WebPage', {
    '@id': page,
    url: page,
    inLanguage,
    dateModified: updatedAt,
    sdPublisher: thing('Organization', { name, url }),
    sdLicense: isAddress || !licence ? licence : thing('CreativeWork', { name: licence }),
  });
}

/** What is said of an event, whenever it is. */
export function descriptive(shared: Described, page: string, setting: Setting) {
  const { title, description, price, organizer, categories, source, url } = shared;
  return {
    name: title,
    description,
    // An example is no event that anybody could go to.
    disambiguatingDescription: source.example ? setting.words.example : null,
    location: placeOf(shared, setting.city),
    eventAttendanceMode: attendanceOf(shared),
    isAccessibleForFree: price === 'unknown' ? null : price === 'free',
    offers: offerOf(shared),
    organizer: organizer && thing('Organization', { name: organizer }),
    image: imageOf(shared),
    keywords: categories.map((slug) => setting.categories.get(slug) ?? slug),
    url: url ?? page,
    subjectOf: writtenOf(shared, page, setting.cityLanguage),
  };
}

/** The series that a date is one of; its only date is none. What it is called, a date may say otherwise. */
function seriesOf({ id, occurrence }: Dated, { origin }: Setting): Thing | null {
  return occurrence === 'once' ? null : thing('EventSeries', { '@id': eventId(origin, id) });
}

/** What has become of a date, and where it was before if it was moved. */
export function statusOf(date: Dated, previousStart: string | null, timeZone: string) {
  const previous = movedFrom(date, previousStart, timeZone);
  const isMoved = previous !== null && date.status === 'scheduled';
  return {
    eventStatus: isMoved ? term('EventRescheduled') : eventStatus[date.status],
    previousStartDate: previous,
  };
}

/**
 * One date.
 * @param previousStart where it was before, of an event that has one date (wire text).
 */
export function dateThing(date: Dated, previousStart: string | null, setting: Setting): Thing {
  const { id, occurrence, start } = date;
  return thing('Event', {
    '@id': eventId(setting.origin, id, occurrence),
    startDate: start,
    endDate: lastDate(date),
    ...statusOf(date, previousStart, setting.timeZone),
    ...descriptive(date, eventPage(setting.origin, date), setting),
    superEvent: seriesOf(date, setting),
  });
}
