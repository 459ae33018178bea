/** Occurrences of our own API, each of which is a whole event → events with their dates. */
import * as v from 'valibot';
import { Event } from '../../../../schema/contract.ts';
import { isZone } from '../../../clock.ts';
import type {
  FeedDates,
  FeedEvent,
  FeedFields,
  FeedInstance,
  FeedTime,
  Refusal,
} from '../../feed.ts';
import { Unusable } from '../../feed.ts';
import { isAllDay, isoTime } from '../times.ts';

const Readable = v.omit(Event, ['links', 'source', 'updatedAt']);
type Readable = v.InferOutput<typeof Readable>;

const ONCE = 'once';

/** @throws Unusable, naming the first field that is wrong. */
function checked(value: unknown): Readable {
  const { success, output, issues } = v.safeParse(Readable, value, { abortEarly: true });
  if (success) return output;
  const [{ message, received }] = issues;
  const field = v.getDotPath(issues[0]);
  if (!field) throw new Unusable('This is no event: it must be an object.');
  throw new Unusable(
    received === 'undefined'
      ? `${field} is missing.`
      : `${field} is not as it should be: ${message}.`,
  );
}

function fieldsOf(event: Readable): FeedFields {
  const { title, description, status, price, priceText, categories, district } = event;
  const { place, organizer, url, image } = event;
  return {
    ...{ title, description, status, price, priceText, categories, place, organizer, url },
    district: district?.slug ?? null,
    image: image?.url ? { url: image.url, alt: image.alt, credit: image.credit } : null,
  };
}

/** @throws Unusable */
function timeIn(event: Readable, name: 'start' | 'end', cityZone: string): FeedTime | null {
  const text = event[name];
  if (text === null) return null;
  const time = isoTime(text, isZone(event.timeZone) ? event.timeZone : cityZone);
  if (!time || isAllDay(time) !== event.allDay) {
    const form = event.allDay ? 'a date, since allDay is true' : 'a date with time and offset';
    throw new Unusable(`${name} must be ${form}.`);
  }
  return time;
}

/** The date's name in its series, `20170805T213000`, as the time that it was to be. */
function recurrenceIdOf({ occurrence, timeZone, allDay }: Readable, cityZone: string): FeedTime {
  const id = isoTime(occurrence, isZone(timeZone) ? timeZone : cityZone);
  if (id && isAllDay(id) === allDay && /^\d{8}(?:T\d{6})?$/.test(occurrence)) return id;
  throw new Unusable(
    `occurrence must be ${ONCE} or a name like ${allDay ? '20170805' : '20170805T213000'}.`,
  );
}

interface Group {
  once: (FeedFields & FeedDates) | null;
  /** By name. */
  instances: Map<string, FeedInstance>;
}

export class Dates {
  readonly refused: Refusal[] = [];
  readonly #cityZone: string;
  readonly #groups = new Map<string, Group>();

  constructor(cityZone: string) {
    this.#cityZone = cityZone;
  }

  /** One broken date costs no other. */
  add(value: unknown): void {
    try {
      this.#add(checked(value));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      const { id } = Object(value) as { id?: unknown };
      const uid = typeof id === 'string' ? id : null;
      this.refused.push({ uid, line: null, reason: error.message });
    }
  }

  #add(event: Readable): void {
    const start = timeIn(event, 'start', this.#cityZone);
    const end = timeIn(event, 'end', this.#cityZone);
    if (!start) throw new Unusable('start is missing.');
    if (event.id === '') throw new Unusable('id is empty.');
    const date = { ...fieldsOf(event), start, end };
    const group = this.#groups.get(event.id) ?? { once: null, instances: new Map() };
    const isOnce = event.occurrence === ONCE;
    if (isOnce ? group.instances.size > 0 : group.once) {
      throw new Unusable(`occurrence is ${ONCE} in one event of this id and another in others.`);
    }
    if (isOnce) group.once = date;
    else {
      const recurrenceId = recurrenceIdOf(event, this.#cityZone);
      group.instances.set(event.occurrence, { ...date, recurrenceId, future: false });
    }
    this.#groups.set(event.id, group);
  }

  events(): FeedEvent[] {
    return [...this.#groups].flatMap(([uid, { once, instances }]) => {
      // In the order of their names, so that the same dates in another order say the same.
      const all = [...instances]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, date]) => date);
      const [first] = all;
      const said = once ?? (first && withoutId(first));
      const none = { line: null, rule: null, dates: [], exceptions: [] };
      return said ? [{ uid, ...none, ...said, instances: all, detached: once === null }] : [];
    });
  }
}

function withoutId({ recurrenceId: _, future: __, ...said }: FeedInstance): FeedFields & FeedDates {
  return said;
}
