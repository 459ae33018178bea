/** What an editor writes → what an importer reads, and back. */
import type { DatePatch, EventInput, EventPatch } from '../../schema/editing.ts';
import { instantText, inZone, zoned } from '../clock.ts';
import type { Dated } from '../import/dates.ts';
import type { FeedEvent, FeedFields, FeedInstance, FeedTime } from '../import/feed.ts';
import type { Override } from '../import/override.ts';

/** Local times are the city's; others are told by its clock. */
function toTime(text: string, zone: string): FeedTime {
  const [, date = '', time, seconds = ':00', offset] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
  if (!time) return { local: date, zone };
  const local = `${date}T${time}${seconds}`;
  if (!offset) return { local, zone };
  const there = zoned(local, offset === 'Z' ? 'UTC' : offset);
  return { local: instantText(inZone(there, zone)).slice(0, 19), zone };
}

/** Only what the patch names. */
export function toOverride(patch: EventPatch, zone: string): Override {
  const { version: _, start, end, recurrence, apart, ...fields } = patch;
  return {
    ...fields,
    ...(start !== undefined && { start: toTime(start, zone) }),
    ...(end !== undefined && { end: end === null ? null : toTime(end, zone) }),
    ...(recurrence !== undefined && { rule: recurrence }),
    ...(apart && { apart }),
  };
}

function fieldsOf(all: FeedFields): FeedFields {
  const { title, description, status, price, priceText, categories, district } = all;
  const { place, organizer, url, image } = all;
  return {
    ...{ title, description, status, price, priceText, categories, district },
    ...{ place, organizer, url, image },
  };
}

/** One date of an event as it is shown, with what the patch says of it otherwise. */
export function toInstance(
  date: Dated,
  event: FeedEvent,
  patch: DatePatch,
  zone: string,
): FeedInstance {
  const [, day, time] = /^(\d{8})(?:T(\d{6}))?$/.exec(date.occurrence) ?? [];
  const local = (day ?? '').replace(/(....)(..)(..)/, '$1-$2-$3');
  const clock = time?.replace(/(..)(..)(..)/, 'T$1:$2:$3') ?? '';
  return {
    ...fieldsOf(date.fields ?? event),
    start: { local: date.start.slice(0, 19), zone },
    end: date.end === null ? null : { local: date.end.slice(0, 19), zone },
    ...toOverride(patch, zone),
    ...{ recurrenceId: { local: `${local}${clock}`, zone }, future: false },
  };
}

/** A whole event of the editors' own. */
export function toFeedEvent(input: EventInput, uid: string, zone: string): FeedEvent {
  const { start, end, recurrence, version: _, ...fields } = input;
  return {
    uid,
    line: null,
    ...fields,
    start: toTime(start, zone),
    end: end === null ? null : toTime(end, zone),
    rule: recurrence,
    ...{ dates: [], exceptions: [], instances: [], detached: false },
  };
}
