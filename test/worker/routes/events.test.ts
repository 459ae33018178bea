import { beforeEach, describe, expect, it } from 'vitest';
import type { Event, Events, Problem, Series } from '../../../schema/contract.ts';
import { calendar, clear, get, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const feed = () =>
  calendar(
    vevent(
      'Stadtteilfest',
      'UID:f',
      'DTSTART:20260613T150000',
      'X-COST-TYPE:free',
      'CATEGORIES:Kirmes',
      'X-QUARTIER-DISTRICT:stoecken',
    ),
    vevent(
      'Konzert',
      'UID:k',
      'DTSTART:20260610T200000',
      'DTEND:20260611T010000',
      'X-COST:5 Euro',
      'CATEGORIES:Konzerte',
      'X-QUARTIER-DISTRICT:sahlkamp-mitte',
    ),
    vevent(
      'Ausstellung Straßenbilder',
      'UID:a',
      'DTSTART;VALUE=DATE:20260501',
      'DTEND;VALUE=DATE:20260730',
      'X-QUARTIER-DISTRICT:stoecken',
    ),
    vevent('Lesung in Stöcken', 'UID:l', 'DTSTART:20260614T110000', 'LOCATION:Bücherei'),
  );
const titles = async (query: string, now?: string) =>
  (await get<Events>(`/v1/events?${query}`, now)).body.events.map(({ title }) => title);

describe('GET /v1/events', () => {
  it('answers from today on, by start, with everything of the contract', async () => {
    await importText(feed());
    const { response, status, body } = await get<Events>('/v1/events');
    expect(status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(response.headers.get('API-Version')).toBe('1');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Vary')).toBeNull();
    expect(body.range).toEqual({ start: '2026-06-10', end: null, timeZone: 'Europe/Berlin' });
    expect(body.next).toBeNull();
    expect(body.events.map(({ title }) => title)).toEqual([
      'Ausstellung Straßenbilder',
      'Konzert',
      'Stadtteilfest',
      'Lesung in Stöcken',
    ]);
    expect(body.events[1]).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{12}$/),
      occurrence: 'once',
      start: '2026-06-10T20:00:00+02:00',
      end: '2026-06-11T01:00:00+02:00',
      allDay: false,
      status: 'scheduled',
      title: 'Konzert',
      description: null,
      timeZone: 'Europe/Berlin',
      price: 'paid',
      priceText: '5 Euro',
      categories: ['konzerte'],
      district: { slug: 'sahlkamp-mitte', name: 'Sahlkamp-Mitte' },
      place: null,
      organizer: null,
      url: null,
      image: null,
      source: {
        name: 'Verein',
        url: 'https://verein.example/a.ics',
        licence: null,
        example: false,
      },
      updatedAt: '2026-06-10T12:00:00Z',
      links: {
        self: `http://localhost:8787/v1/events/${body.events[1]?.id}/once`,
        html: `http://localhost:8787/events/konzert-${body.events[1]?.id}`,
        ics: `http://localhost:8787/events/konzert-${body.events[1]?.id}/once.ics`,
      },
    });
  });

  it.each([
    ['month=2026-05', ['Ausstellung Straßenbilder']],
    ['month=2026-07', ['Ausstellung Straßenbilder']],
    ['month=2026-08', []],
    ['on=today', ['Ausstellung Straßenbilder', 'Konzert']],
    ['on=tomorrow', ['Ausstellung Straßenbilder']],
    ['on=weekend', ['Ausstellung Straßenbilder', 'Stadtteilfest', 'Lesung in Stöcken']],
    ['on=week&free=true', ['Stadtteilfest']],
    ['on=2026-06-13', ['Ausstellung Straßenbilder', 'Stadtteilfest']],
    ['start=2026-06-14', ['Ausstellung Straßenbilder', 'Lesung in Stöcken']],
    ['start=2026-06-01&end=2026-06-11', ['Ausstellung Straßenbilder', 'Konzert']],
    ['end=2026-06-11', ['Ausstellung Straßenbilder', 'Konzert']],
    ['end=2026-06-01', []],
    ['free=true', ['Stadtteilfest']],
    ['district=nord', ['Ausstellung Straßenbilder', 'Konzert', 'Stadtteilfest']],
    ['district=sahlkamp', ['Konzert']],
    ['district=city-wide', ['Lesung in Stöcken']],
    ['district=city-wide,sahlkamp', ['Konzert', 'Lesung in Stöcken']],
    ['district=sahlkamp-mitte', ['Konzert']],
    ['district=sahlkamp,stoecken&category=feste,konzerte', ['Konzert', 'Stadtteilfest']],
    ['q=fest', ['Stadtteilfest']],
    ['q=Stöcken', ['Lesung in Stöcken']],
    ['q=Stocken', ['Lesung in Stöcken']],
    ['q=stoecken', ['Lesung in Stöcken']],
    ['q=strassen', ['Ausstellung Straßenbilder']],
    ['q=Straßen bilder', ['Ausstellung Straßenbilder']],
    ['q=buecherei lesung', ['Lesung in Stöcken']],
    ['q=lesung&free=true', []],
    ['q=NOT fest"*', []],
  ])('with %s answers %j', async (query, expected) => {
    await importText(feed());
    expect(await titles(query)).toEqual(expected);
  });

  it.each([
    ['2026-06-12T22:30:00Z', '2026-06-13'],
    ['2026-06-13T21:30:00Z', '2026-06-13'],
    ['2026-06-13T22:30:00Z', '2026-06-14'],
  ])('takes today from the city’s clock at %s', async (now, date) => {
    const { body } = await get<Events>('/v1/events?on=today', now);
    expect(body.range.start).toBe(date);
  });

  it('keeps what is over on its day listed until the day ends', async () => {
    await importText(feed());
    expect(await titles('on=today', '2026-06-13T21:59:00Z')).toContain('Stadtteilfest');
  });

  it('lists a concert that ends at 01:00 only on its evening', async () => {
    await importText(feed());
    expect(await titles('on=2026-06-10')).toContain('Konzert');
    expect(await titles('on=2026-06-11')).not.toContain('Konzert');
  });

  it('pages with next and Link until all have come once', async () => {
    const many = Array.from({ length: 7 }, (_, at) =>
      vevent(`Fest ${at}`, 'DTSTART:20260613T150000'),
    );
    await importText(calendar(...many));
    const seen: string[] = [];
    let next: string | null = 'http://localhost:8787/v1/events?limit=3&q=fest';
    const sizes: number[] = [];
    while (next) {
      const page: Awaited<ReturnType<typeof get<Events>>> = await get<Events>(
        next.replace('http://localhost:8787', ''),
      );
      next = page.body.next;
      expect(page.response.headers.get('Link')).toBe(next && `<${next}>; rel="next"`);
      sizes.push(page.body.events.length);
      seen.push(...page.body.events.map(({ title }) => title));
    }
    expect(sizes).toEqual([3, 3, 1]);
    expect([...seen].sort()).toEqual(many.map((_, at) => `Fest ${at}`));
  });

  it('says all faults at once', async () => {
    const { response, status, body } = await get<Problem>(
      '/v1/events?month=2026-13&free=maybe&district=nowhere&limit=201&cursor=x&utm_source=a&q=%21',
    );
    expect(status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(body).toMatchObject({ type: 'about:blank', title: 'Bad Request', status: 400 });
    expect(body.errors?.map(({ parameter }) => parameter).sort()).toEqual([
      'cursor',
      'district',
      'free',
      'limit',
      'month',
      'q',
      'utm_source',
    ]);
    expect(body.errors?.find(({ parameter }) => parameter === 'month')?.detail).toBe(
      'must be YYYY-MM',
    );
  });

  it.each([
    'month=2026-06&on=today',
    'start=2026-06-02&end=2026-06-02',
    'on=2026-02-30',
    'free=true&free=true',
    'limit=5&limit=6',
  ])('refuses %s', async (query) => {
    expect((await get<Problem>(`/v1/events?${query}`)).status).toBe(400);
  });

  it('answers 304 to the ETag it gave, until something changes', async () => {
    await importText(feed());
    const first = await request('/v1/events?month=2026-06');
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
    const again = await request('/v1/events?month=2026-06', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('Cache-Control')).toBe(first.headers.get('Cache-Control'));
    await importText(feed().replace('Lesung', 'Vorlesung'));
    const changed = await request('/v1/events?month=2026-06', {
      headers: { 'If-None-Match': `W/${etag}` },
    });
    expect(changed.status).toBe(200);
  });

  it('may be kept, a relative view only until the city’s midnight', async () => {
    const caching = async (query: string, now: string) => {
      const { headers } = await request(`/v1/events?${query}`, {}, now);
      return [
        headers.get('Cache-Control'),
        headers.get('Cloudflare-CDN-Cache-Control'),
        headers.get('Cache-Tag'),
      ];
    };
    expect(await caching('month=2026-06', '2026-06-10T21:58:30Z')).toEqual([
      'public, max-age=60, stale-while-revalidate=300',
      'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
      'events,month:2026-06',
    ]);
    expect(await caching('on=today', '2026-06-10T21:58:30Z')).toEqual([
      'public, max-age=60, stale-while-revalidate=30',
      'public, max-age=90, stale-while-revalidate=0',
      'events,month:2026-06',
    ]);
    expect(await caching('', '2026-06-10T21:59:30Z')).toEqual([
      'public, max-age=30, stale-while-revalidate=0',
      'public, max-age=30, stale-while-revalidate=0',
      'events,open',
    ]);
  });

  it('takes GET and HEAD, and says so', async () => {
    const head = await request('/v1/events?month=2026-06', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    const put = await request('/v1/events', { method: 'PUT' });
    expect(put.status).toBe(405);
    expect(put.headers.get('Allow')).toBe('POST, GET, HEAD');
    expect(put.headers.get('Content-Type')).toBe('application/problem+json');
    const preflight = await request('/v1/events', {
      method: 'OPTIONS',
      headers: { Origin: 'https://partner.example', 'Access-Control-Request-Method': 'GET' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

describe('GET /v1/events/{id}', () => {
  const series = vevent(
    'Chor',
    'UID:c',
    'DTSTART;TZID=Europe/Berlin:20260601T190000',
    'RRULE:FREQ=WEEKLY;COUNT=20',
  );
  const idOf = async () => (await get<Events>('/v1/events?start=2026-06-01')).body.events[0]?.id;

  it('answers the series with its next ten dates', async () => {
    await importText(calendar(series));
    const { status, body } = await get<Series>(`/v1/events/${await idOf()}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: 'Chor',
      recurrence: 'FREQ=WEEKLY;COUNT=20',
      timeZone: 'Europe/Berlin',
    });
    expect(body.occurrences).toHaveLength(10);
    expect(body.occurrences[0]?.start).toBe('2026-06-15T19:00:00+02:00');
    expect(body.links.self).toBe(`http://localhost:8787/v1/events/${body.id}`);
    expect(body.links.ics).toBe(`http://localhost:8787/events/chor-${body.id}.ics`);
  });

  it('answers its last dates once it is over', async () => {
    await importText(calendar(series));
    const { body } = await get<Series>(`/v1/events/${await idOf()}`, '2027-01-01T12:00:00Z');
    expect(body.occurrences.map(({ occurrence }) => occurrence).at(-1)).toBe('20261012T190000');
  });

  it('answers one date by its name', async () => {
    await importText(calendar(series));
    const { status, body } = await get<Event>(`/v1/events/${await idOf()}/20260622T190000`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: 'Chor',
      start: '2026-06-22T19:00:00+02:00',
      occurrence: '20260622T190000',
    });
  });

  it('takes an id and no name of a page', async () => {
    await importText(calendar(series));
    const name = `chor-${await idOf()}`;
    expect((await get<Problem>(`/v1/events/${name}`)).status).toBe(404);
    expect((await get<Problem>(`/v1/events/${name}/20260622T190000`)).status).toBe(404);
  });

  it.each(['/v1/events/nothing', '/v1/events/nothing/once'])('answers 404 at %s', async (path) => {
    const { response, status, body } = await get<Problem>(path);
    expect(status).toBe(404);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(body.title).toBe('Not Found');
  });
});
