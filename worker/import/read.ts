/** A source → its feed: fetched or handed in, decoded, detected and parsed. */
import type { Env } from '../env.ts';
import { decodeText } from './decode.ts';
import { type Feed, Unusable } from './feed.ts';
import { fetchFeed, type Validators } from './fetch.ts';
import { detect } from './formats/detect.ts';
import { parse } from './formats/parse.ts';
import type { Source } from './layout.ts';

export type Reading = { modified: false } | ({ modified: true; feed: Feed } & Validators);

/** Pages of a feed that has pages, as one city's answers to another's have. */
const MOST_PAGES = 250;

/**
 * Makes sense of a file.
 * @throws Unusable if it is no feed.
 */
export async function readFile(
  bytes: Uint8Array,
  contentType: string | null,
  source: Source,
  env: Env,
): Promise<Feed> {
  const text = decodeText(bytes, contentType);
  const format = source.format ?? detect(text, contentType);
  if (typeof format !== 'string') throw new Unusable(format.refusal);
  return parse(text, format, env.TIME_ZONE);
}

async function readPage(url: string, source: Source, env: Env) {
  const fetched = await fetchFeed(url, env);
  if (!fetched.modified) throw new Unusable('A page of the feed has nothing in it.');
  return readFile(fetched.bytes, fetched.contentType, source, env);
}

/** The pages behind the first, which must be of the same host. */
async function readOn(feed: Feed, first: string, source: Source, env: Env): Promise<Feed> {
  const read = new Set([first]);
  for (let { next } = feed; next; ) {
    if (!URL.canParse(first) || new URL(next).origin !== new URL(first).origin)
      throw new Unusable('The feed goes on at another host, which is not followed.');
    if (read.has(next) || read.size >= MOST_PAGES)
      throw new Unusable(`The feed has more than ${MOST_PAGES} pages, or goes in circles.`);
    read.add(next);
    const page = await readPage(next, source, env);
    feed.events.push(...page.events);
    feed.refused.push(...page.refused);
    next = page.next;
  }
  return { ...feed, events: joined(feed.events), next: null };
}

/** Dates of one event may stand on several pages. */
function joined(events: Feed['events']): Feed['events'] {
  const byUid = new Map<string, Feed['events'][number]>();
  for (const event of events) {
    const before = byUid.get(event.uid);
    if (before?.detached && event.detached) before.instances.push(...event.instances);
    else byUid.set(event.uid, event);
  }
  return [...byUid.values()];
}

/** What was fetched, and from where. */
export interface Answer extends Validators {
  bytes: Uint8Array;
  contentType: string | null;
}

/** An answer → its feed, with all pages. @throws Unreachable, Unusable */
export async function readAnswer(answer: Answer, source: Source, env: Env): Promise<Reading> {
  const { bytes, contentType, etag, lastModified } = answer;
  const feed = await readFile(bytes, contentType, source, env);
  const whole = feed.next ? await readOn(feed, source.url ?? '', source, env) : feed;
  return { modified: true, feed: whole, etag, lastModified };
}

/**
 * Reads a source at its address.
 * @param known validators of what is stored already.
 * @throws Unreachable, Unusable
 */
export async function readSource(source: Source, env: Env, known?: Validators): Promise<Reading> {
  if (source.url === null) throw new Unusable('The source has no address; hand a file in.');
  const fetched = await fetchFeed(source.url, env, known);
  return fetched.modified ? readAnswer(fetched, source, env) : fetched;
}
