/** The change feed: whoever follows it has what the service has. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Events, Problem } from '../../../schema/contract.ts';
import type { Changes } from '../../../schema/feeds.ts';
import { sources } from '../../../schema/tables.ts';
import { dropTombstones } from '../../../worker/import/window.ts';
import {
  at,
  calendar,
  clear,
  contents,
  db,
  get,
  importText,
  smallCity,
  vevent,
} from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const NOON = '2026-06-10T12:00:00Z';
const fest = (uid: string, title = `Fest ${uid}`) =>
  vevent(title, `UID:${uid}`, 'DTSTART:20260613T150000');
const read = async (since = '', now = NOON) =>
  (await get<Changes>(`/v1/changes?limit=200${since && `&since=${since}`}`, now)).body;
const said = ({ changes }: Changes) =>
  changes.map(({ change, event }) => `${change} ${event?.title ?? ''}`.trim());

describe('the change feed', () => {
  it('begins with all that is there', async () => {
    await importText(calendar(fest('1'), fest('2')));
    const first = await read();
    expect(said(first).sort()).toEqual(['created Fest 1', 'created Fest 2']);
    expect(first).toMatchObject({ more: false, next: expect.stringMatching(/^\d+-20260610$/) });
    expect(first.changes[0]).toMatchObject({
      id: first.changes[0]?.event?.id,
      at: NOON,
      event: { version: 1, occurrences: [{ start: '2026-06-13T15:00:00+02:00' }] },
    });
  });

  it('goes on with what was created, changed and removed since, each once, in order', async () => {
    await importText(calendar(fest('1'), fest('2'), fest('3')));
    const { next } = await read();
    expect(said(await read(next))).toEqual([]);
    await importText(calendar(fest('1', 'Feier'), fest('2'), fest('3')));
    await importText(calendar(fest('1', 'Feier 1'), fest('3'), fest('4')));
    const since = await read(next);
    expect(said(since).sort()).toEqual(['changed Feier 1', 'created Fest 4', 'removed']);
    expect(said(await read(since.next))).toEqual([]);
  });

  it('of what is gone tells nothing to whoever begins', async () => {
    await importText(calendar(fest('1'), fest('2'), fest('3')));
    await importText(calendar(fest('1'), fest('3')));
    expect(said(await read()).sort()).toEqual(['created Fest 1', 'created Fest 3']);
  });

  it('tells of an event that is the same as another’s as gone, and of it again when it is shown', async () => {
    await db.insert(sources).values({ slug: 'zwei', name: 'Zwei', url: '/b.ics' });
    const held = (uid: string) => fest(uid, 'Fest').replace('END:', 'LOCATION:Markt\r\nEND:');
    await importText(calendar(held('1'), fest('2')));
    const { next } = await read();
    await importText(calendar(held('x')), 'zwei');
    expect(said(await read(next))).toEqual([]);
    await importText(calendar(fest('2')));
    expect(said(await read(next)).sort()).toEqual(['created Fest', 'removed']);
  });

  it('brings a copy that is read in pages to the same state', async () => {
    const copy = new Map<string, string>();
    let since = '';
    const follow = async () => {
      for (let more = true; more; ) {
        const { body } = await get<Changes>(`/v1/changes?limit=2${since && `&since=${since}`}`);
        for (const { id, event } of body.changes) {
          if (event) copy.set(id, event.title);
          else copy.delete(id);
        }
        since = body.next;
        more = body.more;
      }
    };
    await importText(calendar(...['1', '2', '3', '4', '5'].map((uid) => fest(uid))));
    await follow();
    await importText(calendar(fest('1', 'Feier'), fest('2'), fest('4'), fest('6')));
    await follow();
    const { events } = (await get<Events>('/v1/events')).body;
    expect([...copy].sort()).toEqual(events.map(({ id, title }) => [id, title]).sort());
    expect(copy.size).toBe(4);
  });

  it('is 410 for a cursor that is too old, with the way to start over', async () => {
    await importText(calendar(fest('1')));
    const { next } = await read();
    expect((await get(`/v1/changes?since=${next}`, '2026-09-08T12:00:00Z')).status).toBe(200);
    const { status, body, response } = await get<Problem>(
      `/v1/changes?since=${next}`,
      '2026-09-09T12:00:00Z',
    );
    expect(status).toBe(410);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(body.detail).toContain('http://localhost:8787/v1/changes without since');
  });

  it('is 410 for a cursor of another database, 400 for what is none', async () => {
    expect((await get('/v1/changes?since=99999999-20260610')).status).toBe(410);
    expect(await get('/v1/changes?since=gestern')).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: 'since', detail: 'is not one that an answer gave in next' }] },
    });
  });

  it('keeps the day of a cursor while there is more, since removals behind it may be forgotten', async () => {
    await importText(calendar(fest('1'), fest('2'), fest('3')));
    const { next } = await read();
    await importText(calendar(fest('1', 'A'), fest('2', 'B'), fest('3', 'C')));
    const later = '2026-08-01T12:00:00Z';
    const page = (await get<Changes>(`/v1/changes?limit=2&since=${next}`, later)).body;
    expect(page).toMatchObject({ more: true, next: expect.stringMatching(/-20260610$/) });
    const last = (await get<Changes>(`/v1/changes?limit=2&since=${page.next}`, later)).body;
    expect(last).toMatchObject({ more: false, next: expect.stringMatching(/-20260801$/) });
  });

  it('forgets what was removed after ninety days', async () => {
    await importText(calendar(fest('1'), fest('2'), fest('3')));
    await importText(calendar(fest('1'), fest('3')));
    await dropTombstones(at('2026-09-07T12:00:00Z'));
    const rows = async () => (await contents())[0]?.length;
    expect(await rows()).toBe(3);
    await dropTombstones(at('2026-09-09T12:00:00Z'));
    expect(await rows()).toBe(2);
    expect(said(await read()).sort()).toEqual(['created Fest 1', 'created Fest 3']);
  });
});
