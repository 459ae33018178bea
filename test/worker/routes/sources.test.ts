import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Events, Problem } from '../../../schema/contract.ts';
import type { Source, Sources } from '../../../schema/feeds.ts';
import { calendar, clear, get, importText, request, smallCity, token, vevent } from '../service.ts';

let authorization = '';
beforeEach(async () => {
  await clear();
  await smallCity();
  authorization = await token('sources');
});

async function send<T = Source>(method: string, path: string, body?: unknown) {
  const response = await request(path, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { response, status: response.status, body: (text ? JSON.parse(text) : null) as T };
}
const path = '/v1/sources/zeitung';
const zeitung = { name: 'Zeitung', url: 'https://zeitung.example/termine.ics' };
const fest = (...lines: string[]) => vevent('Fest', 'UID:f', 'DTSTART:20260613T150000', ...lines);
const shown = async () => (await get<Events>('/v1/events')).body.events;

describe('/v1/sources', () => {
  it('takes a source in, and answers it', async () => {
    const { response, status, body } = await send('PUT', path, zeitung);
    expect(status).toBe(201);
    expect(response.headers.get('location')).toBe('http://localhost:8787/v1/sources/zeitung');
    const whole = {
      ...{ slug: 'zeitung', ...zeitung, format: null, interval: 60, district: null },
      ...{ category: null, price: null, categoryWords: {}, placeDistricts: {}, licence: null },
      ...{ attribution: null, example: false, enabled: true, version: 1, dueAt: null },
      links: {
        self: 'http://localhost:8787/v1/sources/zeitung',
        imports: 'http://localhost:8787/v1/imports?source=zeitung',
      },
    };
    expect(body).toEqual(whole);
    expect(await send('GET', path)).toMatchObject({ status: 200, body: whole });
    const all = await send<Sources>('GET', '/v1/sources');
    expect(all.body.sources.map(({ slug }) => slug)).toEqual(['verein', 'zeitung']);
    expect(all.response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('may be written again, and lets nobody undo what they have not seen', async () => {
    await send('PUT', path, zeitung);
    expect(await send('PUT', path, zeitung)).toMatchObject({ status: 200, body: { version: 1 } });
    const changed = { ...zeitung, enabled: false, version: 1 };
    expect(await send('PUT', path, changed)).toMatchObject({
      status: 200,
      body: { version: 2, enabled: false },
    });
    expect(await send('PUT', path, { ...zeitung, interval: 30, version: 1 })).toMatchObject({
      status: 409,
    });
    const { results } = await env.DB.prepare('SELECT method, path FROM audit').run();
    expect(results).toEqual([
      { method: 'PUT', path },
      { method: 'PUT', path },
    ]);
  });

  it('takes webcal for https', async () => {
    const { body } = await send('PUT', path, { ...zeitung, url: 'webcal://zeitung.example/a.ics' });
    expect(body.url).toBe('https://zeitung.example/a.ics');
  });

  it.each([
    ['http://127.0.0.1/a.ics', 'url'],
    ['http://2130706433/', 'url'],
    ['http://[::1]/', 'url'],
    ['http://169.254.169.254/latest', 'url'],
    ['file:///etc/passwd', 'url'],
    ['kein Ort', 'url'],
  ])('refuses the address %s', async (url, parameter) => {
    // What the local service of the tests may read, a deployed one may not.
    const bindings = { ...env, ORIGIN: 'https://events.example', LOOPBACK_FEEDS: 'true' };
    const { sourceFaults } = await import('../../../worker/edit/sources.ts');
    const input = {
      ...zeitung,
      url,
      categoryWords: {},
      placeDistricts: {},
      district: null,
      category: null,
    };
    expect(await sourceFaults(bindings as never, 'zeitung', input as never)).toMatchObject([
      { parameter },
    ]);
  });

  it('refuses slugs nobody knows, its own name, and what is no slug', async () => {
    const { status, body } = await send<Problem>('PUT', path, {
      ...zeitung,
      district: 'atlantis',
      categoryWords: { Kirmes: 'kirmes' },
      placeDistricts: { Markt: 'sahlkamp' },
    });
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      { parameter: 'district', detail: 'atlantis is not known' },
      { parameter: 'category', detail: 'kirmes is not known' },
    ]);
    expect(await send('PUT', '/v1/sources/editors', zeitung)).toMatchObject({ status: 422 });
    expect(await send('PUT', '/v1/sources/Zeitung!', zeitung)).toMatchObject({ status: 422 });
  });

  it('decides how its events are read: district, category, price, words and places', async () => {
    await send('PUT', path, {
      ...zeitung,
      attribution: 'Foto und Text: Zeitung',
      licence: 'CC BY 4.0',
      district: 'nord',
      category: 'feste',
      price: 'free',
      categoryWords: { Musik: 'konzerte' },
      placeDistricts: { 'Kulturtreff Hainholz': 'sahlkamp' },
    });
    await importText(calendar(fest()), 'zeitung');
    expect(await shown()).toMatchObject([
      {
        district: { slug: 'nord' },
        categories: ['feste'],
        price: 'free',
        source: { name: 'Foto und Text: Zeitung', licence: 'CC BY 4.0' },
      },
    ]);
    await importText(
      calendar(fest('CATEGORIES:musik', 'LOCATION:Kulturtreff Hainholz', 'X-COST:5 €')),
      'zeitung',
    );
    expect(await shown()).toMatchObject([
      { district: { slug: 'sahlkamp' }, categories: ['konzerte'], price: 'paid', priceText: '5 €' },
    ]);
  });

  it('has its feed read otherwise after a change, though the feed is the same', async () => {
    await send('PUT', path, zeitung);
    await importText(calendar(fest()), 'zeitung');
    await send('PUT', path, { ...zeitung, district: 'sahlkamp', version: 1 });
    expect(await importText(calendar(fest()), 'zeitung')).toMatchObject({ changed: 1 });
    expect(await shown()).toMatchObject([{ district: { slug: 'sahlkamp' } }]);
  });

  it('takes its events with it when it goes, and what stood behind them comes forward', async () => {
    await send('PUT', path, zeitung);
    await importText(calendar(fest('LOCATION:Markt')), 'zeitung');
    await importText(calendar(fest('LOCATION:Markt')));
    expect(await shown()).toMatchObject([{ source: { name: 'Zeitung' } }]);
    expect(await send('DELETE', `${path}?version=9`)).toMatchObject({ status: 409 });
    expect(await send('DELETE', path)).toMatchObject({ status: 204 });
    expect(await shown()).toMatchObject([{ source: { name: 'Verein' } }]);
    expect(await send('GET', path)).toMatchObject({ status: 404 });
    expect(await send('DELETE', path)).toMatchObject({ status: 404 });
  });

  it('is nobody’s business without a token of its scope', async () => {
    authorization = await token('events', 'contacts');
    expect(await send('GET', '/v1/sources')).toMatchObject({ status: 403 });
    authorization = '';
    expect(await send('GET', '/v1/sources')).toMatchObject({ status: 401 });
    expect(await send('PUT', path, zeitung)).toMatchObject({ status: 401 });
  });
});
