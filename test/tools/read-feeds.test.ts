import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFeeds } from '../../tools/read-feeds.mjs';

type Run = { id: number; source: string; finishedAt: string | null; error: string | null };

const done = { finishedAt: '2026-06-10T12:00:00Z', error: null };
const waiting = { finishedAt: null, error: null };
const old: Run = { id: 3, source: 'alt', finishedAt: null, error: 'Of another start.' };

let asked: string[];
let complaints: string[];
let said: string[];
let answers: Run[][];
let origin: string;

/** Stands for a service whose runs are those of `answers`, one after the other, the last one for good. */
const server = createServer(({ url }, response) => {
  asked.push(url ?? '');
  if (url?.startsWith('/cdn-cgi/')) return void response.end('ok');
  const imports = answers.length > 1 ? answers.shift() : answers[0];
  if (!imports) response.statusCode = 500;
  response.end(JSON.stringify({ imports, next: null }));
});

beforeEach(async () => {
  [asked, complaints, said] = [[], [], []];
  vi.spyOn(console, 'error').mockImplementation((text) => void complaints.push(text));
  vi.spyOn(console, 'log').mockImplementation((text) => void said.push(text));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('reading the feeds', () => {
  it('waits until all that is due has been read', async () => {
    const runs = [{ id: 4, source: 'verein', ...waiting }, old];
    answers = [[old], runs, runs, [{ id: 4, source: 'verein', ...done }, old]];
    await readFeeds(origin, { first: true });
    expect(asked).toEqual([
      '/v1/imports?limit=1',
      '/cdn-cgi/local/scheduled?cron=start',
      ...['/v1/imports?limit=200', '/v1/imports?limit=200', '/v1/imports?limit=200'],
    ]);
    expect([complaints, said]).toEqual([[], []]);
  });

  it('says nothing of a start the second time', async () => {
    answers = [[]];
    await readFeeds(origin);
    expect(asked[1]).toBe('/cdn-cgi/local/scheduled');
  });

  it('names each source that could not be read, and does not wait for its next attempt', async () => {
    const failed = { id: 5, source: 'aus', ...done, error: 'The feed is empty.' };
    const later = { id: 4, source: 'weg', ...waiting, error: 'It is away.' };
    answers = [[], [failed, later]];
    await readFeeds(origin, { first: true });
    expect(complaints).toEqual(['aus: The feed is empty.', 'weg: It is away. It is tried again.']);
  });

  it('does not wait for ever', async () => {
    answers = [[], [{ id: 4, source: 'lang', ...waiting }]];
    await readFeeds(origin, { first: true, seconds: 0 });
    expect(said).toEqual(['• Still reading lang; that goes on while the service runs.']);
  });

  it('says so if the service fails', async () => {
    answers = [];
    await readFeeds(origin);
    expect(complaints).toEqual([
      'The calendars could not be read; the next attempt is in ten minutes.',
    ]);
  });
});
