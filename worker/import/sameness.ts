/** When two events of two sources are the same: title, start and place. */
import { instantText, inZone, zoned } from '../clock.ts';
import { folded } from './city.ts';
import type { FeedEvent, FeedTime } from './feed.ts';

/** One text for one moment, whatever zone it is told in; an all-day date is that date. */
function momentOf({ local, zone }: FeedTime): string {
  return local.length === 10 ? local : instantText(inZone(zoned(local, zone), 'UTC'));
}

/**
 * What the same event has in common, wherever it comes from. Null without a place: two markets of the
 * same name at the same hour are not the same one.
 */
export function samenessOf({ title, start, place, rule }: FeedEvent): string | null {
  const where = folded(place?.name ?? place?.street ?? '');
  if (!where || !folded(title)) return null;
  return [folded(title), momentOf(start), rule ?? '', where].join('|');
}
