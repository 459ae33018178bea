/** Events by hand: an editor's own, and what an editor says otherwise than a feed. */
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Events, Problem, Series } from '../../../schema/contract.ts';
import { calendar, clear, get, importText, request, smallCity, token, vevent } from '../service.ts';

let authorization = '';
beforeEach(async () => {
  await clear();
  await smallCity();
  authorization = await token('events');
});

async function send<T = Series>(method: string, path: string, body?: unknown) {
  const response = await request(path, {
    method,
    headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { response, status: response.status, body: (text ? JSON.parse(text) : null) as T };
}
const fest = { title: 'Sommerfest', start: '2026-06-13T15:00', end: '2026-06-13T18:00' };
const titles = async () => (await get<Events>('/v1/events')).body.events.map(({ title }) => title);
const audit = async () => (await env.DB.prepare('SELECT * FROM audit ORDER BY id').run()).results;

/** An event of a feed, with its id and version. */
async function imported(...lines: string[]) {
  await importText(calendar(vevent('Chor', 'UID:chor', 'DTSTART:20260613T190000', ...lines)));
  const [event] = (await get<Events>('/v1/events')).body.events;
  return event?.id ?? '';
}

describe('POST /v1/events', () => {
  it('puts an event in', async () => {
    const { response, status, body } = await send('POST', '/v1/events', {
      ...fest,
      district: 'sahlkamp',
      categories: ['feste'],
      price: 'free',
      place: { name: 'Markt' },
      description: '<p>Mit <a href="https://a.example/">Musik</a></p><ul><li>Tanz</li></ul>',
    });
    expect(status).toBe(201);
    expect(response.headers.get('location')).toBe(`http://localhost:8787/v1/events/${body.id}`);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(body).toMatchObject({
      title: 'Sommerfest',
      version: 1,
      district: { slug: 'sahlkamp', name: 'Sahlkamp' },
      description: 'Mit Musik (https://a.example/)\n\n• Tanz',
      source: { name: 'Hannover', url: 'https://www.hannover.de/', example: false },
      occurrences: [
        {
          start: '2026-06-13T15:00:00+02:00',
          end: '2026-06-13T18:00:00+02:00',
          status: 'scheduled',
        },
      ],
    });
    expect(await titles()).toEqual(['Sommerfest']);
    expect(await audit()).toMatchObject([
      { at: '2026-06-10T12:00:00Z', method: 'POST', path: '/v1/events', token: expect.any(String) },
    ]);
  });

  it('puts a series in, an all-day event, and one whose time is told with an offset', async () => {
    const series = await send('POST', '/v1/events', { ...fest, recurrence: 'FREQ=WEEKLY;COUNT=3' });
    expect(series.body.occurrences.map(({ start }) => start.slice(0, 10))).toEqual([
      '2026-06-13',
      '2026-06-20',
      '2026-06-27',
    ]);
    const allDay = await send('POST', '/v1/events', { title: 'Schau', start: '2026-06-13' });
    expect(allDay.body.occurrences).toMatchObject([
      { start: '2026-06-13', end: null, allDay: true },
    ]);
    const far = await send('POST', '/v1/events', {
      title: 'Fern',
      start: '2026-06-13T12:00:00-04:00',
    });
    expect(far.body.occurrences).toMatchObject([{ start: '2026-06-13T18:00:00+02:00' }]);
  });

  it('names every fault of the body at once', async () => {
    const { status, body } = await send<Problem>('POST', '/v1/events', {
      title: ' ',
      start: 'morgen',
      url: 'javascript:alert(1)',
      kategorie: 'x',
    });
    expect(status).toBe(422);
    expect(body.errors?.map(({ parameter }) => parameter).sort()).toEqual([
      'kategorie',
      'start',
      'title',
      'url',
    ]);
  });

  it('refuses slugs nobody knows, dates that are none, and rules that never hit', async () => {
    const unknown = await send<Problem>('POST', '/v1/events', {
      ...fest,
      district: 'atlantis',
      categories: ['x'],
    });
    expect(unknown).toMatchObject({
      status: 422,
      body: { errors: [{ parameter: 'district' }, { parameter: 'categories' }] },
    });
    for (const wrong of [
      { start: '2026-02-30' },
      { recurrence: 'FREQ=HOURLY' },
      { recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' },
      { end: '2026-06-12T15:00' },
      { title: '<b></b>' },
    ]) {
      const { status, body } = await send<Problem>('POST', '/v1/events', { ...fest, ...wrong });
      expect([status, JSON.stringify(wrong)]).toEqual([422, JSON.stringify(wrong)]);
      expect(body.detail).toBeTruthy();
    }
    expect(await titles()).toEqual([]);
    expect(await audit()).toEqual([]);
  });
});

describe('PUT /v1/events/{id}', () => {
  const path = '/v1/events/abcdefghij12';

  it('puts an event in under an id of the writer’s own, and may be repeated', async () => {
    expect(await send('PUT', path, fest)).toMatchObject({
      status: 201,
      body: { id: 'abcdefghij12', version: 1 },
    });
    expect(await send('PUT', path, fest)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await titles()).toEqual(['Sommerfest']);
    expect(await audit()).toHaveLength(1);
  });

  it('replaces what was there, for whoever has seen it', async () => {
    await send('PUT', path, fest);
    const changed = { ...fest, title: 'Herbstfest', version: 1 };
    expect(await send('PUT', path, changed)).toMatchObject({
      status: 200,
      body: { title: 'Herbstfest', version: 2 },
    });
    expect(await send('PUT', path, changed)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await titles()).toEqual(['Herbstfest']);
  });

  it('answers 409 to whoever has not', async () => {
    await send('PUT', path, fest);
    await send('PUT', path, { ...fest, title: 'Herbstfest', version: 1 });
    const { response, status, body } = await send<Problem>('PUT', path, {
      ...fest,
      title: 'Winterfest',
      version: 1,
    });
    expect(status).toBe(409);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(body.detail).toContain('The present version is 2.');
    expect(await titles()).toEqual(['Herbstfest']);
  });

  it('lets one of two win who write at the same time', async () => {
    await send('PUT', path, fest);
    const answers = await Promise.all(
      ['Eins', 'Zwei', 'Drei'].map((title) => send('PUT', path, { ...fest, title, version: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const winner = answers.find(({ status }) => status === 200);
    expect(await titles()).toEqual([winner?.body.title]);
    expect(await audit()).toHaveLength(2);
  });

  it('takes no id that is none', async () => {
    expect(await send('PUT', '/v1/events/zu-kurz', fest)).toMatchObject({ status: 400 });
  });
});

describe('an editor’s word on a feed’s event', () => {
  it('is shown in its place, and survives the next import', async () => {
    const id = await imported('LOCATION:Markt');
    const { status, body } = await send('PATCH', `/v1/events/${id}`, {
      title: 'Kinderchor',
      version: 1,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, title: 'Kinderchor', place: { name: 'Markt' }, version: 2 });
    expect(
      await importText(
        calendar(vevent('Chor', 'UID:chor', 'DTSTART:20260613T190000', 'LOCATION:Markt')),
      ),
    ).toMatchObject({ unchanged: 1 });
    // The feed's own news come through, but not over what the editor said.
    await importText(
      calendar(vevent('Chorprobe', 'UID:chor', 'DTSTART:20260614T190000', 'LOCATION:Rathaus')),
    );
    const [event] = (await get<Events>('/v1/events')).body.events;
    expect(event).toMatchObject({
      title: 'Kinderchor',
      start: '2026-06-14T19:00:00+02:00',
      place: { name: 'Rathaus' },
    });
  });

  it('can be read, and taken back', async () => {
    const id = await imported();
    await send('PATCH', `/v1/events/${id}`, { title: 'Kinderchor', price: 'free', version: 1 });
    expect(await send('GET', `/v1/events/${id}/override`)).toMatchObject({
      status: 200,
      body: { override: { title: 'Kinderchor', price: 'free' }, version: 2 },
    });
    expect(await send('DELETE', `/v1/events/${id}/override`)).toMatchObject({
      status: 200,
      body: { title: 'Chor', price: 'unknown', version: 3 },
    });
    expect(await send('GET', `/v1/events/${id}/override`)).toMatchObject({ status: 404 });
    expect(await titles()).toEqual(['Chor']);
  });

  it('may be on all of it', async () => {
    const id = await imported('LOCATION:Markt');
    const { body } = await send('PUT', `/v1/events/${id}`, { ...fest, version: 1 });
    expect(body).toMatchObject({
      id,
      title: 'Sommerfest',
      place: null,
      occurrences: [{ start: '2026-06-13T15:00:00+02:00' }],
    });
    expect(await send('DELETE', `/v1/events/${id}/override`)).toMatchObject({
      body: { title: 'Chor', place: { name: 'Markt' } },
    });
  });

  it('may be that it is not to be shown, whatever the feed brings', async () => {
    const id = await imported();
    expect(await send('DELETE', `/v1/events/${id}?version=1`)).toMatchObject({
      status: 204,
      body: null,
    });
    expect(await titles()).toEqual([]);
    expect(await get(`/v1/events/${id}`)).toMatchObject({ status: 410 });
    await importText(calendar(vevent('Chor', 'UID:chor', 'DTSTART:20260614T190000')));
    expect(await titles()).toEqual([]);
    expect(await send('DELETE', `/v1/events/${id}/override`)).toMatchObject({ status: 200 });
    expect(await titles()).toEqual(['Chor']);
  });

  it('may be that it is another than the one of the same title, start and place', async () => {
    const id = await imported('LOCATION:Markt');
    const twin = await send('POST', '/v1/events', {
      title: 'Chor',
      start: '2026-06-13T19:00',
      place: { name: 'Markt' },
    });
    expect(twin).toMatchObject({ status: 201, body: { id } });
    expect(await titles()).toEqual(['Chor']);
    expect(await send('PATCH', `/v1/events/${id}`, { apart: true, version: 1 })).toMatchObject({
      status: 200,
    });
    expect(await titles()).toEqual(['Chor', 'Chor']);
    await send('PATCH', `/v1/events/${id}`, { apart: false, version: 2 });
    expect(await titles()).toEqual(['Chor']);
  });

  it('is guarded by the version, and 404 where there is no event', async () => {
    const id = await imported();
    expect(await send('PATCH', `/v1/events/${id}`, { title: 'X', version: 7 })).toMatchObject({
      status: 409,
    });
    expect(await send('DELETE', `/v1/events/${id}?version=7`)).toMatchObject({ status: 409 });
    expect(await send('PATCH', '/v1/events/abcdefghij12', { title: 'X' })).toMatchObject({
      status: 404,
    });
    expect(await send('DELETE', '/v1/events/abcdefghij12')).toMatchObject({ status: 404 });
    expect(await titles()).toEqual(['Chor']);
    expect(await audit()).toEqual([]);
  });
});

describe('PATCH /v1/events/{id}/{occurrence}', () => {
  const dates = async () =>
    (await get<Events>('/v1/events?start=2026-06-10')).body.events.map(
      ({ title, start, status }) => `${start.slice(5, 16)} ${title} ${status}`,
    );

  it('calls one date of a feed’s series off, which outlives imports and can be taken back', async () => {
    const id = await imported('RRULE:FREQ=WEEKLY;COUNT=3');
    const date = `/v1/events/${id}/20260620T190000`;
    expect(await send('PATCH', date, { status: 'cancelled', version: 1 })).toMatchObject({
      status: 200,
      body: { version: 2, occurrences: [{}, { occurrence: '20260620T190000' }, {}] },
    });
    await importText(
      calendar(
        vevent('Chorprobe', 'UID:chor', 'DTSTART:20260613T190000', 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ),
    );
    expect(await dates()).toEqual([
      '06-13T19:00 Chorprobe scheduled',
      '06-20T19:00 Chor cancelled',
      '06-27T19:00 Chorprobe scheduled',
    ]);
    await send('DELETE', `/v1/events/${id}/override`);
    expect(await dates()).toContain('06-20T19:00 Chorprobe scheduled');
  });

  it('moves one date, twice, and one of an editor’s own series', async () => {
    const { body } = await send('POST', '/v1/events', {
      ...fest,
      recurrence: 'FREQ=DAILY;COUNT=2',
    });
    const date = `/v1/events/${body.id}/20260614T150000`;
    await send('PATCH', date, { start: '2026-06-14T16:00', end: null, version: 1 });
    expect(await send('PATCH', date, { title: 'Nachfeier', version: 2 })).toMatchObject({
      status: 200,
    });
    expect(await dates()).toEqual([
      '06-13T15:00 Sommerfest scheduled',
      '06-14T16:00 Nachfeier scheduled',
    ]);
  });

  it('is the event itself where there is one date, and 404 where there is none', async () => {
    const id = await imported();
    await send('PATCH', `/v1/events/${id}/once`, { status: 'cancelled', version: 1 });
    expect(await dates()).toEqual(['06-13T19:00 Chor cancelled']);
    expect(await send('PATCH', `/v1/events/${id}/20260101T000000`, { title: 'X' })).toMatchObject({
      status: 404,
    });
    expect(await send('PATCH', `/v1/events/${id}/once`, { title: 'X', version: 1 })).toMatchObject({
      status: 409,
    });
  });
});

describe('DELETE of an editor’s own event', () => {
  it('makes a tombstone of it, and may be repeated', async () => {
    await send('PUT', '/v1/events/abcdefghij12', fest);
    expect(await send('DELETE', '/v1/events/abcdefghij12')).toMatchObject({ status: 204 });
    expect(await send('DELETE', '/v1/events/abcdefghij12')).toMatchObject({ status: 204 });
    expect(await get('/v1/events/abcdefghij12')).toMatchObject({ status: 410 });
  });
});

it('takes no writing without a token of the scope', async () => {
  authorization = await token('contacts');
  expect(await send('POST', '/v1/events', fest)).toMatchObject({ status: 403 });
  authorization = '';
  expect(await send('POST', '/v1/events', fest)).toMatchObject({ status: 401 });
  expect(await titles()).toEqual([]);
});
