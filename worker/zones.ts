/** What calendar files tell of a time zone: when its clocks change, and what people call it. */
import { Temporal } from 'temporal-polyfill';
import { civilAt, instantOf, offsetAt } from './clock.ts';

/** When a zone's clocks change. Offsets are seconds ahead of UTC, `instant` is in milliseconds. */
export interface Transition {
  instant: number;
  before: number;
  after: number;
}

/** The changes of a zone's clocks between two instants, which are given in milliseconds. */
export function transitionsOf(zone: string, from: number, until: number): Transition[] {
  const found: Transition[] = [];
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  let time = start.getTimeZoneTransition('next');
  for (; time && time.epochMilliseconds < until; time = time.getTimeZoneTransition('next')) {
    const instant = time.epochMilliseconds;
    const [before, after] = [offsetAt(zone, instant - 1000), offsetAt(zone, instant)];
    if (before !== after) found.push({ instant, before, after });
  }
  return found;
}

/** What people call a zone at an instant, `CEST`; null where the runtime knows no such name. */
export function abbreviation(zone: string, instant: number): string | null {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' });
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  return name && /^[A-Z]{3,5}$/.test(name) ? name : null;
}

/**
 * An instant (in milliseconds) as a zone's clock shows it, or UTC's where that clock shows the same
 * time twice and this is the second.
 */
export function momentAt(instant: number, zone: string): { local: string; zone: string } {
  const civil = civilAt(instant, zone);
  const isMeant = instantOf(civil, zone) === instant;
  const text = new Date(isMeant ? civil : instant).toISOString().slice(0, 19);
  return { local: text, zone: isMeant ? zone : 'UTC' };
}

const DAY = 86_400_000;

/** Whether a zone's clock shows the time of an instant (in milliseconds) twice, this once or the other time. */
export function isTwice(instant: number, zone: string): boolean {
  const civil = civilAt(instant, zone);
  // Every offset is less than a day, so a change that matters is between these two.
  const [before = 0, after = 0] = [civil - DAY, civil + DAY].map((at) => civilAt(at, zone) - at);
  if (before === after) return false;
  return [before, after].every((ahead) => civilAt(civil - ahead, zone) === civil);
}
