/** What the service knows of an event → a VEVENT (RFC 5545, 3.6.1; RFC 7986). */
import type { Event, Place, Status } from '../../../schema/contract.ts';
import type { Moment, Repetition } from '../../../schema/repetition.ts';
import { type Component, line, type Property, text, uri } from './jcal.ts';
import { momentOf, utc, type Zones } from './zones.ts';

/** What all dates of an event share, as `events.doc` has it. */
export type Described = Omit<
  Event,
  'id' | 'occurrence' | 'start' | 'end' | 'allDay' | 'status' | 'links'
>;
/** One date, as `occurrences.doc` has it. */
export type Dated = Omit<Event, 'links'>;

/** Where a calendar is written, and in which words. */
export interface Setting {
  /** The service's own, without a trailing slash. */
  origin: string;
  timeZone: string;
  /** Names of categories by slug. */
  categories: Map<string, string>;
}

const statuses: Record<Status, string> = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
};

/** Of a date it is made of a name that survives a move, so it does too. */
export function uidOf({ origin }: Setting, id: string, occurrence = 'once'): string {
  const name = occurrence === 'once' ? id : `${id}-${occurrence}`;
  return `${name}@${new URL(origin).hostname}`;
}

/** `Name, Street 12, 30169 City`, as far as it is known. */
function locationOf({ name, street, postcode, city }: Place): Property[] {
  const town = [postcode, city].filter(Boolean).join(' ');
  const location = [name, street, town].filter(Boolean).join(', ');
  return location ? [line('location', location)] : [];
}

function placeOf(place: Place | null): Property[] {
  if (!place) return [];
  const { latitude, longitude } = place;
  const isKnown = latitude !== null && longitude !== null;
  return [
    ...locationOf(place),
    ...(isKnown ? [['geo', {}, 'float', [latitude, longitude]] satisfies Property] : []),
  ];
}

/** ORGANIZER has to be an address, and most organisers are known by name alone. */
function organizerOf(organizer: string | null): Property[] {
  const isMail = /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(organizer ?? '');
  return isMail ? [['organizer', {}, 'cal-address', `mailto:${organizer}`]] : [];
}

/** The price as it is printed stands in the last line. */
function descriptionOf({ description, priceText }: Described): Property[] {
  const whole = [description, priceText].filter(Boolean).join('\n\n');
  return whole ? [text('description', whole)] : [];
}

function pricesOf({ price, priceText }: Described): Property[] {
  return [
    ...(price === 'unknown' ? [] : [line('x-cost-type', price)]),
    ...(priceText ? [line('x-cost', priceText)] : []),
  ];
}

function categoriesOf({ categories }: Described, names: Map<string, string>): Property[] {
  const known = categories.map((slug) => names.get(slug) ?? slug);
  return known.length ? [['categories', {}, 'text', ...known]] : [];
}

/** @param page path of its page, for what has no address of its own. */
function descriptive(shared: Described, status: Status, page: string, setting: Setting) {
  const { title, place, organizer, image, district } = shared;
  return [
    line('summary', title),
    ...descriptionOf(shared),
    ...placeOf(place),
    ...uri('url', shared.url ?? setting.origin + page),
    ...categoriesOf(shared, setting.categories),
    ...organizerOf(organizer),
    ...(image?.url ? uri('image', image.url) : []),
    line('status', statuses[status]),
    ...(status === 'postponed' ? [line('x-quartier-status', 'POSTPONED')] : []),
    ...(district ? [line('x-quartier-district', district.slug)] : []),
    ...pricesOf(shared),
  ];
}

/** Who it is and how old; nothing of it is the present time, so that what is unchanged reads the same. */
function identity(uid: string, version: number, updatedAt: string): Property[] {
  return [
    line('uid', uid),
    utc('dtstamp', updatedAt),
    utc('last-modified', updatedAt),
    ['sequence', {}, 'integer', version - 1],
  ];
}

/** DTEND is later than DTSTART, or is not there. */
function timesOf(zones: Zones, start: Moment, end: Moment | null): Property[] {
  const lasts = end && (end.local !== start.local || end.zone !== start.zone);
  return [zones.property('dtstart', start), ...(lasts ? [zones.property('dtend', end)] : [])];
}

/**
 * One date.
 * @param recurrenceId of a date that is a part of its series; else it stands for itself.
 */
export function dateEvent(
  date: Dated,
  version: number,
  setting: Setting,
  zones: Zones,
  recurrenceId?: Moment,
): Component {
  const { id, occurrence, start, end, status, updatedAt } = date;
  const times = [start, end].map((wire) => (wire ? momentOf(wire, setting.timeZone) : null));
  return [
    'vevent',
    [
      ...identity(uidOf(setting, id, recurrenceId ? 'once' : occurrence), version, updatedAt),
      ...(recurrenceId ? [zones.property('recurrence-id', recurrenceId)] : []),
      ...timesOf(zones, times[0] as Moment, times[1] ?? null),
      ...descriptive(date, status, `/events/${id}/${occurrence}`, setting),
    ],
    [],
  ];
}

/** What an RRULE says, by the names of its parts. */
function ruleOf(rule: string): Property {
  const parts = rule.split(';').map((part) => part.split('=') as [string, string]);
  const until = (text: string) =>
    text.replace(/^(....)(..)(..)(?:T(..)(..)(..)Z)?$/, (_, year, month, day, ...time) =>
      [`${year}-${month}-${day}`, time[0] && `T${time.slice(0, 3).join(':')}Z`].join(''),
    );
  const values = parts.map(([name, value]) => [
    name.toLowerCase(),
    name === 'UNTIL' ? until(value) : value,
  ]);
  return ['rrule', {}, 'recur', Object.fromEntries(values)];
}

/** A series without the dates that are otherwise. */
export function seriesEvent(
  id: string,
  shared: Described,
  version: number,
  { start, end, status, rule, dates, exceptions }: Repetition,
  setting: Setting,
  zones: Zones,
): Component {
  return [
    'vevent',
    [
      ...identity(uidOf(setting, id), version, shared.updatedAt),
      ...timesOf(zones, start, end),
      ...(rule ? [ruleOf(rule)] : []),
      // One value a line, since some calendars read no more.
      ...dates.map((moment) => zones.property('rdate', moment)),
      ...exceptions.map((moment) => zones.property('exdate', moment)),
      ...descriptive(shared, status, `/events/${id}`, setting),
    ],
    [],
  ];
}
