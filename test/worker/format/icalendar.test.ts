/** What stands in a calendar file, octet by octet and read back. */
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { calendar, clear, db, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const file = async (path: string) => (await request(path)).text();
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const lineOf = (text: string, name: string) =>
  unfolded(text.slice(text.indexOf('BEGIN:VEVENT'))).find((line) =>
    new RegExp(`^${name}[;:]`).test(line),
  );
/** The file of what is on in June, after an import of one event. */
async function written(...lines: string[]) {
  const start = lines.some((line) => line.startsWith('DTSTART')) ? [] : ['DTSTART:20260613T150000'];
  await importText(calendar(vevent('Fest', 'UID:f', ...start, ...lines)));
  return file('/calendar.ics?month=2026-06');
}

describe('a text', () => {
  const tricky = 'Straße, 5; „Ä“ \\ 🎪👩‍👩‍👧 grüßt: Größe;';

  it('is escaped, and comes back as it was', async () => {
    const escaped = tricky.replaceAll('\\', '\\\\').replaceAll(',', '\\,').replaceAll(';', '\\;');
    const text = await written(`DESCRIPTION:${escaped}\\nZweite Zeile\\n\\nAbsatz`);
    expect(lineOf(text, 'DESCRIPTION')).toBe(`DESCRIPTION:${escaped}\\nZweite Zeile\\n\\nAbsatz`);
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(event?.getFirstPropertyValue('description')).toBe(`${tricky}\nZweite Zeile\n\nAbsatz`);
  });

  it.each([0, 1, 2, 3])(
    'is folded at 75 octets, between characters (shifted by %i)',
    async (by) => {
      const long = 'x'.repeat(by) + '🎪ä€'.repeat(200);
      const text = await written(`DESCRIPTION:${long}`);
      const bytes = new TextEncoder().encode(text);
      const lines = text.split('\r\n');
      expect(lines.at(-1)).toBe('');
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const sizes = lines.map((line) => new TextEncoder().encode(line).length);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
      expect(Math.max(...sizes)).toBeGreaterThanOrEqual(72);
      expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(text);
      for (const line of lines) expect(line).not.toMatch(/\p{Surrogate}/u);
      expect(lineOf(text, 'DESCRIPTION')).toBe(`DESCRIPTION:${long}`);
    },
  );

  it('cannot bring lines of its own in', async () => {
    await importText(calendar(vevent('Fest', 'UID:f', 'DTSTART:20260613T150000')));
    const evil = 'a\r\nBEGIN:VALARM\rX:\u0000\u0007b\nEND:VEVENT';
    const doc = JSON.stringify({
      ...{ title: evil, description: evil, priceText: evil, organizer: `${evil}@a.example` },
      place: { name: evil, street: null, postcode: null, city: null, latitude: 1, longitude: 2 },
      url: `https://a.example/${evil}`,
      image: { url: `https://a.example/${evil}`, alt: null, credit: null },
    });
    await db.$client.prepare('UPDATE occurrences SET doc = json_patch(doc, ?)').bind(doc).run();
    const text = await file('/calendar.ics?month=2026-06');
    const names = unfolded(text).filter((line) => /^(BEGIN|END|X):/.test(line));
    expect(names.slice(-3)).toEqual(['BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR']);
    expect(names).not.toContain('BEGIN:VALARM');
    expect(lineOf(text, 'SUMMARY')).toBe('SUMMARY:a BEGIN:VALARM X:b END:VEVENT');
    expect(lineOf(text, 'ORGANIZER')).toBeUndefined();
  });
});

describe('an event', () => {
  it('says where, by whom, how much and with which picture, as far as it is known', async () => {
    const text = await written(
      'LOCATION:Haus\\, Weg 1\\, 30169 Hannover',
      'GEO:52.37;9.73',
      'URL:https://verein.example/fest?a=1,2;3',
      'ORGANIZER;CN=post@verein.example:mailto:x@verein.example',
      'IMAGE;VALUE=URI;X-ALT="Tanz: wild, ^\'froh^\'";X-CREDIT=dpa:https://verein.example/bild.jpg',
      'CATEGORIES:Kirmes,Konzerte',
      'DESCRIPTION:Viel Musik.',
      'X-COST:5 Euro\\, ermäßigt 3 Euro',
    );
    const names = [
      ...['LOCATION', 'GEO', 'URL', 'ORGANIZER', 'IMAGE', 'CATEGORIES', 'DESCRIPTION'],
      ...['X-COST-TYPE', 'X-COST', 'STATUS'],
    ];
    expect(names.map((name) => lineOf(text, name))).toEqual([
      'LOCATION:Haus\\, Weg 1\\, 30169 Hannover',
      'GEO:52.37;9.73',
      'URL:https://verein.example/fest?a=1,2;3',
      'ORGANIZER;CN=post@verein.example:mailto:post@verein.example',
      'IMAGE;X-ALT="Tanz: wild, ^\'froh^\'";X-CREDIT=dpa;VALUE=URI:https://verein.example/bild.jpg',
      'CATEGORIES:Feste,Konzerte',
      'DESCRIPTION:Viel Musik.\\n\\n5 Euro\\, ermäßigt 3 Euro',
      'X-COST-TYPE:paid',
      'X-COST:5 Euro\\, ermäßigt 3 Euro',
      'STATUS:CONFIRMED',
    ]);
  });

  it('says nothing that is not known', async () => {
    const text = await written('ORGANIZER;CN=Der Verein:mailto:x@verein.example');
    const names = [
      ...['DTEND', 'DURATION', 'DESCRIPTION', 'LOCATION', 'GEO', 'ORGANIZER', 'IMAGE'],
      ...['CATEGORIES', 'X-COST', 'X-COST-TYPE', 'X-QUARTIER-DISTRICT', 'RECURRENCE-ID'],
    ];
    expect(names.map((name) => lineOf(text, name))).toEqual(names.map(() => undefined));
  });

  it.each([
    ['DTSTART;VALUE=DATE:20260613', undefined],
    ['DTSTART;VALUE=DATE:20260613\r\nDTEND;VALUE=DATE:20260614', 'DTEND;VALUE=DATE:20260614'],
    ['DTSTART;VALUE=DATE:20260613\r\nDTEND;VALUE=DATE:20260616', 'DTEND;VALUE=DATE:20260616'],
  ])('of whole days (%j) ends exclusively, where its end is known', async (dates, end) => {
    const text = await written(dates);
    expect(lineOf(text, 'DTSTART')).toBe('DTSTART;VALUE=DATE:20260613');
    expect(lineOf(text, 'DTEND')).toBe(end);
  });

  it.each([
    ['DTSTART:20260613T130000Z', 'DTSTART;TZID=Europe/Berlin:20260613T150000'],
    ['DTSTART;TZID=America/New_York:20260613T090000', 'DTSTART;TZID=Europe/Berlin:20260613T150000'],
  ])('with %s is told by the city’s clock', async (given, start) => {
    expect(lineOf(await written(given), 'DTSTART')).toBe(start);
  });

  it.each([
    ['DTSTART:20261025T003000Z', 'DTSTART:20261025T003000Z'],
    ['DTSTART:20261025T013000Z', 'DTSTART:20261025T013000Z'],
    ['DTSTART:20261024T235900Z', 'DTSTART;TZID=Europe/Berlin:20261025T015900'],
    ['DTSTART:20261025T020000Z', 'DTSTART;TZID=Europe/Berlin:20261025T030000'],
    ['DTSTART:20260329T010000Z', 'DTSTART;TZID=Europe/Berlin:20260329T030000'],
  ])('with %s says which of two equal hours is meant', async (given, start) => {
    await importText(calendar(vevent('Nacht', given)));
    const text = await file('/calendar.ics?start=2026-03-01&end=2026-11-01');
    expect(lineOf(text, 'DTSTART')).toBe(start);
  });

  it('keeps its UID when it moves, and counts its changes', async () => {
    const before = await written();
    await importText(calendar(vevent('Fest', 'UID:f', 'DTSTART:20260620T170000')));
    const after = await file('/calendar.ics?month=2026-06');
    expect(lineOf(after, 'UID')).toBe(lineOf(before, 'UID'));
    expect([before, after].map((text) => lineOf(text, 'SEQUENCE'))).toEqual([
      'SEQUENCE:0',
      'SEQUENCE:1',
    ]);
  });

  it('reads the same at any time until it changes', async () => {
    await written();
    const at = async (now: string) =>
      (await request('/calendar.ics?month=2026-06', {}, now)).text();
    expect(await at('2026-06-11T09:00:00Z')).toBe(await at('2027-01-01T00:00:00Z'));
  });

  it.each([
    ['CANCELLED', 'CANCELLED', undefined],
    ['POSTPONED', 'TENTATIVE', 'X-QUARTIER-STATUS:POSTPONED'],
    ['CONFIRMED', 'CONFIRMED', undefined],
  ])('that is %s has the status %s', async (said, status, own) => {
    const text = await written(`STATUS:${said}`);
    expect(lineOf(text, 'STATUS')).toBe(`STATUS:${status}`);
    expect(lineOf(text, 'X-QUARTIER-STATUS')).toBe(own);
  });
});
