import { describe, expect, it } from 'vitest';
import { columns } from '../../../../schema/csv.ts';
import type { FeedEvent } from '../../../../worker/import/feed.ts';
import { headerOf } from '../../../../worker/import/formats/csv/header.ts';
import { parseCsv } from '../../../../worker/import/formats/csv.ts';

const ZONE = 'Europe/Berlin';
const parse = (...lines: string[]) => parseCsv(lines.join('\n'), ZONE);

/** The one event of a row, whose cells are given by column. */
function one(cells: Record<string, string>): FeedEvent {
  const { events, refused } = row(cells);
  expect(refused).toEqual([]);
  return events[0] as FeedEvent;
}

function row(cells: Record<string, string>) {
  const all = { title: 'Sommerfest', start: '13.06.2026', ...cells };
  const quoted = Object.values(all).map((cell) => `"${cell.replaceAll('"', '""')}"`);
  return parse(Object.keys(all).join(';'), quoted.join(';'));
}

describe('a row', () => {
  it('becomes an event with everything it says', () => {
    const { events, refused } = parse(
      'Kennung;Titel;Beginn;Ende;Status;Preis;Kategorien;Stadtteil;Veranstaltungsort;Straße;PLZ;Ort;Breite;Länge;Veranstalter;Link;Bild;Bildbeschreibung;Bildnachweis;Beschreibung;Wiederholung',
      '7;Sommerfest;13.06.2026 15:00;13.06.2026 22:00;abgesagt;12 €;Kirmes, Musik|Feste/Hof;Stöcken;Hof;Ithstraße 8;30419;Hannover;52,4;9,66;Verein;www.verein.example;https://verein.example/a.jpg;Der Hof;A. B.;"Mit ""Musik"";\nund Kuchen";RRULE:FREQ=WEEKLY;',
    );
    expect(refused).toEqual([]);
    expect(events).toEqual([
      {
        uid: '7',
        line: 2,
        title: 'Sommerfest',
        description: 'Mit "Musik";\nund Kuchen',
        status: 'cancelled',
        price: 'paid',
        priceText: '12 €',
        categories: ['Kirmes', 'Musik', 'Feste', 'Hof'],
        district: 'Stöcken',
        place: {
          ...{ name: 'Hof', street: 'Ithstraße 8', postcode: '30419', city: 'Hannover' },
          ...{ latitude: 52.4, longitude: 9.66 },
        },
        organizer: 'Verein',
        url: 'https://www.verein.example',
        image: { url: 'https://verein.example/a.jpg', alt: 'Der Hof', credit: 'A. B.' },
        start: { local: '2026-06-13T15:00:00', zone: ZONE },
        end: { local: '2026-06-13T22:00:00', zone: ZONE },
        rule: 'FREQ=WEEKLY',
        dates: [],
        exceptions: [],
        instances: [],
        detached: false,
      },
    ]);
  });

  it('leaves unknown what it does not say', () => {
    expect(one({})).toMatchObject({
      uid: 'sommerfest@2026-06-13',
      ...{ description: null, status: 'scheduled', price: 'unknown', priceText: null },
      ...{ categories: [], district: null, place: null, organizer: null, url: null, image: null },
      ...{ end: null, rule: null },
    });
  });

  it.each([
    [{ price: 'frei' }, { price: 'free', priceText: null }],
    [{ price: '0,00 €' }, { price: 'free', priceText: null }],
    [{ price: 'paid' }, { price: 'paid', priceText: null }],
    [{ status: 'Verschoben' }, { status: 'postponed' }],
    [
      { place: 'Halle, Am Markt 1, 30159 Hannover' },
      { place: expect.objectContaining({ street: 'Am Markt 1' }) },
    ],
    [{ ort: 'Halle' }, { place: expect.objectContaining({ name: 'Halle' }) }],
    [{ place: 'Halle' }, { uid: 'sommerfest@2026-06-13@halle' }],
    [{ description: "'=1+1" }, { description: '=1+1' }],
    [{ title: "'-Tag" }, { title: '-Tag' }],
    [{ title: "'s Fest" }, { title: "'s Fest" }],
  ])('with %j says %j', (cells, said) => {
    expect(one(cells as Record<string, string>)).toMatchObject(said);
  });

  it.each([
    [{ title: '' }, 'title is empty: an event needs one.'],
    [{ start: '' }, 'start is empty: without a date there is nothing to show.'],
    [
      { start: '06/13/2026' },
      'start is “06/13/2026”, which is no date: write 2017-08-05 19:30 or 05.08.2017 19:30.',
    ],
    [
      { start: '31.02.2026' },
      'start is “31.02.2026”, which is no date: write 2017-08-05 19:30 or 05.08.2017 19:30.',
    ],
    [{ end: '12.06.2026' }, 'end is before the start: 2026-06-12, 2026-06-13.'],
    [{ end: '19:30' }, 'end has a time and start has none: write both with a time.'],
    [{ status: 'vielleicht' }, 'status is “vielleicht”: write scheduled, cancelled or postponed.'],
    [{ latitude: '52374' }, 'latitude is “52374”: write degrees between −90 and 90.'],
    [
      { url: 'javascript:alert(1)' },
      'url is “javascript:alert(1)”: write an address with https://.',
    ],
    [{ recurrence: 'wöchentlich' }, 'recurrence is no RRULE: write it as FREQ=WEEKLY;BYDAY=MO.'],
  ])('with %j is refused', (cells, reason) => {
    expect(row({ uid: '7', ...(cells as Record<string, string>) }).refused).toEqual([
      { uid: '7', line: 2, reason },
    ]);
  });
});

