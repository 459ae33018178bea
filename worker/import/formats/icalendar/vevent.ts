/** A VEVENT (RFC 5545, 3.6.1) → what it says, before it meets the other components of its event. */
import type { FeedDates, FeedTime } from '../../feed.ts';
import { type Component, Fault } from './components.ts';
import { fieldsOf, type Said } from './fields.ts';
import { Properties } from './properties.ts';
import { endOf, oneTime, periodsOf, timesOf } from './times.ts';
import type { Zones } from './zones.ts';

/** What tells which of two components of the same name is the newer. */
export interface Version {
  sequence: number;
  /** LAST-MODIFIED, else DTSTAMP, else empty. */
  stamp: string;
}

export interface Entry extends Version {
  uid: string;
  /** Of its BEGIN, from 1. */
  line: number;
  said: Said;
}

/** A component without a RECURRENCE-ID: an event, a series or not. */
export interface Series extends Entry, FeedDates {
  said: Said & { title: string };
  rule: string | null;
  dates: FeedDates[];
  exceptions: FeedTime[];
}

/** A component with one: a date of a series. */
export interface Exception extends Entry, FeedDates {
  recurrenceId: FeedTime;
  future: boolean;
  /** What it does not say is unknown, rather than as its series has it. */
  isComplete: boolean;
}

const MOST_IN_UID = 1000;

/** @throws Fault if it is missing or too long. */
function uidOf(properties: Properties, line: number): string {
  const uid = properties.text('UID');
  if (!uid) throw new Fault('UID is missing: the event could not be recognised next time.', line);
  if (uid.length <= MOST_IN_UID) return uid;
  const own = properties.first('UID')?.line ?? line;
  throw new Fault(`UID is longer than ${MOST_IN_UID} characters.`, own);
}

/** @throws Fault for what RFC 5545 took out, or allows once. */
function ruleOf(properties: Properties): string | null {
  const [exclusion] = properties.all('EXRULE');
  if (exclusion) {
    throw new Fault('EXRULE is no longer in use: list the dates in EXDATE.', exclusion.line);
  }
  const [rule, second] = properties.all('RRULE').filter(({ value }) => value.trim() !== '');
  if (second) throw new Fault('RRULE is there twice: an event has one rule.', second.line);
  return rule ? rule.value.trim().toUpperCase() : null;
}

function versionOf(properties: Properties): Version {
  const sequence = Number.parseInt(properties.text('SEQUENCE') ?? '', 10) || 0;
  return { sequence, stamp: properties.text('LAST-MODIFIED') ?? properties.text('DTSTAMP') ?? '' };
}

function seriesOf(entry: Entry, properties: Properties, zones: Zones): Series {
  const { title } = entry.said;
  if (!title) {
    throw new Fault('SUMMARY is missing: an event needs a title.', entry.line);
  }
  const start = oneTime(properties, 'DTSTART', zones);
  if (!start) {
    throw new Fault('DTSTART is missing: without a date there is nothing to show.', entry.line);
  }
  return {
    ...entry,
    said: { ...entry.said, title },
    ...endOf(properties, start, zones),
    rule: ruleOf(properties),
    dates: periodsOf(properties, zones),
    exceptions: timesOf(properties, 'EXDATE', zones),
  };
}

function exceptionOf(entry: Entry, properties: Properties, zones: Zones): Exception {
  const id = properties.first('RECURRENCE-ID');
  const recurrenceId = oneTime(properties, 'RECURRENCE-ID', zones);
  if (!recurrenceId) throw new Fault('RECURRENCE-ID is empty.', id?.line ?? entry.line);
  const start = oneTime(properties, 'DTSTART', zones) ?? recurrenceId;
  const future = id?.parameters.get('RANGE')?.trim().toUpperCase() === 'THISANDFUTURE';
  const isComplete = properties.text('X-QUARTIER-COMPLETE')?.toUpperCase() === 'TRUE';
  return { ...entry, ...endOf(properties, start, zones), recurrenceId, future, isComplete };
}

export const isException = (entry: Series | Exception): entry is Exception =>
  'recurrenceId' in entry;

/** @throws Fault if it cannot become an event, or a date of one. */
export function readEvent(component: Component, zones: Zones): Series | Exception {
  if (component.fault) throw component.fault;
  const { lines, line } = component;
  const properties = new Properties(lines);
  const uid = uidOf(properties, line);
  const entry = { uid, line, said: fieldsOf(properties), ...versionOf(properties) };
  return properties.has('RECURRENCE-ID')
    ? exceptionOf(entry, properties, zones)
    : seriesOf(entry, properties, zones);
}

/** The UID of a component that may be broken, null if none can be found; a long one is cut. */
export function uidIn({ lines }: Component): string | null {
  const line = lines.find(({ text }) => /^UID[;:]/i.test(text.slice(0, 4)));
  try {
    return (line && new Properties([line]).text('UID')?.slice(0, MOST_IN_UID)) ?? null;
  } catch {
    return null;
  }
}
