/** What the scripts of any page may read, and ask for again (Fetch, 3.2: the CORS protocol). */
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';

/** A browser keeps a 304 from a script as it would any other answer that is not open. */
const KEPT = [
  ...RETAINED_304_HEADERS,
  'Access-Control-Allow-Origin',
  'Access-Control-Expose-Headers',
];

interface Opened {
  /** Headers that scripts may read besides the plainest ones and the ETag. */
  exposeHeaders?: string[];
  /** Left out, all that there are. */
  allowMethods?: string[];
  /** Whether the same text may come otherwise compressed. */
  weak?: boolean;
}

/** Seconds for which browsers need not ask again whether they may. */
const MAX_AGE = 86_400;

/** What stands before each open answer. */
export function open({ weak = false, exposeHeaders = [], ...allowed }: Opened = {}) {
  return [
    cors({ origin: '*', maxAge: MAX_AGE, exposeHeaders: ['ETag', ...exposeHeaders], ...allowed }),
    etag({ weak, retainedHeaders: KEPT }),
  ] as const;
}

/** What an open address that is only read is registered under: a preflight is asked before all but the plainest GET. */
export const READ = ['GET', 'OPTIONS'];

/** What stands before what is only read. */
export const openToRead = (opened: Opened = {}) =>
  open({ ...opened, allowMethods: ['GET', 'HEAD'] });
