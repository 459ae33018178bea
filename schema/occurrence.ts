/**
 * The number of an occurrence. Its order is the order of starts, it is the paging cursor, and it
 * tells the first day and the length without a look into the row:
 * `(start minute × 512 + min(days, 511)) × 65536 + n`, which stays below 2^53.
 */
const MINUTES_A_DAY = 1440;
const LENGTHS = 512;
/** Occurrences that can share one start minute and length. */
export const NUMBERS = 65_536;

/** Everything above the running number. `minute` is the local minute of the day, `days` the days after the first. */
export function slotOf(startDay: number, minute: number, days: number): number {
  return (startDay * MINUTES_A_DAY + minute) * LENGTHS + Math.min(days, LENGTHS - 1);
}

/** The smallest number an occurrence starting on this day or later can have. */
export function firstOn(day: number): number {
  return slotOf(day, 0, 0) * NUMBERS;
}

/** The day on which a slot starts. */
export function startDayOf(slot: number): number {
  return Math.floor(slot / LENGTHS / MINUTES_A_DAY);
}

/** The days after the first, at most 511. */
export function daysAfterFirst(slot: number): number {
  return ((slot % LENGTHS) + LENGTHS) % LENGTHS;
}
