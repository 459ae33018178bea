/** What stands in a table, as a foreign parser and our own importer read it. */
import { parse } from 'csv-parse/browser/esm/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Event, Events } from '../../../schema/contract.ts';
import { calendar, clear, db, get, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

type Row = Record<string, string>;

const textOf = async (path: string) => {
  const bytes = await (await request(path)).arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
};
/** Rows as another program reads them, which is strict about their number of cells. */
const rowsOf = (text: string): Row[] =>
  parse(text, { bom: true, columns: true, delimiter: ';', record_delimiter: '\r\n' });
const rows = async (query = '?month=2026-06') => rowsOf(await textOf(`/calendar.csv${query}`));
const row = async (...lines: string[]) => {
  const start = lines.some((line) => line.startsWith('DTSTART')) ? [] : ['DTSTART:20260613T150000'];
  await importText(calendar(vevent('Fest', 'UID:f', ...start, ...lines)));
  const [first = {}] = await rows();
  return first;
};
/** Puts into what is there what no importer would let in. */
const patch = (doc: object) =>
  db.$client
    .prepare('UPDATE occurrences SET doc = json_patch(doc, ?)')
    .bind(JSON.stringify(doc))
    .run();
const unmarked = (text: string | undefined) => text?.replace(/^'/, '');

const NAMES = [
  ...['uid', 'title', 'start', 'end', 'status', 'price', 'categories', 'district', 'place'],
  ...['street', 'postcode', 'city', 'latitude', 'longitude', 'organizer', 'url', 'image'],
  ...['image_alt', 'image_credit', 'description', 'page', 'source', 'licence', 'example'],
];

describe('GET /calendar.csv', () => {
  it('is a file to save, in UTF-8 with its mark', async () => {
    await importText(calendar(vevent('Süßes', 'DTSTART:20260613T150000')));
    const { status, headers } = await request('/calendar.csv?month=2026-06&district=city-wide');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('Content-Disposition')).toBe(
      'attachment; filename="hannover-2026-06-city-wide.csv"',
    );
    const text = await textOf('/calendar.csv?month=2026-06');
    expect(text.slice(0, 21)).toBe('\ufeffuid;title;start;end;');
    expect(text.split('\r\n')).toHaveLength(3);
  });

  it('has its head alone where nothing is', async () => {
    expect(await textOf('/calendar.csv?month=2026-06')).toBe(`\ufeff${NAMES.join(';')}\r\n`);
  });

  it('says all that is known', async () => {
    const told = await row(
      'DTEND:20260613T183030',
      'LOCATION:Haus\\, Weg 1\\, 30169 Hannover',
      'GEO:-52.37;9.7300004',
      'URL:https://verein.example/fest?a=1,2;3',
      'ORGANIZER;CN=Der Verein:mailto:x@verein.example',
      'IMAGE;VALUE=URI:https://verein.example/bild.jpg',
      'CATEGORIES:Kirmes,Konzerte',
      'DESCRIPTION:Viel "Musik"; und\\, mehr.\\nZweite Zeile',
      'X-COST:5 Euro\\, ermäßigt 3 Euro',
      'X-QUARTIER-DISTRICT:stoecken',
      'STATUS:CANCELLED',
    );
    const [id] = (told.uid ?? '').split('@');
    expect(Object.keys(told)).toEqual(NAMES);
    expect(told).toEqual({
      ...{ uid: `${id}@localhost`, title: 'Fest', start: '2026-06-13 15:00' },
      ...{ end: '2026-06-13 18:30:30', status: 'cancelled', price: '5 Euro, ermäßigt 3 Euro' },
      ...{ categories: 'Feste, Konzerte', district: 'Stöcken', place: 'Haus', street: 'Weg 1' },
      ...{ postcode: '30169', city: 'Hannover', latitude: '-52,37', longitude: '9,7300004' },
      ...{ organizer: 'Der Verein', url: 'https://verein.example/fest?a=1,2;3' },
      ...{ image: 'https://verein.example/bild.jpg', image_alt: '', image_credit: '' },
      description: 'Viel "Musik"; und, mehr.\nZweite Zeile',
      page: `http://localhost:8787/events/fest-${id}`,
      ...{ source: 'Verein', licence: '', example: '' },
    });
  });

  it.each([
    ['DTSTART;VALUE=DATE:20260613', '2026-06-13', ''],
    ['DTSTART;VALUE=DATE:20260613\r\nDTEND;VALUE=DATE:20260614', '2026-06-13', '2026-06-13'],
    ['DTSTART;VALUE=DATE:20260613\r\nDTEND;VALUE=DATE:20260616', '2026-06-13', '2026-06-15'],
    ['DTSTART:20260613T220000\r\nDTEND:20260614T000000', '2026-06-13 22:00', '2026-06-14 00:00'],
  ])('ends as people write it (%j)', async (given, start, end) => {
    const told = await row(given);
    expect([told.start, told.end]).toEqual([start, end]);
  });

  it('has each date of a series, by a name that survives a move', async () => {
    const chor = (...more: string[]) =>
      calendar(
        vevent('Chor', 'UID:c', 'DTSTART:20260601T190000', 'RRULE:FREQ=WEEKLY;COUNT=3'),
        ...more,
      );
    await importText(chor());
    const before = (await rows()).map(({ uid }) => uid);
    const lines = ['RECURRENCE-ID:20260608T190000', 'DTSTART:20260609T180000'];
    await importText(chor(vevent('Chor im Park', 'UID:c', ...lines)));
    const after = await rows();
    expect(after.map(({ uid }) => uid)).toEqual(before);
    expect(new Set(before).size).toBe(3);
    expect(after.map(({ start }) => start)).toEqual([
      ...['2026-06-01 19:00', '2026-06-09 18:00', '2026-06-15 19:00'],
    ]);
  });
});

describe('a text that a spreadsheet would compute', () => {
  it.each(['=1+1', '@SUM(A1)', '-2', '+3', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A', "'=1"])(
    '(%j) is marked, in every column',
    async (text) => {
      await row();
      const place = { name: text, street: text, postcode: text, city: text };
      const image = { url: 'https://a.example/', alt: text, credit: text };
      const source = { name: text, url: null, licence: text, example: true };
      const district = { slug: 'x', name: text };
      const own = { title: text, organizer: text, description: text, priceText: text };
      await patch({ ...own, place, image, source, district, price: 'paid' });
      const [told = {}] = await rows();
      const named = ['title', 'price', 'district', 'place', 'street', 'postcode', 'city'];
      const more = ['organizer', 'image_alt', 'image_credit', 'description', 'source', 'licence'];
      for (const name of [...named, ...more]) expect(told[name]).toBe(`'${text.trim()}`);
      expect(told.example).toBe('true');
    },
  );

  it('is no other', async () => {
    for (const text of ["'tis", 'a=b', '5 €', '“=1”']) {
      await row();
      await patch({ title: text });
      const [told = {}] = await rows();
      expect(told.title).toBe(text);
      await clear();
      await smallCity();
    }
  });
});

describe('a hostile text', () => {
  it('stays in its cell', async () => {
    await row();
    const evil = 'a";"b\r\n"c\rd\u0000\u0007\u2028e\u202ef\ud800\ufeff]]>';
    await patch({ title: evil, description: `${evil}\n`, priceText: evil, price: 'paid' });
    const [told = {}, ...more] = await rows();
    expect(more).toEqual([]);
    expect(told.title).toBe('a";"b\n"c\nd\nef\ufeff]]>');
    expect(told.description).toBe(told.title);
  });
});

/** What a reader of the calendar sees of a date. */
const essence = ({ title, start, end, allDay, price, priceText, status, ...date }: Event) => ({
  ...{ title, start, end, allDay, price, priceText, status, place: date.place },
  ...{ district: date.district, categories: date.categories, description: date.description },
  ...{ organizer: date.organizer, url: date.url, image: date.image },
});
/** Dates that begin at the same time come in any order. */
const byTitle = (one: Event, other: Event) =>
  `${one.title}${one.start}` < `${other.title}${other.start}` ? -1 : 1;
const shown = async () =>
  (await get<Events>('/v1/events?start=2026-01-01&end=2027-01-01&limit=200')).body.events.sort(
    byTitle,
  );

describe('our own importer', () => {
  const long = `${'Ein langer Titel, '.repeat(16)}Ende`;
  const weekly = ['DTSTART:20260601T190000', 'DTEND:20260601T203000', 'RRULE:FREQ=WEEKLY;COUNT=4'];
  const many = calendar(
    vevent('Fest 🎪👩‍👩‍👧', 'DTSTART:20260613T150000', 'DTEND:20260614T010000', 'X-COST-TYPE:free'),
    vevent('مهرجان الحي', 'DTSTART:20260613T150000', 'CATEGORIES:Kirmes,Konzerte'),
    vevent('=1+1', 'DTSTART:20260613T150000', "DESCRIPTION:'=2", 'X-COST:-2'),
    vevent('@SUM\\; a\\, "b" ]]>', 'DTSTART:20260613T160000', 'X-COST-TYPE:paid'),
    vevent(long, 'DTSTART:20260613T150000', 'X-QUARTIER-DISTRICT:sahlkamp-mitte'),
    vevent('Schau', 'DTSTART;VALUE=DATE:20260328', 'DTEND;VALUE=DATE:20260331'),
    vevent('Tag', 'DTSTART;VALUE=DATE:20260329', 'GEO:52.123456789;-9.7'),
    vevent('Nacht', 'DTSTART:20261025T003000Z', 'DTEND:20261025T013000Z'),
    vevent('Zweite Stunde', 'DTSTART:20261025T013000Z', 'DTEND:20261025T030000Z'),
    vevent('Ort', 'DTSTART;VALUE=DATE:20260616', 'LOCATION:Haus\\, Weg 1\\, 30169 Hannover'),
    vevent('Verschoben', 'DTSTART:20260615T150000', 'STATUS:POSTPONED', 'DESCRIPTION:a\\n\\n• b'),
    vevent('Reihe', 'UID:r', ...weekly),
    vevent('Reihe', 'UID:r', 'RECURRENCE-ID:20260608T190000', 'DTSTART:20260609T180000'),
    vevent(
      'Aus',
      'UID:r',
      'RECURRENCE-ID:20260615T190000',
      'DTSTART:20260615T190000',
      'STATUS:CANCELLED',
    ),
  );

  it('reads the same dates as they were', async () => {
    await importText(many);
    const before = await shown();
    const table = await textOf('/calendar.csv?start=2026-01-01&end=2027-01-01');
    const titles = rowsOf(table).map(({ title }) => unmarked(title));
    expect(titles.sort()).toEqual(before.map(({ title }) => title).sort());
    await clear();
    await smallCity();
    const { refused, created } = await importText(table);
    expect([refused, created]).toEqual([0, before.length]);
    expect((await shown()).map(essence)).toEqual(before.map(essence));
  });

  it('takes the table again for the same events', async () => {
    await importText(many);
    const table = await textOf('/calendar.csv?start=2026-01-01&end=2027-01-01');
    await clear();
    await smallCity();
    await importText(table);
    const { created, changed, unchanged } = await importText(table);
    expect([created, changed, unchanged]).toEqual([0, 0, rowsOf(table).length]);
  });
});
