import { beforeEach, describe, expect, inject, it } from 'vitest';
import type { Events, Problem } from '../../../schema/contract.ts';
import type { Report, Reports } from '../../../schema/feeds.ts';
import { sources } from '../../../schema/tables.ts';
import {
  calendar,
  clear,
  contents,
  db,
  get,
  importText,
  request,
  smallCity,
  steps,
  token,
  vevent,
} from '../service.ts';

let authorization = '';
beforeEach(async () => {
  await clear();
  await smallCity();
  authorization = await token('sources');
});

async function post<T = Report>(query: string, body?: string, type = 'text/calendar') {
  const response = await request(`/v1/imports?${query}`, {
    method: 'POST',
    headers: { authorization, ...(body !== undefined && { 'content-type': type }) },
    body,
  });
  return { response, status: response.status, body: (await response.json()) as T };
}
const fest = (uid: string, day = '13') =>
  vevent(`Fest ${uid}`, `UID:${uid}`, `DTSTART:202606${day}T150000`);
const titles = async () => (await get<Events>('/v1/events')).body.events.map(({ title }) => title);

describe('GET /v1/imports', () => {
  it('answers the runs, latest first, in pages, of all sources or one', async () => {
    await db.insert(sources).values({ slug: 'zwei', name: 'Zwei', url: null });
    for (const slug of ['verein', 'zwei', 'verein']) await importText(calendar(fest('1')), slug);
    const { response, body } = await get<Reports>('/v1/imports?limit=2');
    expect(body.imports.map(({ source }) => source)).toEqual(['verein', 'zwei']);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const next = body.next?.replace('http://localhost:8787', '') ?? '';
    expect((await get<Reports>(next)).body).toMatchObject({
      imports: [{ source: 'verein' }],
      next: null,
    });
    const own = (await get<Reports>('/v1/imports?source=zwei')).body;
    expect(own.imports).toMatchObject([{ source: 'zwei' }]);
  });

  it('answers a run with what was refused, where and why', async () => {
    const { id } = await importText(calendar(fest('1'), vevent('Kaputt', 'UID:k')));
    const { status, body } = await get<Report>(`/v1/imports/${id}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      id,
      source: 'verein',
      state: 'done',
      queuedAt: '2026-06-10T12:00:00Z',
      startedAt: '2026-06-10T12:00:00Z',
      finishedAt: '2026-06-10T12:00:00Z',
      counts: { created: 1, changed: 0, unchanged: 0, withdrawn: 0, refused: 1 },
      total: 1,
      written: 1,
      refusals: [{ uid: 'k', line: 9, reason: expect.stringContaining('DTSTART') }],
      notes: [],
      error: null,
      links: { self: `http://localhost:8787/v1/imports/${id}` },
    });
  });

  it('lists the first remarks of a run, which itself has them all', async () => {
    const broken = Array.from({ length: 12 }, (_, at) => vevent('Kaputt', `UID:k${at}`));
    const { id } = await importText(calendar(fest('1'), ...broken));
    const [listed] = (await get<Reports>('/v1/imports')).body.imports;
    expect(listed?.refusals).toHaveLength(10);
    expect(listed?.counts.refused).toBe(12);
    expect((await get<Report>(`/v1/imports/${id}`)).body.refusals).toHaveLength(12);
  });

  it('answers 404 for a run that never was', async () => {
    expect(await get('/v1/imports/999999')).toMatchObject({ status: 404 });
  });
});

