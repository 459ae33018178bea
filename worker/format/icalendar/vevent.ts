/** What the service knows of an event → a VEVENT (RFC 5545, 3.6.1; RFC 7986). */
import type { Moment } from '../../../schema/repetition.ts';
import { readerPage } from '../event-page.ts';
import type { Dated, DateEntry, Described, SeriesEntry } from '../form.ts';
import { descriptive, type Setting } from './description.ts';
import { type Component, line, type Property } from './jcal.ts';
import { momentOf, utc, type Zones } from './zones.ts';

/** Of a date it is made of a name that survives a move, so it does too. */
export function uidOf({ origin }: Setting, id: string, occurrence = 'once'): string {
  const name = occurrence === 'once' ? id : `${id}-${occurrence}`;
  return `${name}@${new URL(origin).hostname}`;
}

/** Who it is and how old; nothing of it is the present time, so that what is unchanged reads the same. */
function identity(
  uid: string,
  { version, publishedAt }: Pick<DateEntry, 'version' | 'publishedAt'>,
  updatedAt: string,
): Property[] {
  return [
    line('uid', uid),
    utc('dtstamp', updatedAt),
    utc('created', publishedAt),
    utc('last-modified', updatedAt),
    ['sequence', {}, 'integer', version - 1],
  ];
}

function timesOf(zones: Zones, start: Moment, end: Moment | null): Property[] {
  return [zones.property('dtstart', start), ...(end ? [zones.property('dtend', end)] : [])];
}

/** A date of a series says all of itself, else what it does not say would be its series'. */
function partOf(zones: Zones, recurrenceId: Moment | undefined): Property[] {
  if (!recurrenceId) return [];
  return [zones.property('recurrence-id', recurrenceId), line('x-quartier-complete', 'TRUE')];
}

/**
 * One date.
 * @param recurrenceId of a date that is a part of its series; else it stands for itself.
 */
export function dateEvent(
  date: Dated,
  entry: Pick<DateEntry, 'version' | 'publishedAt'>,
  setting: Setting,
  zones: Zones,
  recurrenceId?: Moment,
): Component {
  const { id, occurrence, start, end, status, updatedAt } = date;
  const times = [start, end].map((wire) => (wire ? momentOf(wire, setting.timeZone) : null));
  return [
    'vevent',
    [
      ...identity(uidOf(setting, id, recurrenceId ? 'once' : occurrence), entry, updatedAt),
      ...partOf(zones, recurrenceId),
      ...timesOf(zones, times[0] as Moment, times[1] ?? null),
      ...descriptive(date, status, readerPage(setting, date), setting),
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
  shared: Described,
  entry: SeriesEntry,
  setting: Setting,
  zones: Zones,
): Component {
  const { id, repetition } = entry;
  const { start, end, status, rule, dates, exceptions } = repetition;
  return [
    'vevent',
    [
      ...identity(uidOf(setting, id), entry, shared.updatedAt),
      ...timesOf(zones, start, end),
      ...(rule ? [ruleOf(rule)] : []),
      // One value a line, since some calendars read no more.
      ...dates.map((moment) => zones.property('rdate', moment)),
      ...exceptions.map((moment) => zones.property('exdate', moment)),
      ...descriptive(shared, status, readerPage(setting, { id, title: shared.title }), setting),
    ],
    [],
  ];
}
