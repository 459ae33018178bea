/** The same event from two sources is shown once, and reversibly. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Events, Series } from '../../../schema/contract.ts';
import { sources } from '../../../schema/tables.ts';
import { calendar, clear, contents, db, get, importText, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
  await db.insert(sources).values([
    { slug: 'zeitung', name: 'Zeitung', url: 'https://zeitung.example/b.ics' },
    { slug: 'stadt', name: 'Stadt', url: 'https://stadt.example/c.ics' },
  ]);
});

const fest = (uid: string, title = 'Sommerfest', ...more: string[]) =>
  vevent(title, `UID:${uid}`, 'DTSTART:20260613T150000', 'LOCATION:Kulturtreff Hainholz', ...more);
const other = vevent('Anderes', 'UID:x', 'DTSTART:20260614T150000');
const shown = async () =>
  (await get<Events>('/v1/events')).body.events.map(
    ({ title, source }) => `${title}: ${source.name}`,
  );

describe('the same title, start and place from two sources', () => {
  it('is shown once, as the first source has it', async () => {
    await importText(calendar(fest('a')));
    const report = await importText(calendar(fest('b', 'SOMMERFEST')), 'zeitung');
    expect(report).toMatchObject({
      created: 1,
      notes: [{ uid: 'b', reason: expect.stringContaining('shown once') }],
    });
    expect(await shown()).toEqual(['Sommerfest: Verein']);
  });

  it('is one moment, in whatever zone it is told', async () => {
    await importText(calendar(fest('a')));
    const utc = vevent(
      'Sommerfest',
      'UID:b',
      'DTSTART:20260613T130000Z',
      'LOCATION:Kulturtreff Hainholz',
    );
    await importText(calendar(utc), 'zeitung');
    expect(await shown()).toEqual(['Sommerfest: Verein']);
  });

  it('is answered by either id', async () => {
    await importText(calendar(fest('a')));
    await importText(calendar(fest('b')), 'zeitung');
    const [events = []] = await contents();
    const [one, two] = events as { id: string; merged_into: string | null }[];
    const behind = one?.merged_into ? one : two;
    const series = await get<Series>(`/v1/events/${behind?.id}`);
    expect(series).toMatchObject({ status: 200, body: { id: behind?.merged_into } });
    const date = await get<{ id: string }>(`/v1/events/${behind?.id}/once`);
    expect(date).toMatchObject({ status: 200, body: { id: behind?.merged_into } });
  });

  it('changes nothing when it is imported again', async () => {
    await importText(calendar(fest('a')));
    await importText(calendar(fest('b')), 'zeitung');
    const before = await contents();
    expect(await importText(calendar(fest('b')), 'zeitung')).toMatchObject({ unchanged: 1 });
    expect(await importText(calendar(fest('a')))).toMatchObject({ unchanged: 1 });
    expect(await contents()).toEqual(before);
  });

  it('comes forward when the first source withdraws it, and the third stays behind', async () => {
    await importText(calendar(fest('a'), other));
    await importText(calendar(fest('b')), 'zeitung');
    await importText(calendar(fest('c')), 'stadt');
    await importText(calendar(other));
    expect(await shown()).toHaveLength(2);
    expect((await shown())[0]).toMatch(/^Sommerfest: (Zeitung|Stadt)$/);
    const [events = []] = await contents();
    const rows = events as { id: string; source: string; merged_into: string | null }[];
    const first = rows.find(({ source, merged_into }) => source !== 'verein' && !merged_into);
    const last = rows.find(({ merged_into }) => merged_into);
    expect(last?.merged_into).toBe(first?.id);
  });

  it('comes forward when the first source moves it', async () => {
    await importText(calendar(fest('a')));
    await importText(calendar(fest('b')), 'zeitung');
    await importText(calendar(fest('a').replace('20260613', '20260620')));
    expect((await shown()).sort()).toEqual(['Sommerfest: Verein', 'Sommerfest: Zeitung']);
  });

  it('steps back again when the second source has it the same again', async () => {
    await importText(calendar(fest('a')));
    await importText(calendar(fest('b', 'Sommerfest am Markt')), 'zeitung');
    expect(await shown()).toHaveLength(2);
    await importText(calendar(fest('b')), 'zeitung');
    expect(await shown()).toEqual(['Sommerfest: Verein']);
    const [, occurrences, , find] = await contents();
    expect(occurrences).toHaveLength(1);
    expect(find).toHaveLength(1);
  });

  it('are two for the same source', async () => {
    await importText(calendar(fest('a'), fest('b')));
    expect(await shown()).toHaveLength(2);
  });

  it('are two without a place', async () => {
    const bare = (uid: string) => vevent('Flohmarkt', `UID:${uid}`, 'DTSTART:20260613T150000');
    await importText(calendar(bare('a')));
    await importText(calendar(bare('b')), 'zeitung');
    expect(await shown()).toHaveLength(2);
  });
});
