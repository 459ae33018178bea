import { beforeEach, describe, expect, it } from 'vitest';
import calendarAct from '../../../dist/calendar.act.js.txt';
import calendarJs from '../../../dist/calendar.js.txt';
import contactAct from '../../../dist/contact.act.js.txt';
import contactJs from '../../../dist/contact.js.txt';
import type { Brought, Flight, Tree } from '../../../widget/options.ts';
import { app } from '../../../worker/app.ts';
import { at, calendar, clear, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

/** What a script hands its bundle. */
async function brought(path: string): Promise<Brought> {
  const text = await (await request(path)).text();
  return JSON.parse(text.slice(text.lastIndexOf('\n})(') + 4, text.lastIndexOf(')')));
}

/** All texts of a drawing, in order. */
const texts = (tree: Tree): string[] =>
  typeof tree === 'string' ? [tree] : (tree.slice(2) as Tree[]).flatMap(texts);

/** Bytes at level 6, which is zlib's own choice. */
async function gzipped(response: Response): Promise<number> {
  const stream = (response.body as ReadableStream).pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}

describe.each([
  ['/calendar.js', calendarJs],
  ['/contact.js', contactJs],
])('GET %s', (path, bundle) => {
  it('answers the built widget in a function of its own, told about this service', async () => {
    const response = await request(path);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Cache-Control')).toBe(
      'public, max-age=60, stale-while-revalidate=300',
    );
    expect(response.headers.get('Cloudflare-CDN-Cache-Control')).not.toContain('stale-if-error');
    expect(response.headers.get('Cache-Tag')).toContain('events');
    expect(text.startsWith(`(function(QUARTIER){${bundle}`)).toBe(true);
    expect(await brought(path)).toMatchObject({
      config: { origin: 'http://localhost:8787', timeZone: 'Europe/Berlin', language: 'de' },
      words: { retry: 'Noch einmal versuchen' },
    });
  });

  it('speaks the language that the address names', async () => {
    const { config, words, flights } = await brought(`${path}?lang=en`);
    expect(words.retry).toBe('Try again');
    expect(config.language).toBe('de');
    expect(Object.keys(flights)).toEqual(['?lang=en']);
    expect(JSON.stringify(flights)).toContain('"lang":"en"');
    expect(JSON.stringify(flights)).not.toContain('Noch einmal');
  });

  it('answers 304 to its ETag, whatever trackers add, until something in the view changes', async () => {
    const etag = (await request(path)).headers.get('ETag') ?? '';
    const again = () => request(`${path}?utm_source=x`, { headers: { 'If-None-Match': etag } });
    expect((await again()).status).toBe(304);
    await importText(calendar(vevent('Fest', 'DTSTART:20260613T150000')));
    expect((await again()).status).toBe(path === '/calendar.js' ? 200 : 304);
  });
});

describe('what a script brings along', () => {
  it('is its view, drawn, by the query string that an element asks with', async () => {
    await importText(
      calendar(
        vevent('Fest', 'DTSTART:20260613T150000', 'X-COST-TYPE:free', 'DESCRIPTION:Viel davon'),
        vevent('Konzert', 'DTSTART:20260613T150000'),
      ),
    );
    const { flights } = await brought('/calendar.js?utm_source=x&free=true&on=2026-06-13');
    expect(Object.keys(flights)).toEqual(['?on=2026-06-13&free=true']);
    const { tree, data, faults } = flights['?on=2026-06-13&free=true'] as Flight;
    expect(faults).toEqual([]);
    expect(texts(tree)).toContain('Fest');
    expect(texts(tree)).toContain('Samstag, 13. Juni 2026');
    expect(texts(tree)).not.toContain('Konzert');
    expect(data).toMatchObject({
      view: { on: '2026-06-13', free: 'true' },
      month: { month: '2026-06' },
      list: { events: [{ title: 'Fest', price: 'free' }] },
    });
    // An event that is opened is asked for as a whole.
    expect(JSON.stringify(data)).not.toContain('Viel davon');
  });

  it('is at most 25 events of a month, however many there are, and fits one flight', async () => {
    const days = Array.from({ length: 30 }, (_, day) => `${day + 1}`.padStart(2, '0'));
    const feed = days.flatMap((day) =>
      [9, 12, 15, 18].map((hour, index) =>
        vevent(
          `${['Offenes Atelier', 'Konzert im Hof', 'Beratung', 'Spielenachmittag'][index]} am ${day}. Juni in der Nachbarschaft`,
          `DTSTART:202606${day}T${`${hour}`.padStart(2, '0')}${day}00`,
          `DTEND:202606${day}T${hour + 1}${day}00`,
          `LOCATION:Haus ${Number(day) * 7 + index}\\, Lange Straße ${Number(day) * 3 + hour}`,
          'X-QUARTIER-DISTRICT:stoecken',
          `X-COST:${hour / 2} Euro`,
          'DESCRIPTION:Ein langer Text, den keine Liste zeigt.',
          `URL:https://verein.example/${day}/${hour}`,
        ),
      ),
    );
    await importText(calendar(...feed));
    const response = await request('/calendar.js?month=2026-06');
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const bytes = await gzipped(response);
    expect((await brought('/calendar.js?month=2026-06')).flights['?month=2026-06']).toMatchObject({
      data: { list: { events: { length: 25 } } },
    });
    expect(bytes + headers.length + 'HTTP/1.1 200 OK\r\n\r\n'.length).toBeLessThanOrEqual(14_600);
  });

  it('leaves out what makes no sense, and says what', async () => {
    const { flights } = await brought('/calendar.js?month=August&district=nix,stoecken&free=true');
    const [[query, flight]] = Object.entries(flights) as [[string, Flight]];
    expect(query).toBe('?month=August&free=true&district=nix,stoecken');
    expect(flight.data.view).toEqual({ free: 'true' });
    expect(flight.faults).toHaveLength(2);
    expect(flight.faults).toContainEqual({ parameter: 'month', detail: 'must be YYYY-MM' });
    expect(flight.faults).toContainEqual({ parameter: 'district', detail: 'nix is not known' });
  });
});

it('a script comes even if its view cannot be had, to say so where it stands; that is not kept', async () => {
  const broken = { ...at('2026-06-10T12:00:00Z'), DB: undefined };
  const response = await app.request('/calendar.js?month=2026-06', {}, broken);
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  expect(text).toContain('"flights":{}');
  expect((await app.request('/calendar.json?month=2026-06', {}, broken)).status).toBe(500);
});

describe('GET /calendar.json', () => {
  it('answers the same drawing alone', async () => {
    const response = await request('/calendar.json?month=2026-06');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const { flights } = await brought('/calendar.js?month=2026-06');
    expect(await response.json()).toEqual(flights['?month=2026-06']);
    const etag = response.headers.get('ETag') ?? '';
    const again = await request('/calendar.json?month=2026-06', {
      headers: { 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
  });
});

describe.each([
  ['/calendar.act.js', calendarAct],
  ['/contact.act.js', contactAct],
])('GET %s', (path, bundle) => {
  it('answers a module with the words of a language', async () => {
    const response = await request(`${path}?lang=en`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(text.startsWith(`export default (function(QUARTIER){${bundle}`)).toBe(true);
    expect(text).toContain('"retry":"Try again"');
    expect(text).not.toContain('Noch einmal');
  });
});
