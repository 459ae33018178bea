/** A source's address → its text. */
import type { Env } from '../env.ts';

/** Generous for any city's calendar, and far below what a Worker can hold. */
const MOST_BYTES = 25_000_000;
const SECONDS = 30;

/** A feed cannot be had; the message is for the operator. */
export class Unreachable extends Error {}

/**
 * Reads a feed. A path is a feed that ships with the service and comes from its own assets, since a
 * Worker cannot call itself by its public name.
 * @throws Unreachable
 */
export async function fetchFeed(url: string, env: Env): Promise<string> {
  const own = url.startsWith('/');
  const request = new Request(own ? new URL(url, env.ORIGIN) : url, {
    headers: { accept: 'text/calendar', 'user-agent': `Quartier (+${env.ORIGIN})` },
    signal: AbortSignal.timeout(SECONDS * 1000),
  });
  const response = await (own ? env.ASSETS.fetch(request) : fetch(request)).catch(
    (error: Error) => {
      throw new Unreachable(`${url} cannot be reached: ${error.message}`);
    },
  );
  if (!response.ok) throw new Unreachable(`${url} answers ${response.status}.`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > MOST_BYTES) throw new Unreachable(`${url} is larger than 25 MB.`);
  return new TextDecoder().decode(bytes);
}
