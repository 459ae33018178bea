/** How long answers may be kept, and by whom. Rules and reasons: format/rules.md, 1. */
import type { Context } from 'hono';
import { toDate } from '../schema/dates.ts';
import { secondsToMidnight } from './clock.ts';
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
 */
export function cacheable(c: Context<App>, relative: boolean, tags: string[]): void {
  const limit = relative ? secondsToMidnight(c.env) : Number.POSITIVE_INFINITY;
  c.header('Cache-Control', directives(BROWSER.fresh, BROWSER.stale, limit, 0));
  c.header(
    'Cloudflare-CDN-Cache-Control',
    directives(EDGE.fresh, EDGE.stale, limit, relative ? 0 : STALE_IF_ERROR),
  );
  c.header('Cache-Tag', tags.join(','));
}

/**
 * Says the caching of what is drawn for a reader: it has today in it, events and reference data
 * (format/rules.md, 1.3.1).
 */
export function shown(c: Context<App>, kind: 'pages' | 'widgets'): void {
  cacheable(c, true, [kind, 'events', 'districts', 'programmes', 'publications']);
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
