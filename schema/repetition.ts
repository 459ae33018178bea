/** A series as a calendar program lays it out by itself (RFC 5545, 3.8.5), told by its own clock. */
import type { Status } from './contract.ts';

/** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` by the clock of a zone (IANA name, `UTC` or `+01:00`). */
export interface Moment {
  local: string;
  zone: string;
}

export interface Repetition {
  start: Moment;
  /** Exclusive; null if it is unknown. */
  end: Moment | null;
  status: Status;
  /** RECUR value; UNTIL is of the kind of `start`. Null where all dates are named. */
  rule: string | null;
  /** RDATE */
  dates: Moment[];
  /** EXDATE */
  exceptions: Moment[];
  /** Dates that are otherwise than the series has them. */
  overrides: { occurrence: string; recurrenceId: Moment }[];
  /** Names of dates that cannot be a part of the series, since they are of another kind. */
  apart: string[];
}
