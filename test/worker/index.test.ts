import { createExecutionContext, createScheduledController } from 'cloudflare:test';
import { beforeEach, describe, expect, it } from 'vitest';
import { imports, sources } from '../../schema/tables.ts';
import worker from '../../worker/index.ts';
import { at, clear, db } from './service.ts';

beforeEach(clear);

/** Runs the cron trigger; Workers Cache does not exist here, so what would be purged is written down. */
async function scheduled(): Promise<unknown[]> {
  const purged: unknown[] = [];
  const context = createExecutionContext();
  Object.defineProperty(context, 'cache', {
    value: { purge: async (options: unknown) => purged.push(options) },
  });
  await worker.scheduled(createScheduledController(), at('2026-06-10T12:00:00Z'), context);
  return purged;
}

describe('the scheduled run', () => {
  it('imports the sources that are on and empties the edge’s cache of events when there is news', async () => {
    await db.insert(sources).values([
      { slug: 'eigene', name: 'Eigene', url: '/feeds/hannover-2017-08.ics' },
      { slug: 'aus', name: 'Aus', url: '/feeds/beispiele.ics', enabled: false },
    ]);
    expect(await scheduled()).toEqual([{ tags: ['events'] }]);
    expect(await scheduled()).toEqual([]);
    const reports = await db.select().from(imports);
    expect(reports).toMatchObject([
      { source: 'eigene', created: 27, unchanged: 0, refused: [], error: null },
      { source: 'eigene', created: 0, unchanged: 27, refused: [], error: null },
    ]);
  });

  it('says of a feed that is not there why it brought nothing', async () => {
    await db.insert(sources).values({ slug: 'weg', name: 'Weg', url: '/feeds/nowhere.ics' });
    expect(await scheduled()).toEqual([]);
    const [report] = await db.select().from(imports);
    expect(report).toMatchObject({ created: 0, error: '/feeds/nowhere.ics answers 404.' });
  });

  it('works where there is no cache', async () => {
    await db
      .insert(sources)
      .values({ slug: 'eigene', name: 'Eigene', url: '/feeds/beispiele.ics' });
    const context = createExecutionContext();
    await worker.scheduled(createScheduledController(), at('2026-06-10T12:00:00Z'), context);
    expect(await db.select().from(imports)).toMatchObject([{ created: 21, error: null }]);
  });
});
