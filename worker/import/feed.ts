/** What any parser makes of a feed, before it meets this city's districts, categories and clock. */
import type { Place, Price, Status } from '../../schema/contract.ts';

/** A local text with the zone it is meant in. A text without a time is an all-day date. */
export interface FeedTime {
  local: string;
  zone: string;
}

export interface FeedFields {
  title: string;
  /** As the feed words it, plain or HTML; `text.ts` makes it plain text when it is written. */
  description: string | null;
  status: Status;
  price: Price;
  priceText: string | null;
  /** As the feed words them. */
  categories: string[];
  /** A district's slug or name. */
  district: string | null;
  place: Place | null;
  organizer: string | null;
  url: string | null;
  image: { url: string; alt: string | null; credit: string | null } | null;
}

export interface FeedDates {
  start: FeedTime;
  /** Exclusive; null where the feed gives none. */
  end: FeedTime | null;
}

/** One date that the feed tells apart from its series. */
export interface FeedInstance extends FeedFields, FeedDates {
  recurrenceId: FeedTime;
  /** RANGE=THISANDFUTURE: it speaks for all later dates as well. */
  future: boolean;
}

export interface FeedEvent extends FeedFields, FeedDates {
  uid: string;
  /** Where in its file the entry begins, from 1; null where a format has no lines. */
  line: number | null;
  /** RECUR value, null without one. */
  rule: string | null;
  /** RDATE. An end that is null is as far from its start as the series' own. */
  dates: FeedDates[];
  /** EXDATE. */
  exceptions: FeedTime[];
  instances: FeedInstance[];
  /** Its series is not in the feed: its dates are those of its instances, and it has none of its own. */
  detached: boolean;
}

/** An entry that cannot become an event, and why, in words for the feed's editor. */
export interface Refusal {
  uid: string | null;
  line: number | null;
  reason: string;
}

export interface Feed {
  events: FeedEvent[];
  refused: Refusal[];
  /** Address of the page after this one, where the format has pages. */
  next: string | null;
}

/** A feed or an entry cannot be understood; the message is for its editor. */
export class Unusable extends Error {}