describe('the dates of a row', () => {
  it.each([
    ['05.08.2017', '2017-08-05'],
    ['5.8.17', '2017-08-05'],
    ['Sa, 05.08.2017', '2017-08-05'],
    ['Samstag, 5. August 2017', '2017-08-05'],
    ['1. März 2017', '2017-03-01'],
    ['3 Dez. 2017', '2017-12-03'],
    ['2017-08-05', '2017-08-05'],
    ['5.8.2017 19:30', '2017-08-05T19:30:00'],
    ['5.8.17 19.30 Uhr', '2017-08-05T19:30:00'],
    ['5.8.2017, 9 Uhr', '2017-08-05T09:00:00'],
    ['5.8.2017 um 19 h', '2017-08-05T19:00:00'],
    ['2017-08-05T19:30', '2017-08-05T19:30:00'],
    ['2017-08-05 19:30:15', '2017-08-05T19:30:15'],
    ['2017-08-05T19:30:00+02:00', '2017-08-05T19:30:00'],
  ])('begin at %s', (start, local) => {
    expect(one({ start }).start).toEqual({ local, zone: ZONE });
  });

  it('of a series follow the city’s clock', () => {
    expect(one({ start: '2017-08-05T17:30:00Z', recurrence: 'FREQ=DAILY' })).toMatchObject({
      start: { local: '2017-08-05T19:30:00', zone: ZONE },
      rule: 'FREQ=DAILY',
    });
  });

  it('may be of another zone', () => {
    expect(one({ start: '2017-08-05T17:30:00Z' }).start).toEqual({
      local: '2017-08-05T17:30:00',
      zone: 'UTC',
    });
  });

  it.each([
    ['the last day', { end: '14.06.2026' }, '2026-06-13', '2026-06-15'],
    ['the only day', { end: '13.06.2026' }, '2026-06-13', '2026-06-14'],
    [
      'a time alone',
      { start: '13.06.2026 19:30', end: '22 Uhr' },
      '2026-06-13T19:30:00',
      '2026-06-13T22:00:00',
    ],
    [
      'a time of the night',
      { start: '13.06.2026 19:30', end: '1:00' },
      '2026-06-13T19:30:00',
      '2026-06-14T01:00:00',
    ],
    [
      'a later day',
      { start: '13.06.2026 10:00', end: '20.6.2026' },
      '2026-06-13T10:00:00',
      '2026-06-21T00:00:00',
    ],
    [
      'a range',
      { start: '13.06.2026 19:30–22:00 Uhr' },
      '2026-06-13T19:30:00',
      '2026-06-13T22:00:00',
    ],
  ])('end with %s', (_, cells, start, end) => {
    expect(one(cells)).toMatchObject({ start: { local: start }, end: { local: end } });
  });

  it.each([
    [
      ['Datum', '13.06.2026'],
      ['Uhrzeit', '19:30'],
      ['Enddatum', '14.06.2026'],
      ['Endzeit', '01:00'],
    ],
    [
      ['Datum', '13.06.2026'],
      ['Beginn', '19.30 Uhr'],
      ['Ende', '1 Uhr'],
    ],
    [
      ['Start date', '2026-06-13'],
      ['Uhrzeit', '19:30 bis 1:00 Uhr'],
    ],
  ])('may stand in columns of their own: %j', (...cells) => {
    const { events } = parse(
      ['Titel', ...cells.map(([name]) => name)].join(';'),
      ['Fest', ...cells.map(([, cell]) => cell)].join(';'),
    );
    expect(events[0]).toMatchObject({
      start: { local: '2026-06-13T19:30:00' },
      end: { local: '2026-06-14T01:00:00' },
    });
  });

  it('of a range in full hours are times', () => {
    const { events } = parse('Titel;Datum;Uhrzeit', 'Fest;13.6.2026;19–22 Uhr', 'Markt;13.6.2026;');
    expect(events.map(({ start, end }) => [start.local, end?.local])).toEqual([
      ['2026-06-13T19:00:00', '2026-06-13T22:00:00'],
      ['2026-06-13', undefined],
    ]);
  });
});

