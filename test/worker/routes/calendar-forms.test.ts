/** `/calendar.ics` and the files of events: what a calendar program is told. */
import { sql } from 'drizzle-orm';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Events, Problem } from '../../../schema/contract.ts';
import { toDay } from '../../../schema/dates.ts';
import { NUMBERS, slotOf } from '../../../schema/occurrence.ts';
import { calendar, clear, db, get, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

/** Status, headers and text of a file. */
async function file(path: string, init: RequestInit = {}, now?: string) {
  const response = await request(path, init, now);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The file as another program reads it. */
async function read(path: string, now?: string) {
  const { text } = await file(path, {}, now);
  const root = new ICAL.Component(ICAL.parse(text));
  return { text, root, events: root.getAllSubcomponents('vevent') };
}

const valueIn = (component: ICAL.Component | undefined, name: string) =>
  component?.getFirstPropertyValue(name)?.toString() ?? null;
const all = (components: ICAL.Component[], name: string) =>
  components.map((one) => valueIn(one, name));

/** Content lines as they are meant, without folds. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const linesOf = (text: string, name: string) =>
  lines(text).filter((line) => new RegExp(`^${name}[;:]`).test(line));

const idOf = async (title: string, from = '2026-01-01') => {
  const { body } = await get<Events>(`/v1/events?start=${from}&limit=200`);
  return body.events.find((event) => event.title === title)?.id ?? '';
};

const fest = vevent(
  'Stadtteilfest',
  'UID:f',
  'DTSTART:20260613T150000',
  'DTEND:20260613T180000',
  'X-COST-TYPE:free',
  'CATEGORIES:Kirmes',
  'X-QUARTIER-DISTRICT:stoecken',
);
const chor = (...more: string[]) =>
  vevent(
    'Chor',
    'UID:c',
    'DTSTART;TZID=Europe/Berlin:20260601T190000',
    'DTEND;TZID=Europe/Berlin:20260601T203000',
    'RRULE:FREQ=WEEKLY',
    ...more,
  );

/** Events with one date each, without what an import needs. */
async function fill(count: number): Promise<void> {
  const numbers = sql`WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < ${count - 1})`;
  const id = sql`printf('event-%05d', n)`;
  const doc = JSON.stringify({
    ...{ start: '2026-07-13T15:00:00+02:00', end: null, allDay: false, status: 'scheduled' },
    ...{ occurrence: 'once', description: null, timeZone: 'Europe/Berlin', price: 'unknown' },
    ...{ priceText: null, categories: [], district: null, place: null, organizer: null },
    ...{ url: null, image: null, updatedAt: '2026-06-01T00:00:00Z' },
    source: { name: 'Verein', url: null, licence: null, example: false },
  });
  const own = sql`json_set(${doc}, '$.id', ${id}, '$.title', 'Fest ' || n)`;
  await db.run(sql`INSERT INTO events (id, source, uid, title, doc, tokens, hash, updated_at, published_at)
    ${numbers} SELECT ${id}, 'verein', n, 'Fest ' || n, ${own}, '', '', '2026-06-01T00:00:00Z',
      '2026-06-01T00:00:00Z' FROM n`);
  const [day, slot] = [toDay('2026-07-13'), slotOf(toDay('2026-07-13'), 900, 0) * NUMBERS];
  await db.run(sql`INSERT INTO occurrences (id, event, occurrence, start_day, last_day, doc)
    ${numbers} SELECT ${slot} + n, ${id}, 'once', ${day}, ${day}, ${own} FROM n`);
}

describe('GET /calendar.ics', () => {
  it('answers a calendar with its name, its address and the city’s zone', async () => {
    await importText(calendar(fest));
    const { status, headers, text } = await file('/calendar.ics?free=true&utm_source=x');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('Content-Disposition')).toBe('inline; filename="hannover-free.ics"');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Content-Language')).toBe('de');
    expect(headers.get('Link')).toContain(
      '<http://localhost:8787/calendar?free=true>; rel="alternate"; type="text/html"',
    );
    expect(headers.get('Link')).not.toContain('rel="next"');
    expect(headers.get('Cache-Tag')).toBe('events,categories,districts,open');
    const head = lines(text.slice(0, text.indexOf('BEGIN:VTIMEZONE')));
    expect(head).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Quartier//Calendar//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Veranstaltungen in Hannover: kostenlos',
      'X-WR-CALNAME:Veranstaltungen in Hannover: kostenlos',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'SOURCE;VALUE=URI:http://localhost:8787/calendar.ics?free=true',
      'URL:http://localhost:8787/calendar?free=true',
      '',
    ]);
    const id = await idOf('Stadtteilfest');
    expect(lines(text.slice(text.indexOf('BEGIN:VEVENT')))).toEqual([
      'BEGIN:VEVENT',
      `UID:${id}@localhost`,
      'DTSTAMP:20260610T120000Z',
      'CREATED:20260610T120000Z',
      'LAST-MODIFIED:20260610T120000Z',
      'SEQUENCE:0',
      'DTSTART;TZID=Europe/Berlin:20260613T150000',
      'DTEND;TZID=Europe/Berlin:20260613T180000',
      'SUMMARY:Stadtteilfest',
      `URL;X-QUARTIER-PAGE=TRUE:http://localhost:8787/events/stadtteilfest-${id}`,
      'CATEGORIES:Feste',
      'STATUS:CONFIRMED',
      'X-QUARTIER-DISTRICT:stoecken',
      'X-COST-TYPE:free',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('leads whoever reads in another language to pages in it', async () => {
    await importText(calendar(fest, chor()));
    const page = async (query: string) => {
      const { text } = await file(`/calendar.ics?${query}`);
      return linesOf(text.slice(text.indexOf('BEGIN:VEVENT')), 'URL');
    };
    const [one, other] = [await idOf('Stadtteilfest'), await idOf('Chor')];
    const path = `http://localhost:8787/events/stadtteilfest-${one}`;
    expect(await page('free=true&lang=ar')).toEqual([`URL;X-QUARTIER-PAGE=TRUE:${path}?lang=ar`]);
    expect(await page('free=true&lang=de')).toEqual([`URL;X-QUARTIER-PAGE=TRUE:${path}`]);
    expect(await page('q=chor&lang=en')).toEqual([
      `URL;X-QUARTIER-PAGE=TRUE:http://localhost:8787/events/chor-${other}?lang=en`,
    ]);
  });

  it('takes the filters of all views, and leaves out what makes no sense', async () => {
    await importText(calendar(fest, vevent('Konzert', 'DTSTART:20260620T200000')));
    const titles = async (query: string) =>
      all((await read(`/calendar.ics?${query}`)).events, 'summary');
    expect((await titles('')).sort()).toEqual(['Konzert', 'Stadtteilfest']);
    expect(await titles('district=nord')).toEqual(['Stadtteilfest']);
    expect(await titles('q=konz')).toEqual(['Konzert']);
    expect(await titles('month=2026-07')).toEqual([]);
    expect(await titles('on=2026-06-20')).toEqual(['Konzert']);
    expect(await titles('start=2026-06-14&end=2026-06-21')).toEqual(['Konzert']);
    const faulty = await read('/calendar.ics?month=2026-13&district=nowhere&q=%21&free=true');
    expect(all(faulty.events, 'summary')).toEqual(['Stadtteilfest']);
    expect(valueIn(faulty.root, 'source')).toBe('http://localhost:8787/calendar.ics?free=true');
  });

  it('has a series as one event where its view names no days', async () => {
    await importText(
      calendar(
        chor('EXDATE;TZID=Europe/Berlin:20260608T190000', 'RDATE:20260610T190000'),
        vevent(
          'Chor im Park',
          'UID:c',
          'RECURRENCE-ID;TZID=Europe/Berlin:20260615T190000',
          'DTSTART;TZID=Europe/Berlin:20260616T180000',
        ),
        vevent(
          'Chor',
          'UID:c',
          'RECURRENCE-ID;TZID=Europe/Berlin:20260622T190000',
          'DTSTART;TZID=Europe/Berlin:20260622T190000',
          'STATUS:CANCELLED',
        ),
      ),
    );
    const { text, events } = await read('/calendar.ics');
    const id = await idOf('Chor');
    expect(all(events, 'uid')).toEqual(Array(3).fill(`${id}@localhost`));
    expect(all(events, 'summary')).toEqual(['Chor', 'Chor im Park', 'Chor']);
    expect(all(events, 'status')).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect(linesOf(text, '(?:RRULE|RDATE|EXDATE|RECURRENCE-ID)').slice(-5)).toEqual([
      'RRULE:FREQ=WEEKLY',
      'RDATE;TZID=Europe/Berlin:20260610T190000',
      'EXDATE;TZID=Europe/Berlin:20260608T190000',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260615T190000',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260622T190000',
    ]);
    expect(all(events, 'dtstart')).toEqual([
      '2026-06-01T19:00:00',
      '2026-06-16T18:00:00',
      '2026-06-22T19:00:00',
    ]);
  });

  it('has each date by itself where its view names days, which stay relative', async () => {
    await importText(calendar(chor(), fest));
    const dated = await read('/calendar.ics?month=2026-06');
    const id = await idOf('Chor');
    expect(all(dated.events, 'uid').filter((uid) => uid?.startsWith(id))).toEqual(
      ['01', '08', '15', '22', '29'].map((day) => `${id}-202606${day}T190000@localhost`),
    );
    expect(linesOf(dated.text.slice(dated.text.indexOf('BEGIN:VEVENT')), 'RRULE')).toEqual([]);
    const { headers, text } = await file('/calendar.ics?on=weekend');
    expect(linesOf(text, 'SOURCE')).toEqual([
      'SOURCE;VALUE=URI:http://localhost:8787/calendar.ics?on=weekend',
    ]);
    expect(linesOf(text, 'NAME')).toEqual(['NAME:Veranstaltungen in Hannover: Wochenende']);
    expect(linesOf(text, 'SUMMARY')).toEqual(['SUMMARY:Stadtteilfest']);
    expect(headers.get('Cache-Tag')).toBe('events,categories,districts,month:2026-06');
    const later = await read('/calendar.ics?on=weekend', '2026-06-18T12:00:00Z');
    expect(later.events).toEqual([]);
  });

  it('lists a series once, also one that began long ago, and none that is over', async () => {
    await importText(
      calendar(
        chor(),
        vevent('Vorbei', 'DTSTART:20260501T100000', 'RRULE:FREQ=DAILY;COUNT=3'),
        vevent('Schau', 'DTSTART;VALUE=DATE:20260501', 'DTEND;VALUE=DATE:20260730'),
        fest,
      ),
    );
    const { events } = await read('/calendar.ics');
    expect(all(events, 'summary').sort()).toEqual(['Chor', 'Schau', 'Stadtteilfest']);
  });

  it('is a calendar with its zone where nothing is on', async () => {
    const { status, text } = await file('/calendar.ics?month=2031-01');
    expect(status).toBe(200);
    expect(linesOf(text, 'TZID')).toEqual(['TZID:Europe/Berlin']);
    expect(linesOf(text, 'BEGIN').at(0)).toBe('BEGIN:VCALENDAR');
    expect(text).not.toContain('VEVENT');
  });

  it('speaks the language that is asked for', async () => {
    await importText(calendar(fest));
    const { headers, text } = await file('/calendar.ics?district=stoecken&category=feste&lang=en');
    expect(headers.get('Content-Language')).toBe('en');
    expect(linesOf(text, 'NAME')).toEqual(['NAME:Events in Hannover: Stöcken\\, Festivals']);
    expect(linesOf(text, 'CATEGORIES')).toEqual(['CATEGORIES:Festivals']);
    expect(headers.get('Content-Disposition')).toBe(
      'inline; filename="hannover-stoecken-feste.ics"',
    );
  });

  it('answers HEAD, 304 to its ETag until something changes, and no other method', async () => {
    await importText(calendar(fest));
    const first = await file('/calendar.ics');
    const head = await file('/calendar.ics', { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const etag = first.headers.get('ETag') ?? '';
    const again = () => file('/calendar.ics', { headers: { 'If-None-Match': etag } });
    expect([(await again()).status, (await again()).text]).toEqual([304, '']);
    await importText(calendar(fest.replace('150000', '160000')), 'verein', '2026-06-11T08:00:00Z');
    const changed = await again();
    expect(changed.status).toBe(200);
    expect(linesOf(changed.text, '(?:UID|SEQUENCE|DTSTAMP|LAST-MODIFIED)')).toEqual([
      linesOf(first.text, 'UID')[0],
      'DTSTAMP:20260611T080000Z',
      'LAST-MODIFIED:20260611T080000Z',
      'SEQUENCE:1',
    ]);
    const put = await file('/calendar.ics', { method: 'PUT' });
    expect(put.status).toBe(405);
    expect(put.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('may be kept, until the city’s midnight where its view is relative', async () => {
    const caching = async (query: string) =>
      (await file(`/calendar.ics${query}`, {}, '2026-06-10T21:58:30Z')).headers.get(
        'Cache-Control',
      );
    expect(await caching('?month=2026-06')).toBe('public, max-age=60, stale-while-revalidate=300');
    expect(await caching('?on=today')).toBe('public, max-age=60, stale-while-revalidate=30');
    expect(await caching('')).toBe('public, max-age=60, stale-while-revalidate=30');
  });

  it('stays the same for whoever has it, though others change and a series goes on', async () => {
    await importText(calendar(fest, chor()));
    const { headers } = await file('/calendar.ics?free=true');
    const all = await file('/calendar.ics');
    await importText(calendar(fest, chor('LOCATION:Aula')), 'verein');
    const since = (path: string, etag: string | null, now?: string) =>
      file(path, { headers: { 'If-None-Match': etag ?? '' } }, now);
    expect((await since('/calendar.ics?free=true', headers.get('ETag'))).status).toBe(304);
    const changed = await since('/calendar.ics', all.headers.get('ETag'));
    expect(changed.status).toBe(200);
    expect(linesOf(changed.text, 'LOCATION')).toEqual(['LOCATION:Aula']);
    // Next week another date of the choir is the next one.
    const etag = changed.headers.get('ETag');
    expect((await since('/calendar.ics', etag, '2026-06-12T12:00:00Z')).status).toBe(304);
  });

  it('is compressed for whoever takes that, since the platform does not', async () => {
    await importText(calendar(fest));
    const accepting = (encoding: string) =>
      file('/calendar.ics', { headers: { 'Accept-Encoding': encoding } });
    const gzip = await accepting('br, gzip;q=0.8');
    expect(gzip.headers.get('Content-Encoding')).toBe('gzip');
    expect(gzip.headers.get('Vary')).toBe('Accept-Encoding');
    for (const encoding of ['', 'br', 'gzip;q=0', 'gzip;q=0.0, br']) {
      const { headers } = await accepting(encoding);
      expect([encoding, headers.get('Content-Encoding')]).toEqual([encoding, null]);
      expect(headers.get('Vary')).toBe('Accept-Encoding');
    }
  });

  it.each([
    ['?start=2026-07-01', /^\/calendar\.ics\?start=2026-07-01&cursor=\d+$/],
    ['', /^\/calendar\.ics\?cursor=event-\d{5}$/],
  ])('with %j holds 10,000 entries and says where the rest of them is', async (query, address) => {
    await fill(10_003);
    const first = await file(`/calendar.ics${query}`);
    const next = /<http:\/\/localhost:8787([^>]+)>; rel="next"/.exec(
      first.headers.get('Link') ?? '',
    );
    expect(next?.[1]).toMatch(address);
    expect(linesOf(first.text, 'X-COMMENT')).toEqual([
      `X-COMMENT:Not all is in this file. It goes on at http://localhost:8787${next?.[1]}`,
    ]);
    const second = await file(next?.[1] ?? '');
    expect(second.headers.get('Link')).not.toContain('rel="next"');
    expect(linesOf(second.text, 'X-COMMENT')).toEqual([]);
    expect(linesOf(second.text, 'SOURCE')[0]).toContain('cursor=');
    const titles = [first, second].map(({ text }) => linesOf(text, 'SUMMARY'));
    expect(titles.map(({ length }) => length)).toEqual([10_000, 3]);
    expect(new Set(titles.flat()).size).toBe(10_003);
  });

  it('begins where a cursor says that an answer gave, and with the first where it makes no sense', async () => {
    await importText(calendar(fest));
    const sense = await file('/calendar.ics?cursor=%27%20OR%201&month=2026-06');
    expect(linesOf(sense.text, 'SUMMARY')).toEqual(['SUMMARY:Stadtteilfest']);
    expect(linesOf(sense.text, 'SOURCE')[0]).not.toContain('cursor');
  });
});

describe('GET /events/{id}.ics', () => {
  it('answers the whole series, named as its title', async () => {
    await importText(calendar(chor()));
    const id = await idOf('Chor');
    const { status, headers, text } = await file(`/events/${id}.ics`);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('Content-Disposition')).toBe('inline; filename="chor.ics"');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Cache-Tag')).toBe(`events,categories,districts,event:${id}`);
    expect(headers.get('ETag')).toMatch(/^W\/"[0-9a-f]{40}"$/);
    expect(linesOf(text, '(?:NAME|SOURCE|RRULE)')).toEqual([
      'NAME:Chor',
      `SOURCE;VALUE=URI:http://localhost:8787/events/chor-${id}.ics`,
      ...linesOf(text, 'RRULE'),
    ]);
    expect(linesOf(text, 'RRULE').at(-1)).toBe('RRULE:FREQ=WEEKLY');
  });

  it('of one that is to be read from its source again answers its dates', async () => {
    await importText(calendar(chor('EXDATE;TZID=Europe/Berlin:20260608T190000')));
    const id = await idOf('Chor');
    await db.$client.prepare("UPDATE events SET said = ''").run();
    const { events } = await read(`/events/${id}.ics`);
    expect(events.length).toBeGreaterThan(100);
    expect(all(events, 'uid').slice(0, 2)).toEqual([
      `${id}-20260601T190000@localhost`,
      `${id}-20260615T190000@localhost`,
    ]);
  });

  it('answers 404 for none, 410 for one that is withdrawn, as a problem', async () => {
    const none = await get<Problem>('/events/nothing.ics');
    expect(none.status).toBe(404);
    expect(none.response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(none.response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(none.body).toMatchObject({ title: 'Not Found', status: 404 });
    await importText(calendar(fest, chor()));
    const id = await idOf('Stadtteilfest');
    await importText(calendar(chor()));
    expect((await get<Problem>(`/events/${id}.ics`)).status).toBe(410);
    expect((await get<Problem>(`/events/${id}/once.ics`)).status).toBe(410);
  });
});

describe('GET /events/{id}/{occurrence}.ics', () => {
  it('answers one date, to which the API links', async () => {
    await importText(calendar(chor()));
    const { body } = await get<Events>('/v1/events?on=2026-06-15');
    const [event] = body.events;
    const path = event?.links.ics?.replace('http://localhost:8787', '') ?? '';
    expect(path).toBe(`/events/chor-${event?.id}/20260615T190000.ics`);
    const { headers } = await file(path);
    expect(headers.get('Content-Disposition')).toBe('inline; filename="chor-20260615t190000.ics"');
    const { events } = await read(path);
    expect(all(events, 'uid')).toEqual([`${event?.id}-20260615T190000@localhost`]);
    expect(all(events, 'dtstart')).toEqual(['2026-06-15T19:00:00']);
    expect(all(events, 'rrule')).toEqual([null]);
  });

  it('answers 404 for a date that there is not', async () => {
    await importText(calendar(chor()));
    const { status } = await get<Problem>(`/events/${await idOf('Chor')}/20260616T190000.ics`);
    expect(status).toBe(404);
  });

  it('leaves the pages where they are', async () => {
    await importText(calendar(chor()));
    const { headers } = await file(`/events/chor-${await idOf('Chor')}`);
    expect(headers.get('Content-Type')).toBe('text/html; charset=UTF-8');
  });
});
