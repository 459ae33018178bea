/** Series and the dates that say otherwise → feed events: UIDs put together, older versions left out. */
import { lasting, secondsBetween, zoned } from '../../../clock.ts';
import type { FeedDates, FeedEvent, FeedFields, FeedInstance, FeedTime } from '../../feed.ts';
import { nothing } from './fields.ts';
import { type Exception, isException, type Series, type Version } from './vevent.ts';

/** Of two of the same version the later in the file counts. */
function isNewer(one: Version, other: Version): boolean {
  if (one.sequence !== other.sequence) return one.sequence > other.sequence;
  return one.stamp >= other.stamp;
}

const isAllDay = ({ local }: FeedTime) => local.length === 10;

/** What a RECURRENCE-ID names, in whichever zone it says so. */
function nameOf({ recurrenceId, future }: Exception): string {
  const { local, zone } = recurrenceId;
  const instant = isAllDay(recurrenceId) ? local : zoned(local, zone).epochMilliseconds;
  return `${instant} ${future}`;
}

/** A date that gives no end lasts as long as its series. */
function datesOf({ start, end }: FeedDates, series: Series | undefined): FeedDates {
  if (end || !series?.end || isAllDay(start) !== isAllDay(series.start)) return { start, end };
  const { start: from, end: to } = series;
  const zones = isAllDay(start) ? ['UTC', 'UTC'] : [from.zone, to.zone];
  const [fromZone = 'UTC', toZone = 'UTC'] = zones;
  const seconds = secondsBetween(zoned(from.local, fromZone), zoned(to.local, toZone));
  const duration = isAllDay(start) ? `P${Math.round(seconds / 86_400)}D` : `PT${seconds}S`;
  return { start, end: { local: lasting(start.local, start.zone, duration), zone: start.zone } };
}

/** So that a feed that puts them in another order says the same. */
function byDate(
  { recurrenceId: one }: FeedInstance,
  { recurrenceId: other }: FeedInstance,
): number {
  return Number(one.local > other.local) - Number(one.local < other.local);
}

/** Everything of one UID. */
export class Group {
  readonly uid: string;
  #series: Series | undefined;
  readonly #exceptions = new Map<string, Exception>();

  constructor(uid: string) {
    this.uid = uid;
  }

  add(entry: Series | Exception): void {
    if (!isException(entry)) {
      if (!this.#series || isNewer(entry, this.#series)) this.#series = entry;
      return;
    }
    const name = nameOf(entry);
    const known = this.#exceptions.get(name);
    if (!known || isNewer(entry, known)) this.#exceptions.set(name, entry);
  }

  #instance(exception: Exception): FeedInstance {
    const { said, recurrenceId, future, isComplete } = exception;
    const series = this.#series;
    // None is without a title.
    const shared = isComplete ? { title: series?.said.title } : series?.said;
    const fields = { ...nothing, ...shared, ...said } as FeedFields;
    const dates = datesOf(exception, isComplete ? undefined : series);
    return { ...fields, ...dates, recurrenceId, future };
  }

  /** @param refuse takes dates that cannot be shown, since their series is not there. */
  event(refuse: (entry: Exception, reason: string) => void): FeedEvent | null {
    const series = this.#series;
    const exceptions = [...this.#exceptions.values()].filter((one) => {
      const title = one.said.title ?? series?.said.title;
      if (!title) refuse(one, 'SUMMARY is missing, and so is the series that would have a title.');
      return title !== undefined;
    });
    const instances = exceptions.map((one) => this.#instance(one));
    instances.sort(byDate);
    if (series) return { ...whole(series), instances, detached: false };
    const [first] = instances;
    if (!first) return null;
    const { recurrenceId: _, future: __, ...fields } = first;
    const line = Math.min(...exceptions.map((one) => one.line));
    const none = { rule: null, dates: [], exceptions: [] };
    return { uid: this.uid, line, ...fields, ...none, instances, detached: true };
  }
}

function whole({ uid, line, said, start, end, rule, dates, exceptions }: Series) {
  return { uid, line, ...nothing, ...said, start, end, rule, dates, exceptions };
}
