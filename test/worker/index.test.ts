import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
} from 'cloudflare:test';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { imports, sources } from '../../schema/tables.ts';
import type { Message } from '../../worker/env.ts';
import { backOff } from '../../worker/import/queue.ts';
import worker from '../../worker/index.ts';
import { at, clear, db, purged, recording, waiting } from './service.ts';

beforeEach(async () => {
  await clear();
  waiting();
});

const NOW = '2026-06-10T12:00:00Z';

/** Runs the cron trigger. @returns what it put into the queue. */
async function scheduled(now = NOW, cron = '*/10 * * * *'): Promise<Message[]> {
  await worker.scheduled(createScheduledController({ cron }), at(now));
  return waiting();
}

/** Hands messages over as the queue does. */
async function deliver(
  bodies: Message[],
  { attempts = 1, queue = 'quartier-imports', now = NOW, bare = false } = {},
) {
  const messages = bodies.map((body, at) => ({
    ...{ id: String(at), timestamp: new Date(now), attempts, body },
  }));
  const batch = createMessageBatch<Message>(queue, messages);
  purged.length = 0;
  const context = bare ? createExecutionContext() : recording();
  await worker.queue(batch, at(now), context);
  const { retryMessages } = await getQueueResult(batch, context);
  const onward = waiting();
  if (onward.length === 0) return { purged: [...purged], retried: retryMessages };
  return deliver(onward, { attempts, queue, now, bare });
}

const own = (slug: string, url: string | null = '/feeds/beispiele.ics', more = {}) => ({
  ...{ slug, name: slug, url, ...more },
});

describe('the scheduled run', () => {
  it('puts the due sources into the queue, each by itself, and the window', async () => {
    await db
      .insert(sources)
      .values([
        own('neu'),
        own('faellig', undefined, { dueAt: '2026-06-10T12:00:00Z' }),
        own('spaeter', undefined, { dueAt: '2026-06-10T12:00:01Z' }),
        own('aus', undefined, { enabled: false }),
        own('dateien', null),
      ]);
    const [window, ...runs] = await scheduled();
    expect(window).toEqual({ window: true });
    const reports = await db.select().from(imports).orderBy(imports.source);
    expect(reports).toMatchObject([
      { source: 'faellig', queuedAt: NOW, startedAt: null, finishedAt: null },
      { source: 'neu', queuedAt: NOW, startedAt: null, finishedAt: null },
    ]);
    expect(runs).toHaveLength(2);
  });

  it('does not put a source in again while it waits or runs', async () => {
    await db.insert(sources).values(own('neu'));
    expect(await scheduled()).toHaveLength(2);
    expect(await scheduled('2026-06-10T12:10:00Z')).toHaveLength(1);
  });

  it('gives a run up that nobody has heard of, and begins anew', async () => {
    await db.insert(sources).values(own('neu'));
    await scheduled();
    expect(await scheduled('2026-06-10T12:20:00Z')).toHaveLength(2);
    expect(await db.select().from(imports).orderBy(imports.id)).toMatchObject([
      { finishedAt: '2026-06-10T12:20:00Z', error: 'The run broke off.' },
      { finishedAt: null, error: null },
    ]);
  });

  it('knows at a local start that no run is under way', async () => {
    await db.insert(sources).values(own('neu'));
    await scheduled();
    expect(await scheduled('2026-06-10T12:00:10Z', 'start')).toHaveLength(2);
  });

  it('reads a source again when its interval is over', async () => {
    await db.insert(sources).values(own('neu', undefined, { interval: 60 }));
    await deliver((await scheduled()).slice(1));
    expect(await scheduled('2026-06-10T12:59:00Z')).toHaveLength(1);
    expect(await scheduled('2026-06-10T13:00:00Z')).toHaveLength(2);
  });
});

describe('a message', () => {
  it('brings a source in and empties the edge’s cache of events when there is news', async () => {
    await db.insert(sources).values(own('eigene', '/feeds/hannover-2017-08.ics'));
    const messages = (await scheduled()).slice(1);
    expect(await deliver(messages)).toEqual({ purged: [['events']], retried: [] });
    await db.update(sources).set({ dueAt: null, etag: null });
    expect(await deliver((await scheduled()).slice(1))).toEqual({ purged: [], retried: [] });
    expect(await db.select().from(imports).orderBy(imports.id)).toMatchObject([
      { source: 'eigene', created: 27, unchanged: 0, refusals: [], error: null, finishedAt: NOW },
      { source: 'eigene', created: 0, unchanged: 27, refusals: [], error: null, finishedAt: NOW },
    ]);
  });

  it('that is delivered twice does nothing the second time', async () => {
    await db.insert(sources).values(own('eigene'));
    const messages = (await scheduled()).slice(1);
    await deliver(messages);
    const before = await db.select().from(imports);
    await deliver(messages);
    expect(await db.select().from(imports)).toEqual(before);
  });

  it('of a feed that is not there ends at once, and says why', async () => {
    await db.insert(sources).values(own('weg', '/feeds/nowhere.ics'));
    expect(await deliver((await scheduled()).slice(1))).toEqual({ purged: [], retried: [] });
    const [report] = await db.select().from(imports);
    expect(report).toMatchObject({
      created: 0,
      finishedAt: NOW,
      error: expect.stringContaining('404'),
    });
  });

  it('of a feed that cannot be had just now is tried again, later each time', async () => {
    await db.insert(sources).values(own('still', inject('feeds').closed));
    const messages = (await scheduled()).slice(1);
    for (const attempts of [1, 2, 3, 4]) {
      expect((await deliver(messages, { attempts })).retried).toHaveLength(1);
    }
    expect([1, 2, 3, 4, 5].map((attempts) => backOff(attempts, null))).toEqual([
      ...[60, 240, 960, 3600, 3600],
    ]);
    expect(await db.select().from(imports)).toMatchObject([
      { finishedAt: null, error: expect.any(String), aliveUntil: '2026-06-10T13:15:00Z' },
    ]);
  });

  it('that came to nothing too often is given up, and the source is read again in its time', async () => {
    await db.insert(sources).values(own('still', inject('feeds').closed));
    const messages = (await scheduled()).slice(1);
    await deliver(messages);
    await deliver(messages, { queue: 'quartier-imports-dead' });
    expect(await db.select().from(imports)).toMatchObject([
      { finishedAt: NOW, error: expect.stringMatching(/./) },
    ]);
    expect(await scheduled('2026-06-10T12:30:00Z')).toHaveLength(1);
    expect(await scheduled('2026-06-10T13:20:00Z')).toHaveLength(2);
  });

  it('of a feed that cannot be had keeps no other waiting', async () => {
    await db.insert(sources).values([own('still', inject('feeds').closed), own('eigene')]);
    await deliver((await scheduled()).slice(1));
    expect(await db.select().from(imports).orderBy(imports.source)).toMatchObject([
      { source: 'eigene', created: 21, finishedAt: NOW },
      { source: 'still', finishedAt: null, error: expect.any(String) },
    ]);
  });

  it('works where there is no cache', async () => {
    await db.insert(sources).values(own('eigene'));
    await scheduled().then((messages) => deliver(messages.slice(1), { bare: true }));
    expect(await db.select().from(imports)).toMatchObject([{ created: 21, error: null }]);
  });
});
