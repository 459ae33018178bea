/** A source's address → its bytes, or word that they are as they were. */
import { nowText } from '../clock.ts';
import type { Env } from '../env.ts';
import { refusalOf } from './address.ts';
import { discard, MOST_BYTES, readAnswer, Unreachable } from './body.ts';

export { Unreachable } from './body.ts';

/** What a server gave along with a feed, to be asked whether it has changed since (RFC 9110, 13). */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export type Fetched =
  | { modified: false }
  | ({
      modified: true;
      /** Unpacked, at most 25,000,000. */
      bytes: Uint8Array;
      contentType: string | null;
      /** Absolute, after all redirects: what the feed's own links are relative to. */
      url: string;
    } & Validators);

export interface Limits {
  /** Of the unpacked body. */
  bytes: number;
  /** For everything from the first request to the last byte. */
  seconds: number;
  redirects: number;
}

const LIMITS: Limits = { bytes: MOST_BYTES, seconds: 30, redirects: 5 };

const UNKNOWN: Validators = { etag: null, lastModified: null };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PASSING = new Set([408, 425, 429]);
/** The runtime unpacks these two, and only when they are spelt so. */
const ENCODINGS = new Set(['', 'identity', 'gzip', 'br']);
const DAY = 86_400;

/** @throws Unreachable with the given message if the text is no address. */
function addressOf(text: string, base: URL | undefined, message: string): URL {
  if (text === '' || !URL.canParse(text, base)) throw new Unreachable(message, false);
  return new URL(text, base);
}

/** An answer's validator, unless it is one that could not be sent back as it came. */
function validator(response: Response, name: string): string | null {
  const value = response.headers.get(name);
  return value !== null && /^[ -~]{1,500}$/.test(value) ? value : null;
}

function headersOf(env: Env, { etag, lastModified }: Validators): Headers {
  const headers = new Headers({
    accept:
      'text/calendar, application/ld+json, application/json, text/csv, text/html;q=0.5, */*;q=0.1',
    'accept-encoding': 'gzip, br',
    'user-agent': `Quartier (+${env.ORIGIN})`,
  });
  if (etag) headers.set('if-none-match', etag);
  if (lastModified) headers.set('if-modified-since', lastModified);
  return headers;
}

/** Seconds of a Retry-After, which is a number of them or a date (RFC 9110, 10.2.3). */
function retryAfter({ headers, status }: Response, env: Env): number | null {
  const value = status === 429 || status === 503 ? headers.get('retry-after') : null;
  if (value === null) return null;
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : Math.ceil((Date.parse(value) - Date.parse(nowText(env))) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), DAY);
}

/** Follows redirects by hand, since each address on the way has to be one that may be fetched. */
async function follow(start: URL, init: RequestInit, env: Env, most: number) {
  const seen = new Set<string>();
  for (let url = start; seen.size <= most; ) {
    if (seen.has(url.href))
      throw new Unreachable("The feed's server redirects in a circle.", false);
    seen.add(url.href);
    const refusal = refusalOf(url, env);
    if (refusal) throw new Unreachable(refusal, false);
    const response = await fetch(url, init);
    if (!REDIRECTS.has(response.status)) return { response, url };
    discard(response);
    const location = response.headers.get('location') ?? '';
    url = addressOf(location, url, "The feed's server redirects to what is no address.");
  }
  throw new Unreachable(`The feed's server redirects more than ${most} times.`, false);
}

async function request(text: string, init: RequestInit, env: Env, redirects: number) {
  const message = "The feed's address is no address.";
  if (!text.startsWith('/'))
    return follow(addressOf(text, undefined, message), init, env, redirects);
  const origin = new URL(env.ORIGIN);
  const url = addressOf(text, origin, message);
  // Two slashes begin the name of another host.
  if (url.origin !== origin.origin) throw new Unreachable(message, false);
  return { response: await env.ASSETS.fetch(url.href, init), url };
}

/** @throws Unreachable for every answer that is not a whole feed in an encoding that was unpacked. */
function requireFeed(response: Response, env: Env): void {
  const { status, headers } = response;
  const unpacked = ENCODINGS.has(headers.get('content-encoding') ?? '');
  if (status === 200 && unpacked) return;
  discard(response);
  if (status !== 200) {
    const passing = status >= 500 || PASSING.has(status);
    const wait = retryAfter(response, env);
    throw new Unreachable(`The feed's server answers ${status}.`, passing, wait);
  }
  throw new Unreachable(
    "The feed's Content-Encoding cannot be unpacked; its server must send gzip, br or none.",
    false,
  );
}

/** What went wrong, for the operator. The runtime's own words are left out: they may hold the address. */
function worded(
  error: unknown,
  signal: AbortSignal,
  seconds: number,
  otherwise: string,
): Unreachable {
  if (error instanceof Unreachable) return error;
  if (signal.aborted) {
    return new Unreachable(`The feed took longer than ${seconds} seconds.`, true);
  }
  return new Unreachable(`The feed cannot be reached: ${otherwise}`, true);
}

/**
 * Reads a feed. A path is a feed that ships with the service and comes from its own assets, since a
 * Worker cannot call itself by its public name. A redirect from https to http is followed, as nothing
 * secret is sent along.
 * @param known what the last answer gave; without it, the feed is always read.
 * @throws Unreachable
 */
export async function fetchFeed(
  url: string,
  env: Env,
  known: Validators = UNKNOWN,
  limits: Limits = LIMITS,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  const fail = (otherwise: string) => (error: unknown) => {
    throw worded(error, signal, limits.seconds, otherwise);
  };
  const init: RequestInit = { headers: headersOf(env, known), redirect: 'manual', signal };
  const { response, url: address } = await request(url, init, env, limits.redirects).catch(
    fail('no connection to its server comes about.'),
  );
  if (response.status === 304 && (known.etag || known.lastModified)) return { modified: false };
  requireFeed(response, env);
  const bytes = await readAnswer(response, limits.bytes).catch(
    fail('its server broke off in the middle of it.'),
  );
  return {
    modified: true,
    bytes,
    contentType: response.headers.get('content-type'),
    url: address.href,
    etag: validator(response, 'etag'),
    lastModified: validator(response, 'last-modified'),
  };
}
