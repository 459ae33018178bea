/** How long answers may be kept, and by whom. Rules and reasons: format/rules.md, 1. */
import type { Context } from 'hono';
import type { Contact } from '../schema/contract.ts';
import { toDate } from '../schema/dates.ts';
import { secondsToMidnight, secondsUntil } from './clock.ts';
import type { Env } from './env.ts';
import type { DayRange } from './query/range.ts';

export type App = {
  Bindings: Env;
  /** Id of the token that `access` let pass. */
  Variables: { token: string };
};

const BROWSER = { fresh: 60, stale: 300 };
const EDGE = { fresh: 300, stale: 86_400 };
const STALE_IF_ERROR = 604_800;

function directives(fresh: number, stale: number, limit: number, ifError: number): string {
  const age = Math.min(fresh, limit);
  const parts = [
    'public',
    `max-age=${age}`,
    `stale-while-revalidate=${Math.min(stale, limit - age)}`,
  ];
  if (ifError) parts.push(`stale-if-error=${ifError}`);
  return parts.join(', ');
}

/**
 * Says the caching of an answer.
 * @param relative whether the answer changes at the city's midnight by itself.
 * @param tags by which an import takes it out of the edge's cache.
 * @param seconds after which it is wrong, where that is known.
 */
export function cacheable(
  c: Context<App>,
  relative: boolean,
  tags: string[],
  seconds = Number.POSITIVE_INFINITY,
): void {
  const limit = Math.min(seconds, relative ? secondsToMidnight(c.env) : seconds);
  c.header('Cache-Control', directives(BROWSER.fresh, BROWSER.stale, limit, 0));
  c.header(
    'Cloudflare-CDN-Cache-Control',
    directives(EDGE.fresh, EDGE.stale, limit, Number.isFinite(limit) ? 0 : STALE_IF_ERROR),
  );
  c.header('Cache-Tag', tags.join(','));
}

/**
 * Says the caching of an answer with contacts: whether an office is open holds until that changes,
 * and a holiday until midnight (format/rules.md, 1.3.2).
 */
export function cacheableContacts(
  c: Context<App>,
  contacts: (Contact | null)[],
  tags: string[],
): void {
  const openings = contacts.flatMap((contact) => contact?.opening ?? []);
  const changes = openings.map(({ until }) => until);
  cacheable(c, openings.length > 0, tags, secondsUntil(c.env, changes));
}

/**
 * Says the caching of what is drawn for a reader: it has today in it, events and reference data
 * (format/rules.md, 1.3.1).
 * @param flights what is drawn: each says until when it holds.
 */
export function shown(
  c: Context<App>,
  kind: 'pages' | 'widgets',
  flights: { until: string }[] = [],
): void {
  const tags = [kind, 'events', 'districts', 'programmes', 'publications'];
  const changes = flights.map(({ until }) => until);
  cacheable(c, true, tags, secondsUntil(c.env, changes));
}

/** A range over more months than this is purged with every import instead of by month. */
const MOST_MONTHS = 4;

/** The months a range touches, as cache tags; `open` where it is open or long. */
export function monthTags({ start, end }: Pick<DayRange, 'start' | 'end'>): string[] {
  if (end === null) return ['open'];
  const months = new Set<string>();
  for (let day = start; day < end && months.size <= MOST_MONTHS; day += 1) {
    months.add(toDate(day).slice(0, 7));
  }
  return months.size > MOST_MONTHS ? ['open'] : [...months].map((month) => `month:${month}`);
}

/** The cache tag of the files that belong to what has this slug. */
export const fileTag = (slug: string) => `file:${slug}`;

/** Takes answers out of the edge's cache by their tags. Workers Cache does not exist locally. */
export async function purge(c: Context<App>, tags: string[]): Promise<void> {
  const { cache } = c.executionCtx as {
    cache?: { purge(by: { tags: string[] }): Promise<unknown> };
  };
  await cache?.purge({ tags });
}
