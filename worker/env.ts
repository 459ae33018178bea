/** A feed that is to be fetched for a run, with what is known of it already. */
export interface Fetching {
  /** Number of the run. */
  fetch: number;
  url: string;
  etag: string | null;
  lastModified: string | null;
}

/**
 * What waits in the queues: a feed that is to be fetched, a run that is to begin (its feed has changed
 * since or not) or to go on, or the window that is to be moved on. See import/queue.ts.
 */
export type Message = Fetching | { import: number; modified?: boolean } | { window: true };

/** What the Worker is given: the bindings and variables of wrangler.toml. */

export interface Env {
  DB: D1Database;
  /** Brochures and pictures, and what large imports still have to do. */
  FILES: R2Bucket;
  /** Feeds that are to be fetched, several at a time. */
  FETCHES: Queue<Message>;
  /** Runs that are to begin or to go on, one at a time. */
  IMPORTS: Queue<Message>;
  /** The files in dist/assets: feeds that ship with the service, and the documentation's scripts. */
  ASSETS: Fetcher;
  /** The service's own origin, without a trailing slash. Answers never read the Host header. */
  ORIGIN: string;
  CITY: string;
  PORTAL_NAME: string;
  PORTAL_URL: string;
  /** Who is responsible for the city's pages; empty where that is not entered. */
  IMPRINT_URL: string;
  /** What the city says of privacy; empty where that is not entered. */
  PRIVACY_URL: string;
  /** Where a barrier is reported (https: or mailto:); empty: by way of the portal. */
  REPORT_URL: string;
  /** IANA name; every date is meant by this city's clock. */
  TIME_ZONE: string;
  /** The Land whose public holidays close the offices, such as `NI`; empty where none are known. */
  HOLIDAYS: string;
  /** Prefix for telephone numbers printed without one. */
  AREA_CODE: string;
  /** BCP 47; spoken where a view names no language. */
  LANGUAGE: string;
  /** Which deployment this is; what it writes may differ from what another wrote. */
  VERSION?: { id: string };
  /** A fixed instant for tests (ISO 8601); see `clock.ts` for where it is believed. */
  NOW?: string;
  /**
   * `true` lets a local run read feeds from loopback addresses; believed only where ORIGIN is one
   * itself, as NOW is. See `import/address.ts`.
   */
  LOOPBACK_FEEDS?: string;
}
