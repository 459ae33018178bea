/** What any parser makes of a feed, before it meets this city's districts, categories and clock. */
import type { Place, Price, Status } from '../../schema/contract.ts';

/** A local text with the zone it is meant in. A text without a time is an all-day date. */
export interface FeedTime {
  local: string;
  zone: string;
}

export interface FeedFields {
  title: string;
  description: string | null;
  status: Status;
  price: Price;
  priceText: string | null;
  /** As the feed words them. */
  categories: string[];
  /** A district's slug. */
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
}

export interface FeedEvent extends FeedFields, FeedDates {
  uid: string;
  /** RECUR value, null without one. */
  rule: string | null;
  /** RDATE and EXDATE. */
  dates: FeedTime[];
  exceptions: FeedTime[];
  instances: FeedInstance[];
}

/** An entry that cannot become an event, and why, in words for the feed's editor. */
export interface Refusal {
  uid: string | null;
  reason: string;
}

export interface Feed {
  events: FeedEvent[];
  refused: Refusal[];
}