describe('a table', () => {
  it.each([
    ['semicolons', 'Titel;Datum\nA, B;13.06.2026'],
    ['commas', 'title,start\n"A, B",2026-06-13'],
    ['tabs', 'TITEL\tDatum\nA, B\t13.06.2026'],
    ['a separator that it names', 'sep=;\r\nTitel;Datum\r\nA, B;13.06.2026\r\n'],
    ['a byte order mark and CRLF', '\ufeffTitel;Datum\r\nA, B;13.06.2026\r\n'],
    ['columns nobody knows, and empty ones', 'x;Titel;;Datum;;\n1;A, B;;13.06.2026;;;;'],
    ['blank lines', '\n\nTitel;Datum\n\n;\nA, B;13.06.2026\n\n'],
  ])('may have %s', (_, text) => {
    const { events, refused } = parseCsv(text, ZONE);
    expect(refused).toEqual([]);
    expect(events).toMatchObject([{ title: 'A, B', start: { local: '2026-06-13' } }]);
  });

  it('says on which lines of the file its rows begin', () => {
    const { events, refused } = parse(
      'Titel;Datum;Beschreibung',
      'Eins;13.06.2026;"a',
      '',
      'b"',
      'Zwei;morgen;',
      'Drei;14.06.2026;x;y',
      'Vier;15.06.2026;z',
    );
    expect(events.map(({ title, line }) => [title, line])).toEqual([
      ['Eins', 2],
      ['Vier', 7],
    ]);
    expect(refused).toEqual([
      { uid: null, line: 5, reason: expect.stringContaining('date is “morgen”, which is no date') },
      {
        uid: null,
        line: 6,
        reason:
          'The row has more cells than the first line: put texts with “;” into quotation marks.',
      },
    ]);
  });

  it.each(Object.entries(columns))('names its column %s in many ways', (name, { also }) => {
    for (const heading of [name, name.toUpperCase(), ` ${name.replace('_', ' ')} `, ...also]) {
      expect([heading, headerOf(`${heading};x`)?.names]).toEqual([heading, [name, null]]);
    }
  });

  it('names no two columns alike', () => {
    const names = Object.entries(columns).flatMap(([name, { also }]) => [name, ...also]);
    const plain = names.map((name) => name.toLowerCase().replace(/[\s_-]/g, ''));
    expect(plain.filter((name, at) => plain.indexOf(name) !== at)).toEqual([]);
  });

  it('gives rows of one uid one each', () => {
    const { events } = parse(
      'uid;title;start',
      'a;Chor;2026-06-13',
      'a;Chor;2026-06-20',
      'a;Chor;2026-06-20',
    );
    expect(events.map(({ uid }) => uid)).toEqual(['a#2026-06-13', 'a#2026-06-20']);
  });

  it.each([
    ['', 'The column “title” (Titel) is missing in the first line of the table.'],
    [
      'Datum;Ort\n13.06.2026;Hof',
      'The column “title” (Titel) is missing in the first line of the table.',
    ],
    [
      'Titel;Ort\nFest;Hof',
      'The column “start” (Beginn, Datum) is missing in the first line of the table.',
    ],
    [
      'Titel;Datum\nFest;"13.06.2026\nx;y',
      'Line 2: a quotation mark opens a text there that never ends.',
    ],
  ])('that cannot be understood is an error: %j', (text, message) => {
    expect(() => parseCsv(text, ZONE)).toThrow(message);
  });

  it('costs little whatever is in it', () => {
    const hostile = [
      '"'.repeat(200_001),
      ';'.repeat(500_000),
      '\n'.repeat(500_000),
      `"${'a\n'.repeat(200_000)}"`,
    ];
    for (const text of hostile) {
      expect(() => parseCsv(`Titel;Datum\n${text}`, ZONE)).not.toThrow(RangeError);
      expect(() => parseCsv(text, ZONE)).toThrow();
    }
    expect(parse('Titel;Datum', `Fest;${'1.'.repeat(100_000)}`).refused).toHaveLength(1);
  });
});
