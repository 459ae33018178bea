import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../schema/feeds.ts';
import { ensureSource, follow, handIn, type Service } from '../../tools/import-client.ts';

type Answer = { status: number; body: unknown };

let requests: { asked: string; said: string; headers: IncomingMessage['headers'] }[];
let answers: Answer[];
let service: Service;

/** Stands for a service that gives `answers`, one after the other. */
const server = createServer(async (request, response) => {
  const { method, url, headers } = request;
  requests.push({ asked: `${method} ${url}`, said: await text(request), headers });
  const { status, body } = answers.shift() ?? { status: 500, body: {} };
  response.writeHead(status).end(JSON.stringify(body));
});

beforeEach(async () => {
  [requests, answers] = [[], []];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  service = { origin: `http://127.0.0.1:${port}`, token: 'qt_a' };
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const options = { source: 'verein', dryRun: false, confirm: false };
const running = { id: 7, finishedAt: null, written: 1 } as Report;
const done = { ...running, finishedAt: '2026-06-10T12:00:00Z', written: 2 };

describe('a source', () => {
  it('is left as it is where it is there', async () => {
    answers = [{ status: 200, body: {} }];
    expect(await ensureSource(service, 'verein', null)).toBe(false);
    expect(requests.map(({ asked }) => asked)).toEqual(['GET /v1/sources/verein']);
    expect(requests[0]?.headers.authorization).toBe('Bearer qt_a');
  });

  it('is made where it is not', async () => {
    answers = [
      { status: 404, body: {} },
      { status: 201, body: {} },
    ];
    expect(await ensureSource(service, 'verein', 'https://verein.example/a.ics')).toBe(true);
    const { asked, said, headers } = requests[1] ?? {};
    expect(asked).toBe('PUT /v1/sources/verein');
    expect(said).toBe('{"name":"verein","url":"https://verein.example/a.ics"}');
    expect(headers?.['content-type']).toBe('application/json');
  });

  it('is refused with every fault that the service finds', async () => {
    const errors = [
      { parameter: 'url', detail: 'It is no address.' },
      { parameter: 'slug', detail: 'is kept for editors' },
    ];
    answers = [
      { status: 404, body: {} },
      { status: 422, body: { detail: 'The body has faults.', errors } },
    ];
    await expect(ensureSource(service, 'editors', 'x')).rejects.toThrow(
      new Error('url: It is no address.\nslug: is kept for editors'),
    );
  });
});

describe('a feed', () => {
  it('goes as the file it is', async () => {
    answers = [{ status: 201, body: done }];
    const bytes = new TextEncoder().encode('BEGIN:VCALENDAR');
    const report = await handIn(service, options, { bytes, type: 'text/calendar' });
    expect(report).toEqual(done);
    const { asked, said, headers } = requests[0] ?? {};
    expect([asked, said]).toEqual(['POST /v1/imports?source=verein', 'BEGIN:VCALENDAR']);
    expect(headers?.['content-type']).toBe('text/calendar');
  });

  it('goes as an address, with what was asked for', async () => {
    answers = [{ status: 200, body: done }];
    const asked = { source: 'verein', dryRun: true, confirm: true };
    await handIn(service, asked, { url: 'https://verein.example/a?b=c&d' });
    expect(requests[0]).toMatchObject({
      asked:
        'POST /v1/imports?source=verein&dryRun=true&confirm=true&' +
        'url=https%3A%2F%2Fverein.example%2Fa%3Fb%3Dc%26d',
      said: '',
    });
  });

  it('is refused with the service’s own sentence', async () => {
    answers = [{ status: 403, body: { detail: 'This takes a token with the scope sources.' } }];
    await expect(handIn(service, options, { url: 'https://a.example' })).rejects.toThrow(
      new Error('This takes a token with the scope sources.'),
    );
  });

  it('is refused in one sentence if nobody answers', async () => {
    const nobody = { origin: 'http://127.0.0.1:1', token: '' };
    await expect(handIn(nobody, options, { url: 'https://a.example' })).rejects.toThrow(
      /^http:\/\/127\.0\.0\.1:1 does not answer/,
    );
  });
});

describe('a run', () => {
  it('is followed to its end, past a failure of the service', async () => {
    answers = [
      { status: 200, body: { ...running, written: 2 } },
      { status: 500, body: {} },
      { status: 200, body: done },
    ];
    const shown: number[] = [];
    expect(await follow(service, running, ({ written }) => shown.push(written))).toEqual(done);
    expect(shown).toEqual([1, 2, 2]);
    expect(requests.map(({ asked }) => asked)).toEqual(Array(3).fill('GET /v1/imports/7'));
  });

  it('that has ended is asked for no more', async () => {
    expect(await follow(service, done, () => {})).toEqual(done);
    expect(requests).toEqual([]);
  });
});
