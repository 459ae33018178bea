import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Events } from '../../../schema/contract.ts';
import { contacts, sources } from '../../../schema/tables.ts';
import { calendar, clear, db, get, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const ORIGIN = 'http://localhost:8787';

async function locations(path: string): Promise<string[]> {
  const response = await request(path);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
  const text = await response.text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
    address.replace(ORIGIN, '').replaceAll('&amp;', '&'),
  );
}

describe('GET /sitemap.xml', () => {
  it('names the parts there are', async () => {
    expect(await locations('/sitemap.xml')).toEqual(['/sitemap/pages.xml']);
    expect((await request('/sitemap/events.xml')).status).toBe(404);
    await importText(calendar(vevent('Fest', 'DTSTART:20260613T150000')));
    expect(await locations('/sitemap.xml')).toEqual(['/sitemap/pages.xml', '/sitemap/events.xml']);
  });

  it('is kept until midnight at most, and asked for again by its ETag', async () => {
    await importText(calendar(vevent('Fest', 'DTSTART:20260613T150000')));
    for (const path of [
      '/sitemap.xml',
      '/sitemap/events.xml',
      '/sitemap/pages.xml',
      '/robots.txt',
    ]) {
      const { headers } = await request(path);
      expect(headers.get('Cache-Control')).toMatch(/^public, max-age=60,/);
      const condition = { headers: { 'If-None-Match': headers.get('ETag') ?? '' } };
      expect([path, (await request(path, condition)).status]).toEqual([path, 304]);
      const head = await request(path, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
    }
    const late = await request('/sitemap/events.xml', {}, '2026-06-10T21:59:50Z');
    expect(late.headers.get('Cache-Control')).toMatch(/^public, max-age=10,/);
    expect(late.headers.get('Cache-Tag')).toBe('events');
  });

  it('has parts of ten thousand, of which none leaves an event out', async () => {
    await env.DB.prepare(
      `INSERT INTO events (id, source, uid, title, doc, tokens, hash, last_day, updated_at)
       WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 20001)
       SELECT printf('e%011d', n), 'verein', n, 'Fest ' || n, '{}', '', '', 20620 + n % 7, '2026-06-01T00:00:00Z' FROM n`,
    ).run();
    const [, ...parts] = await locations('/sitemap.xml');
    expect(parts[0]).toBe('/sitemap/events.xml');
    expect(parts[1]).toMatch(/^\/sitemap\/events-2026-06-\d\d-e\d{11}\.xml$/);
    const lists = await Promise.all(parts.map(locations));
    expect(lists.map((list) => list.length)).toEqual([10_000, 10_000, 1]);
    expect(new Set(lists.flat()).size).toBe(20_001);
    expect(lists.flat()).toContain('/events/fest-777-e00000000777');
  });
});

describe('GET /sitemap/events.xml', () => {
  it('has each event that is not over once, under its own name, with its last change', async () => {
    await importText(
      calendar(
        vevent('Vorbei', 'DTSTART:20260609T150000'),
        vevent('Chor', 'DTSTART:20260601T190000', 'RRULE:FREQ=WEEKLY;COUNT=9'),
        vevent('Heute schon gewesen', 'DTSTART:20260610T080000'),
        vevent('праздник', 'DTSTART:20260620T150000'),
      ),
    );
    const { body } = await get<Events>('/v1/events?start=2026-06-10');
    const named = body.events.map(({ links }) => new URL(links.html as string).pathname);
    const pages = [...new Set(named.map((path) => path.split('/').slice(0, 3).join('/')))];
    expect((await locations('/sitemap/events.xml')).sort()).toEqual(pages.sort());
    expect(pages).toHaveLength(3);
    for (const path of pages) expect((await request(path)).status).toBe(200);
    const text = await (await request('/sitemap/events.xml')).text();
    expect(text.match(/<lastmod>2026-06-10T12:00:00Z<\/lastmod>/g)).toHaveLength(3);
  });

  it('has none that is gone, or that another stands for', async () => {
    await db.insert(sources).values({ slug: 'stadt', name: 'Stadt' });
    const fest = ['DTSTART:20260613T150000', 'LOCATION:Park'];
    const other = vevent('Anderes', 'UID:drei', 'DTSTART:20260614T150000');
    const gone = vevent('Weg', 'UID:weg', 'DTSTART:20260615T150000');
    await importText(calendar(vevent('Fest', 'UID:eins', ...fest), other, gone));
    await importText(calendar(vevent('Fest', 'UID:zwei', ...fest)), 'stadt');
    await importText(calendar(vevent('Fest', 'UID:eins', ...fest), other), 'verein', undefined, {
      confirmed: true,
    });
    const names = await locations('/sitemap/events.xml');
    expect(names.map((name) => name.replace(/-[^-]+$/, ''))).toEqual([
      '/events/fest',
      '/events/anderes',
    ]);
  });

  it.each(['events-2026-13-01-x.xml', 'nothing.xml', 'events-2999-01-01-x.xml', 'events'])(
    'is no %s',
    async (part) => {
      const response = await request(`/sitemap/${part}`);
      expect(response.status).toBe(404);
      expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    },
  );

  it('begins today where a cursor is from days before', async () => {
    await importText(
      calendar(
        vevent('Vorbei', 'DTSTART:20260609T150000'),
        vevent('Fest', 'DTSTART:20260613T150000'),
      ),
    );
    const [only, ...others] = await locations('/sitemap/events-2026-06-01-abc.xml');
    expect(only).toMatch(/^\/events\/fest-/);
    expect(others).toEqual([]);
  });
});

describe('GET /sitemap/pages.xml', () => {
  it('has the plain pages and those of the offices, and all of them are there', async () => {
    const office = { state: 'active', role: 'Büro', name: 'Büro', asOf: '2026', sourceName: 'x' };
    await db.insert(contacts).values({ ...office, state: 'active', district: 'stoecken' });
    const paths = await locations('/sitemap/pages.xml');
    expect(paths.slice(7)).toEqual(['/contact?district=stoecken', '/calendar?district=stoecken']);
    for (const path of paths) {
      const text = await (await request(path)).text();
      expect(text).toContain(`<link rel="canonical" href="${ORIGIN}${path}"/>`);
      expect(text).not.toContain('noindex');
    }
  });
});

describe('GET /robots.txt', () => {
  it('is text, and names the sitemap of this service', async () => {
    const response = await request('/robots.txt');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=UTF-8');
    expect(await response.text()).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });
});
