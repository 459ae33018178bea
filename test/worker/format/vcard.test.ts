/** What stands in a contact file, octet by octet and read back by two foreign parsers. */
import ICAL from 'ical.js';
import { parse } from 'vcard4';
import { beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../../schema/languages.ts';
import { contacts, postcodes } from '../../../schema/tables.ts';
import { widgetWords } from '../../../worker/pages/words.ts';
import { clear, db, request, smallCity } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

type Row = typeof contacts.$inferInsert;
const office = (changes: Partial<Row> = {}): Row => ({
  district: 'sahlkamp-mitte',
  state: 'active',
  role: 'Quartiersmanagement',
  name: 'Quartiersmanagement Sahlkamp-Mitte',
  asOf: '2017-08',
  sourceName: 'Portal',
  ...changes,
});
const put = (...rows: Partial<Row>[]) => db.insert(contacts).values(rows.map(office));

const file = async (query = '?district=sahlkamp-mitte') =>
  (await request(`/contact.vcf${query}`)).text();
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

/** What ical.js reads: a list of properties for each card. */
function cards(text: string) {
  const read = ICAL.parse(text) as unknown as [string, [string, object, string, ...unknown[]][]];
  const all = (read[0] === 'vcard' ? [read] : read) as (typeof read)[];
  return all.map(([name, properties]) => {
    expect(name).toBe('vcard');
    return {
      properties,
      of: (wanted: string) => properties.filter(([name]) => name === wanted),
      value: (wanted: string) => properties.find(([name]) => name === wanted)?.[3],
    };
  });
}
const card = (text: string) => cards(text)[0] as ReturnType<typeof cards>[number];

/** What vcard4 reads, which refuses a card that breaks RFC 6350. */
const strict = (text: string) => [parse(text)].flat();
const valuesOf = (read: ReturnType<typeof strict>[number] | undefined, name: string) =>
  read?.getProperty(name).map(({ value }) => value);

describe('GET /contact.vcf', () => {
  it('is a file to save, with what leads to it and from it', async () => {
    await put({ telephone: '+4951160698802' });
    const { status, headers } = await request('/contact.vcf?district=sahlkamp-mitte');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/vcard; charset=utf-8');
    expect(headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="[a-z-]*sahlkamp-mitte[a-z-]*\.vcf"$/,
    );
    expect(headers.get('Link')).toContain(
      '<http://localhost:8787/contact?district=sahlkamp-mitte>; rel="alternate"; type="text/html"',
    );
    expect(headers.get('Cache-Tag')).toBe('districts,programmes');
    const etag = headers.get('ETag') ?? '';
    const again = await request('/contact.vcf?district=sahlkamp-mitte', {
      headers: { 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
  });

  it('has nothing in it that is not known', async () => {
    await put({ telephone: '+4951160698802' });
    expect(lines(await file())).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'PRODID:-//Quartier//Contact//EN',
      'UID:http://localhost:8787/contact?district=sahlkamp-mitte',
      'KIND:org',
      'FN:Quartiersmanagement Sahlkamp-Mitte',
      'ORG:Quartiersmanagement Sahlkamp-Mitte',
      'ROLE:Quartiersmanagement',
      'TEL;TYPE=work,voice:+4951160698802',
      'URL:http://localhost:8787/contact?district=sahlkamp-mitte',
      'NOTE:Stand: August 2017\\nQuelle: Portal',
      'SOURCE:http://localhost:8787/contact.vcf?district=sahlkamp-mitte',
      'END:VCARD',
      '',
    ]);
  });

  it('says all that is known', async () => {
    await put({
      ...{ telephone: '+4951160698802', email: 'hier@buero.example', languages: ['de', 'tr'] },
      ...{ street: 'Schwarzwaldstr. 31', postcode: '30657', city: 'Hannover' },
      ...{ addressAsOf: '2018-06', hours: 'Di, auch nach Absprache', byAppointment: true },
      openingHours: [{ dayOfWeek: ['Monday', 'Tuesday'], opens: '09:30', closes: '12:00' }],
      ...{ verifiedOn: '2026-05-04', validUntil: '2026-12-31' },
    });
    const text = await file();
    const [read] = strict(text);
    expect(valuesOf(read, 'TEL')).toEqual(['+4951160698802']);
    expect(valuesOf(read, 'EMAIL')).toEqual(['hier@buero.example']);
    expect(valuesOf(read, 'LANG')).toEqual(['de', 'tr']);
    expect(card(text).value('adr')).toEqual([
      ...['', '', 'Schwarzwaldstr. 31', 'Hannover', '', '30657', ''],
    ]);
    expect(card(text).value('note')).toBe(
      [
        'Mo und Di: 09:30–12:00',
        'Nach Vereinbarung',
        'Di, auch nach Absprache',
        'Schwarzwaldstr. 31, 30657 Hannover (Stand: Juni 2018)',
        'Stand: August 2017',
        'Zuletzt geprüft: 4. Mai 2026',
        'Gültig bis 31. Dezember 2026.',
        'Quelle: Portal',
      ].join('\n'),
    );
  });

  it('is the same whenever it is asked for', async () => {
    await put({
      validUntil: '2026-05-31',
      openingHours: [{ dayOfWeek: ['Wednesday'], opens: '09:30', closes: '15:00' }],
    });
    const at = async (now: string) =>
      (await request('/contact.vcf?district=sahlkamp-mitte', {}, now)).text();
    expect(await at('2031-01-01T12:00:00Z')).toBe(await at('2026-05-13T09:00:00Z'));
  });

  it.each(['vacant', 'ended'] as const)(
    'says that an office is %s and keeps the rest',
    async (state) => {
      await put({ state, telephone: '+4951160698802' });
      for (const lang of languages) {
        const read = card(await file(`?district=sahlkamp-mitte&lang=${lang}`));
        const note = (read.value('note') as string).split('\n');
        expect(note[0]).toBe(widgetWords[lang].contact[state]);
        expect(read.value('tel')).toBe('+4951160698802');
      }
    },
  );

  it('speaks the language of the view, and is the same contact in each', async () => {
    await put({});
    const english = card(await file('?district=sahlkamp-mitte&lang=en'));
    expect(english.value('note')).toBe('As of August 2017\nSource: Portal');
    expect(english.value('url')).toBe(
      'http://localhost:8787/contact?district=sahlkamp-mitte&lang=en',
    );
    expect(english.value('uid')).toBe(card(await file()).value('uid'));
  });
});

describe('which cards', () => {
  const uids = async (query: string) => cards(await file(query)).map(({ value }) => value('uid'));
  const uid = (slug: string) => `http://localhost:8787/contact?district=${slug}`;

  it('are those of the parts, where a district has no office of its own', async () => {
    await put({}, { district: 'stoecken', name: 'Büro Stöcken' });
    expect(await uids('?district=nord')).toEqual([uid('sahlkamp-mitte'), uid('stoecken')]);
    expect(strict(await file('?district=nord')).flatMap((read) => valuesOf(read, 'FN'))).toEqual([
      'Quartiersmanagement Sahlkamp-Mitte',
      'Büro Stöcken',
    ]);
  });

  it('are all without a district, and each once with several', async () => {
    await put({}, { district: 'stoecken' });
    expect(await uids('')).toEqual([uid('sahlkamp-mitte'), uid('stoecken')]);
    expect(await uids('?district=nord,stoecken')).toEqual([uid('sahlkamp-mitte'), uid('stoecken')]);
  });

  it('are those of the districts that words or a postcode may mean', async () => {
    await put({}, { district: 'stoecken' });
    await db.insert(postcodes).values({ district: 'sahlkamp-mitte', postcode: '30657' });
    expect(await uids('?q=sahlkamp')).toEqual([uid('sahlkamp-mitte')]);
    expect(await uids('?q=30657')).toEqual([uid('sahlkamp-mitte')]);
    expect(await uids('?q=St%C3%B6cken')).toEqual([uid('stoecken')]);
    expect(await uids('?q=sahlkamp&district=stoecken')).toEqual([uid('stoecken')]);
    expect((await request('/contact.vcf?q=nirgends')).status).toBe(404);
  });

  it('are none where there is no office', async () => {
    await put({});
    const response = await request('/contact.vcf?district=stoecken');
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
  });
});

describe('a text from elsewhere', () => {
  const tricky = 'Büro, „Ä“; \\ 🎪👩‍👩‍👧 مكتب: "x" =1+1 ]]> </script>';

  it('comes back as it was', async () => {
    await put({ name: tricky, role: tricky, hours: `${tricky}\n\n${tricky}`, street: tricky });
    const text = await file();
    const read = card(text);
    expect(read.value('fn')).toBe(tricky);
    expect(read.value('role')).toBe(tricky);
    expect((read.value('adr') as string[])[2]).toBe(tricky);
    expect(read.value('note')).toContain(`${tricky}\n\n${tricky}`);
    expect(strict(text)).toHaveLength(1);
  });

  it.each([0, 1, 2, 3])('is folded at 75 octets between characters (shifted by %i)', async (by) => {
    const long = 'x'.repeat(by) + '🎪ä€'.repeat(200);
    await put({ hours: long });
    const text = await file();
    const sizes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/\p{Surrogate}|\uFFFD/u);
    expect(card(text).value('note')).toContain(long);
  });

  it('cannot bring lines of its own in', async () => {
    const evil = 'a\r\nEND:VCARD\rBEGIN:VCARD\nTEL:\u0000+1\u2028\ud800';
    await put({
      ...{ name: evil, role: evil, email: evil, hours: evil, street: evil, city: evil },
      ...{ languages: [evil], sourceName: evil },
    });
    const text = await file();
    expect(lines(text).filter((line) => /^(?:BEGIN|END|TEL)\b/.test(line))).toEqual([
      'BEGIN:VCARD',
      'END:VCARD',
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there.
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f]/);
    expect(card(text).properties.map(([name]) => name)).not.toContain('tel');
  });
});
