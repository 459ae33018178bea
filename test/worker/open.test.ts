/** What scripts of other pages may ask, and ask again. A browser's own part in it: test/browser/open.test.ts. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Events } from '../../schema/contract.ts';
import { contacts } from '../../schema/tables.ts';
import { calendar, clear, db, get, importText, request, smallCity, vevent } from './service.ts';

let id = '';
beforeAll(async () => {
  await clear();
  await smallCity();
  await importText(calendar(vevent('Fest', 'DTSTART:20260613T150000')));
  id = (await get<Events>('/v1/events')).body.events[0]?.id ?? '';
  await db.insert(contacts).values({
    ...{ district: 'sahlkamp-mitte', state: 'active', role: 'QM', name: 'A B' },
    ...{ asOf: '2017-08', sourceName: 'Portal' },
  });
});

const addresses = [
  ...['/calendar.ics', '/calendar.rss', '/calendar.csv', '/calendar.txt', '/calendar.jsonld'],
  ...['/contact.vcf', '/contact.jsonld', '/events/ID.ics', '/events/ID.jsonld'],
  ...['/events/ID/once.ics', '/v1/events', '/v1/events/ID', '/v1/districts'],
  ...['/calendar.js', '/calendar.json', '/contact.words.json', '/calendar.act.js'],
  '/oembed?url=http://localhost:8787/calendar',
];
const at = (address: string) => address.replace('ID', id);
const Origin = 'https://partner.example';

describe.each(addresses)('%s', (address) => {
  it('may be asked with headers of its own by a script of any page', async () => {
    const { status, headers } = await request(at(address), {
      method: 'OPTIONS',
      headers: {
        Origin,
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    });
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Methods')).toMatch(/^GET,HEAD(,|$)/);
    expect(headers.get('Access-Control-Allow-Headers')).toBe('if-none-match');
    expect(headers.get('Access-Control-Max-Age')).toBe('86400');
  });

  it('is open to it also where nothing has changed', async () => {
    const first = await request(at(address), { headers: { Origin } });
    expect(first.status).toBe(200);
    const tag = first.headers.get('ETag') ?? '';
    const again = await request(at(address), { headers: { Origin, 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    for (const name of ['ETag', 'Cache-Control', 'Access-Control-Allow-Origin'])
      expect([name, again.headers.get(name)]).toEqual([name, first.headers.get(name)]);
    expect(again.headers.get('Access-Control-Expose-Headers')).toBe(
      first.headers.get('Access-Control-Expose-Headers'),
    );
  });
});

describe('a page', () => {
  it.each(['/calendar', '/contact', '/events/ID', '/'])(
    '%s is open to no script',
    async (address) => {
      const preflight = await request(at(address), { method: 'OPTIONS', headers: { Origin } });
      expect(preflight.status).toBe(405);
      expect(preflight.headers.get('Allow')).toBe('GET, HEAD');
      const { headers } = await request(at(address), { headers: { Origin } });
      expect(headers.has('Access-Control-Allow-Origin')).toBe(false);
    },
  );
});
