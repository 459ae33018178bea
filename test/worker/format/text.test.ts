/** What a paper gets to set, and what is read aloud. */
import { beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../../schema/languages.ts';
import { text } from '../../../worker/format/text.ts';
import { formWords } from '../../../worker/pages/form-words.ts';
import { calendar, clear, db, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const textOf = async (query: string) => {
  const bytes = await (await request(`/calendar.txt${query}`)).arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
};
const linesOf = async (query = '?month=2026-06') => (await textOf(query)).split('\n');
const imported = (...events: string[]) => importText(calendar(...events));
const start = 'DTSTART:20260613T150000';
/** Puts into what is there what no importer would let in. */
const patch = (doc: object) =>
  db.$client
    .prepare('UPDATE occurrences SET doc = json_patch(doc, ?)')
    .bind(JSON.stringify(doc))
    .run();
const portal = 'Das offizielle Portal der Region und der Landeshauptstadt Hannover';

describe('GET /calendar.txt', () => {
  it('lists a view by day, what goes on already apart, with its source', async () => {
    const place = 'LOCATION:Haus\\, Weg 1\\, 30169 Hannover';
    const more = ['DTEND:20260613T180000', 'X-COST-TYPE:free', 'X-QUARTIER-DISTRICT:stoecken'];
    await imported(
      vevent('Ausstellung', 'DTSTART;VALUE=DATE:20260501', 'DTEND;VALUE=DATE:20260615', place),
      vevent('Fest', start, ...more, place),
      vevent(
        'Konzert',
        'DTSTART:20260613T200000',
        'X-COST:5 €\\, ermäßigt 3 €',
        'STATUS:CANCELLED',
      ),
      vevent(
        'Lauf',
        'DTSTART;VALUE=DATE:20260614',
        'DTEND;VALUE=DATE:20260615',
        'STATUS:POSTPONED',
      ),
      vevent('Markt', 'DTSTART:20260614T100000', 'DTEND:20260621T180000', 'X-COST-TYPE:paid'),
      vevent('Tag', 'DTSTART;VALUE=DATE:20260614'),
    );
    const response = await request('/calendar.txt?start=2026-06-10&end=2026-06-17');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toMatch(/^inline; .*\.txt"$/);
    const text = await response.text();
    expect(text).toBe(
      [
        'Veranstaltungen in Hannover: Ab 10. Juni 2026, bis 16. Juni 2026',
        '',
        'Läuft bereits',
        '',
        'bis 14. Juni 2026 · Ausstellung · Haus, Weg 1, 30169 Hannover',
        '',
        'Samstag, 13. Juni 2026',
        '',
        '15:00–18:00 Uhr · Fest · Haus, Weg 1, 30169 Hannover · Stöcken · kostenlos',
        '20:00 Uhr · Abgesagt: Konzert · 5 €, ermäßigt 3 €',
        '',
        'Sonntag, 14. Juni 2026',
        '',
        ...text.split('\n').slice(13, 15),
        '10:00 Uhr · bis 21. Juni 2026 · Markt · kostenpflichtig',
        '',
        'Quelle: Verein, https://verein.example/a.ics',
        `${portal}, https://www.hannover.de/`,
        'http://localhost:8787/calendar?start=2026-06-10&end=2026-06-17',
        '',
      ].join('\n'),
    );
    // Both are at the day's beginning.
    expect(text).toContain('\nganztägig · Verschoben: Lauf\n');
    expect(text).toContain('\nTag\n');
  });

  it('names each source once, with its licence, and marks examples', async () => {
    await imported(vevent('Fest', start), vevent('Markt', start));
    const source = { name: 'Stadt', url: null, licence: 'dl-de/by-2-0', example: true };
    await patch({ source });
    const lines = await linesOf();
    expect(lines.filter((line) => line.startsWith('Quelle'))).toEqual([
      'Quelle: Stadt, dl-de/by-2-0',
    ]);
    expect(lines.filter((line) => line.endsWith(' · Beispiel'))).toHaveLength(2);
  });

  it('says so where nothing is', async () => {
    expect(await textOf('?month=2026-06&district=stoecken')).toBe(
      `Veranstaltungen in Hannover: Stöcken, Juni 2026\n\nDafür ist bisher nichts eingetragen.\n\n${portal}, https://www.hannover.de/\nhttp://localhost:8787/calendar?month=2026-06&district=stoecken\n`,
    );
  });

  it('says what it is in the language asked for', async () => {
    await imported(vevent('Fest', start, 'STATUS:CANCELLED', 'X-COST-TYPE:free'));
    const told = await Promise.all(
      languages.map(async (lang) => (await linesOf(`?month=2026-06&lang=${lang}`)).slice(0, 5)),
    );
    expect(told[2]?.[0]).toBe('Events in Hannover: June 2026');
    expect(told[2]?.[4]).toBe('15:00 · Cancelled: Fest · free');
    // In Einfache Sprache some words are those of German.
    expect(new Set(told.map(([name]) => name)).size).toBe(6);
    expect(new Set(told.map((lines) => lines[4])).size).toBeGreaterThanOrEqual(5);
  });

  it('isolates what runs the other way, and nothing else', async () => {
    await imported(vevent('مهرجان الحي', start, 'LOCATION:Haus'), vevent('Fest 🎪', start));
    const german = await textOf('?month=2026-06');
    expect(german).toContain('15:00 Uhr · \u2068مهرجان الحي\u2069 · Haus\n');
    expect(german).toContain('15:00 Uhr · Fest 🎪\n');
    const arabic = await textOf('?month=2026-06&lang=ar');
    expect(arabic).toContain(' · مهرجان الحي · \u2068Haus\u2069\n');
    expect(arabic).toContain('\u206815:00\u2069');
  });

  it('keeps each date on its line, whatever stands in it', async () => {
    await imported(vevent('Fest', start));
    const evil = 'a\r\nb\rc\u2028d\u0085e\tf\u0000g\u202eh\u2067i\ud800';
    await patch({
      ...{ title: evil, priceText: evil, price: 'paid', district: { slug: 'x', name: evil } },
      place: { name: evil, street: evil, postcode: evil, city: evil },
      source: { name: evil, url: null, licence: evil, example: false },
    });
    const good = 'a b c d e fghi';
    expect((await linesOf()).slice(2, -3)).toEqual([
      ...['Samstag, 13. Juni 2026', ''],
      `15:00 Uhr · ${good} · ${good}, ${good}, ${good} ${good} · ${good} · ${good}`,
      ...['', `Quelle: ${good}, ${good}`],
    ]);
  });

  it('wraps nothing', async () => {
    const long = `${'Ein langer Titel, '.repeat(16)}Ende`;
    await imported(vevent(long, start));
    expect((await linesOf())[4]).toBe(`15:00 Uhr · ${long}`);
  });

  it.each([
    ['?on=week', 'Die nächsten sieben Tage\n10.–16. Juni 2026\n'],
    ['?on=today', 'Heute\n10. Juni 2026\n'],
    ['', 'Veranstaltungen in Hannover\nAb 10. Juni 2026\n'],
    ['?month=2026-06', 'Juni 2026\n\n'],
    ['?on=2026-06-10', '10. Juni 2026\n\n'],
    ['?start=2026-06-10', 'Ab 10. Juni 2026\n\n'],
  ])('with %j says which days it is about, even where there is nothing', async (query, named) => {
    expect(await textOf(query)).toContain(named);
    expect(await textOf(query)).toContain('Dafür ist bisher nichts eingetragen.');
  });

  it('of a district does not name it in each line, but its parts', async () => {
    await imported(
      vevent('A', 'DTSTART:20260613T150000', 'X-QUARTIER-DISTRICT:sahlkamp'),
      vevent('B', 'DTSTART:20260613T160000', 'X-QUARTIER-DISTRICT:sahlkamp-mitte'),
    );
    const lines = await linesOf('?month=2026-06&district=sahlkamp');
    expect(lines.filter((line) => line.includes(' Uhr'))).toEqual([
      '15:00 Uhr · A',
      '16:00 Uhr · B · Sahlkamp-Mitte',
    ]);
  });

  it('says where it goes on', async () => {
    const head = { name: 'Alles', source: '', page: 'https://a.example/calendar', next: null };
    const about = {
      ...{ origin: 'https://a.example', timeZone: 'Europe/Berlin', city: 'Stadt' },
      ...{ portal: { name: 'Portal', url: 'https://a.example/' }, language: 'en' as const },
      ...{ categories: new Map<string, string>(), words: formWords('en') },
      cityLanguage: 'de' as const,
    };
    const range = { start: '2026-06-01', end: null, timeZone: 'Europe/Berlin' };
    const written = async (next: string | null) => {
      async function* parts() {}
      const own = { head: { ...head, next }, about, view: {}, range, parts: parts() };
      const file = { of: 'dates', ...own } as const;
      let whole = '';
      for await (const piece of text.calendar?.write(file) ?? []) whole += piece;
      return whole;
    };
    const whole = await written(null);
    expect(whole).not.toContain('More');
    const next = 'https://a.example/calendar.txt?cursor=7';
    expect(await written(next)).toBe(whole.replace('\n\nPortal', `\n\nMore: ${next}\n\nPortal`));
  });
});
