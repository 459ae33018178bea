/** Every form as it goes over the wire: asked of the real runtime, byte by byte. */
import { get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Events } from '../../schema/contract.ts';
import { formsOf } from '../../worker/format/forms.ts';
import { origin } from './service.ts';

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** An answer as it came, not decoded. */
function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(origin + path, { headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
}

const events = (await (await fetch(`${origin}/v1/events?month=2017-08&limit=1`)).json()) as Events;
const page = new URL(events.events[0]?.links.html ?? origin).pathname;

const places = {
  calendar: ['/calendar', '?month=2017-08'],
  event: [page, ''],
  contact: ['/contact', '?district=hainholz'],
} as const;

const addresses = (['calendar', 'event', 'contact'] as const).flatMap((subject) => {
  const [path, query] = places[subject];
  return formsOf(subject).map((form) => ({
    address: `${path}.${form.ending}${query}`,
    form,
    page: `${origin}${path}${query}`,
  }));
});

describe.each(addresses)('$address', ({ address, form, page }) => {
  it('says what it is, where its page is and what it may be called', async () => {
    const { status, headers, body } = await ask(address);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(form.mediaType);
    expect(headers['content-disposition']).toMatch(
      new RegExp(`^(?:inline|attachment); filename="[a-z0-9-]+\\.${form.ending}"$`),
    );
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers.link).toContain(`<${page}>; rel="alternate"; type="text/html"`);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.length).toBeGreaterThan(100);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(body)).not.toBe('');
  });

  it('comes compressed to whoever takes that, and says the same', async () => {
    const [plain, gzip] = await Promise.all([
      ask(address, { 'Accept-Encoding': 'identity' }),
      ask(address, { 'Accept-Encoding': 'gzip' }),
    ]);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gzip.body.length).toBeLessThan(plain.body.length);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
  });

  it('answers HEAD without a body, and 304 to its own ETag', async () => {
    const { headers } = await ask(address);
    const head = await ask(address, {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers.etag).toBe(headers.etag);
    const again = await ask(address, { 'If-None-Match': headers.etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const other = await ask(address, { 'If-None-Match': '"other"' });
    expect(other.status).toBe(200);
  });
});
