/** How widgets ask the service. */
import type { Problem } from '../schema/contract.ts';

/** Answers to a path below the service's origin. What it throws is a Failure. */
export type Ask = <T>(path: string) => Promise<T>;

/** The service's own words for what is wrong, or what went wrong on the way to it. */
export type Failure = Partial<Problem & Error>;

/**
 * A way to ask that ends with `signal`.
 * @param told is told when each answer was made, in milliseconds: it may come from a cache.
 */
export function asking(origin: string, signal?: AbortSignal, told?: (made: number) => void): Ask {
  return async <T>(path: string) => {
    const response = await fetch(origin + path, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const answer = await response.json();
    const [date, age] = ['Date', 'Age'].map((name) => response.headers.get(name));
    // A cache on the way keeps Date or renews it, so the earlier of both is when it was made.
    const since = Date.now() - Number(age) * 1000;
    told?.(date ? Math.min(Date.parse(date), since) : since);
    if (response.ok) return answer as T;
    throw answer as Failure;
  };
}

/** Nothing where there is none of a name; whatever else went wrong stays so. */
export function missing(failure: Failure): undefined {
  if (failure.status !== 404) throw failure;
}
