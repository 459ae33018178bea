/** A feed as `npm run import` is given it. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Failure } from './terminal.mjs';

/** An address that the service reads by itself, or a file that is handed in. */
export type Feed = { url: string } | { bytes: Uint8Array<ArrayBuffer>; type: string };

const types: Record<string, string> = {
  '.ics': 'text/calendar',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.html': 'text/html',
  '.csv': 'text/csv',
};

/**
 * @param folder from which a path is meant.
 * @throws Failure if the file cannot be read.
 */
export function readFeed(feed: string, folder: string): Feed {
  if (/^https?:\/\//i.test(feed)) return { url: feed };
  const bytes = readBytes(resolve(folder, feed), feed);
  // Without a body the service would read the source's address instead.
  if (bytes.length === 0) throw new Failure(`${feed} is empty.`);
  return { bytes, type: types[extname(feed).toLowerCase()] ?? 'application/octet-stream' };
}

function readBytes(path: string, feed: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'There is no file',
      EISDIR: 'This is a folder and no file:',
      EACCES: 'You may not read',
    };
    throw new Failure(`${reasons[code ?? ''] ?? `${code} at`} ${feed}.`);
  }
}
