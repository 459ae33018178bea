/** `/files`: brochures and pictures from our own host. What an address leads to never changes. */
import { type Context, Hono } from 'hono';
import { type App, fileTag } from '../http.ts';
import { Problem } from '../problem.ts';

const none = () => new Problem(404, 'There is no file at this address.');

/** Whether the reader has the file already (RFC 9110, 13.1.2). */
function isHeld(c: Context<App>, { httpEtag }: R2Object): boolean {
  const held = c.req.header('If-None-Match') ?? '';
  return held.trim() === '*' || (held.match(/"[^"]*"/g)?.includes(httpEtag) ?? false);
}

interface Range {
  offset: number;
  length: number;
}

/**
 * The one range that is asked for (RFC 9110, 14.1.2), null for the whole. Several ranges and other
 * units may be ignored; so is a range of what is not the present file.
 * @throws Problem 416
 */
function rangeOf(c: Context<App>, { size, httpEtag }: R2Object): Range | null {
  const [asked, first = '', last = ''] =
    /^bytes=(\d*)-(\d*)$/i.exec(c.req.header('Range') ?? '') ?? [];
  const isMeant = [undefined, httpEtag].includes(c.req.header('If-Range'));
  if (!asked || asked === 'bytes=-' || !isMeant || c.req.method !== 'GET') return null;
  if (first && last && Number(last) < Number(first)) return null;
  const offset = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(size, Number(last) + 1) : size;
  if (offset < end) return { offset, length: end - offset };
  c.header('Content-Range', `bytes */${size}`);
  throw new Problem(416, `The file has ${size} bytes.`);
}

/** A file can do nothing here: it is neither taken for another kind nor run. */
const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Accept-Ranges': 'bytes',
};

function headersOf({ size, httpEtag, httpMetadata = {}, key }: R2Object, range: Range | null) {
  const slug = key.slice(key.lastIndexOf('/') + 1, key.lastIndexOf('.'));
  const { offset, length } = range ?? { offset: 0, length: size };
  return {
    ...headers,
    'Content-Type': httpMetadata.contentType ?? 'application/octet-stream',
    'Content-Disposition': httpMetadata.contentDisposition ?? 'attachment',
    'Content-Length': String(length),
    ...(range && { 'Content-Range': `bytes ${offset}-${offset + length - 1}/${size}` }),
    ETag: httpEtag,
    'Cache-Tag': fileTag(slug),
  };
}

export const files = new Hono<App>().get(
  '/:hash{[0-9a-f]{16}}/:name{[a-z0-9-]+\\.[a-z]+}',
  async (c) => {
    const { hash, name } = c.req.param();
    const found = await c.env.FILES.head(`files/${hash}/${name}`);
    if (!found) throw none();
    if (isHeld(c, found)) {
      const { 'Cache-Control': caching } = headers;
      return c.body(null, 304, { ETag: found.httpEtag, 'Cache-Control': caching });
    }
    const range = rangeOf(c, found);
    const answer = headersOf(found, range);
    if (c.req.method === 'HEAD') return c.body(null, 200, answer);
    const file = await c.env.FILES.get(found.key, range ? { range } : {});
    if (!file) throw none();
    return c.body(file.body, range ? 206 : 200, answer);
  },
);
