/** What an event is recognised by the next time, where a feed does not say it, or says it twice. */
import { fold } from '../../../schema/search.ts';
import type { FeedEvent, FeedTime } from '../feed.ts';

const MOST_IN_NAME = 200;

const named = (text: string) => fold(text).join('-').slice(0, MOST_IN_NAME);
const minute = ({ local }: FeedTime) => local.slice(0, 16);

/** A name made of title, start and place: it holds until one of them changes. */
export function derivedUid(title: string, start: FeedTime, place: string | null): string {
  return [named(title), minute(start), named(place ?? '')].filter(Boolean).join('@');
}

type Name = (event: FeedEvent) => string;

function namedOnce(events: FeedEvent[], name: Name): FeedEvent[] {
  const byName = new Map<string, FeedEvent>();
  for (const event of events) if (!byName.has(name(event))) byName.set(name(event), event);
  return [...byName.values()];
}

/** The names that more than one event has. */
function shared(events: FeedEvent[], name: Name): Set<string> {
  const seen = new Set<string>();
  const more = new Set<string>();
  for (const event of events) (seen.has(name(event)) ? more : seen).add(name(event));
  return more;
}

/**
 * Gives each event a uid of its own, so that none is lost: where several have the same, all of them
 * get their start behind it, `uid#2026-06-13T19:00`, and their title if that is not enough. All and
 * not only the later ones, since the first is over one day and the next must keep its name then.
 * What is there twice, as on pages that mark their events up twice, is left out.
 */
export function distinct(events: FeedEvent[]): FeedEvent[] {
  const withStart: Name = ({ uid, start }) => `${uid}#${minute(start)}`;
  const withTitle: Name = (event) => `${withStart(event)}#${named(event.title)}`;
  const once = namedOnce(events, withTitle);
  const sameUid = shared(once, ({ uid }) => uid);
  const sameStart = shared(once, withStart);
  return once.map((event) => {
    if (!sameUid.has(event.uid)) return event;
    return { ...event, uid: sameStart.has(withStart(event)) ? withTitle(event) : withStart(event) };
  });
}
