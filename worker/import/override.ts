/** What an editor says otherwise than a source: kept beside the event, so that it outlives every import. */
import type { FeedDates, FeedEvent, FeedFields, FeedInstance } from './feed.ts';

/** JSON Merge Patch (RFC 7396) of an event; what it does not name stays as the source has it. */
export interface Override extends Partial<FeedFields>, Partial<FeedDates> {
  rule?: string | null;
  /** Not to be shown. */
  removed?: true;
  /** Not the same as another source's, though title, start and place are. */
  apart?: true;
  /** Dates that say otherwise, by RECURRENCE-ID. */
  instances?: FeedInstance[];
}

/** The event as it is to be shown. */
export function overridden(event: FeedEvent, override: Override | null): FeedEvent {
  if (!override) return event;
  const { removed: _, apart: __, instances = [], ...fields } = override;
  const named = new Set(instances.map(({ recurrenceId }) => recurrenceId.local));
  const others = event.instances.filter(({ recurrenceId }) => !named.has(recurrenceId.local));
  return { ...event, ...fields, instances: [...others, ...instances] };
}