describe('POST /v1/imports', () => {
  it('brings a file in', async () => {
    const { response, status, body } = await post('source=verein', calendar(fest('1'), fest('2')));
    expect(status).toBe(201);
    expect(response.headers.get('location')).toBe(body.links.self);
    expect(body).toMatchObject({ state: 'done', counts: { created: 2 } });
    expect(await titles()).toHaveLength(2);
  });

  it('finds out what kind of file it is', async () => {
    const csv = 'Titel;Datum;Uhrzeit;Ort\nFlohmarkt;13.06.2026;9:00;Markt\n';
    expect(await post('source=verein', csv, 'text/csv')).toMatchObject({
      status: 201,
      body: { counts: { created: 1 } },
    });
    expect(await titles()).toEqual(['Flohmarkt']);
  });

  it('says of news that they are no events', async () => {
    const { body } = await post(
      'source=verein',
      '<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
      'application/rss+xml',
    );
    expect(body).toMatchObject({ state: 'failed', error: expect.stringContaining('RSS') });
  });

  it('only tries it with dryRun', async () => {
    await importText(calendar(fest('1'), fest('2')));
    const before = await contents();
    const { status, body } = await post(
      'source=verein&dryRun=true',
      calendar(fest('1', '14'), fest('3'), vevent('X', 'UID:x')),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: 0,
      state: 'done',
      counts: { created: 1, changed: 1, unchanged: 0, withdrawn: 1, refused: 1 },
      links: { self: null },
    });
    expect(await contents()).toEqual(before);
    expect((await get<Reports>('/v1/imports')).body.imports).toHaveLength(1);
  });

  it('tries a source that is not there yet, too', async () => {
    expect(await post('source=neu&dryRun=true', calendar(fest('1')))).toMatchObject({
      status: 200,
      body: { counts: { created: 1 } },
    });
    expect(await post('source=neu', calendar(fest('1')))).toMatchObject({ status: 404 });
  });

  it('reads the source’s own address without a body', async () => {
    await db
      .insert(sources)
      .values({ slug: 'eigene', name: 'Eigene', url: '/feeds/beispiele.ics' });
    expect(await post('source=eigene')).toMatchObject({
      status: 201,
      body: { counts: { created: 21 } },
    });
    await db.insert(sources).values({ slug: 'zu', name: 'Zu', url: inject('feeds').closed });
    expect(await post('source=zu')).toMatchObject({
      status: 201,
      body: { state: 'failed', error: expect.any(String) },
    });
  });

  it('does not believe a file that lacks more than half, unless someone confirms it', async () => {
    await post('source=verein', calendar(fest('1'), fest('2'), fest('3')));
    expect(await post('source=verein', calendar(fest('1')))).toMatchObject({
      body: { state: 'failed' },
    });
    expect(await post('source=verein&confirm=true', calendar(fest('1')))).toMatchObject({
      body: { state: 'done', counts: { withdrawn: 2 } },
    });
  });

  it('leaves what is too much for one request to the queue', async () => {
    const many = Array.from({ length: 3500 }, (_, at) =>
      vevent(
        `Fest ${at}`,
        `UID:${at}`,
        'DTSTART:20260613T150000',
        `DESCRIPTION:${'Wort '.repeat(60)}`,
      ),
    );
    const { status, body } = await post('source=verein', calendar(...many));
    expect(status).toBe(202);
    expect(body).toMatchObject({ state: 'running', total: 3500, finishedAt: null });
    expect(body.written).toBeGreaterThan(0);
    expect(await steps()).toBeGreaterThan(0);
    const self = body.links.self?.replace('http://localhost:8787', '') ?? '';
    expect((await get<Report>(self)).body).toMatchObject({
      state: 'done',
      written: 3500,
      counts: { created: 3500 },
    });
  }, 60_000);

  it('names all faults of the query', async () => {
    const { status, body } = await post<Problem>('dryRun=ja&wer=ich', '');
    expect(status).toBe(400);
    expect(body.errors?.map(({ parameter }) => parameter)).toEqual(['wer', 'dryRun', 'source']);
  });

  it('takes a token', async () => {
    authorization = '';
    expect(await post('source=verein', calendar(fest('1')))).toMatchObject({ status: 401 });
    authorization = await token('events');
    expect(await post('source=verein', calendar(fest('1')))).toMatchObject({ status: 403 });
    expect(await titles()).toEqual([]);
  });
});
