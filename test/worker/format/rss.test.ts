/** What stands in an RSS feed, read back by a strict XML parser and by a reader of feeds. */
import { DOMParser, onWarningStopParsing } from '@xmldom/xmldom';
import { parseRssFeed } from 'feedsmith';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Events } from '../../../schema/contract.ts';
import type { CalendarFile, DateEntry } from '../../../worker/format/form.ts';
import { rss } from '../../../worker/format/rss.ts';
import { calendar, clear, db, get, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const SCHEMA = 'https://schema.org/';
const file = async (path: string, now?: string) => (await request(path, {}, now)).text();
const documentOf = (text: string) =>
  new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, 'text/xml');

/** The items as a strict parser has them: the text of each element by its name. */
async function itemsIn(path: string) {
  const items = documentOf(await file(path)).getElementsByTagName('item');
  return [...items].map((item) =>
    Object.fromEntries(
      [...item.childNodes]
        .filter((node) => node.nodeType === node.ELEMENT_NODE)
        .map((node) => [node.nodeName, node.textContent]),
    ),
  );
}
const feedIn = async (path: string) => parseRssFeed(await file(path));

const chor = vevent(
  'Chor',
  'UID:c',
  'DTSTART;TZID=Europe/Berlin:20260601T190000',
  'DTEND;TZID=Europe/Berlin:20260601T203000',
  'RRULE:FREQ=WEEKLY',
);

describe('GET /calendar.rss', () => {
  it('answers a feed with its name, its address and no time of its own', async () => {
    await importText(calendar(vevent('Fest', 'DTSTART:20260613T150000', 'X-COST-TYPE:free')));
    const response = await request('/calendar.rss?free=true&utm_source=x');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe(
      'inline; filename="hannover-free.rss"',
    );
    const text = await response.text();
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<rss version="2\.0" /);
    const { items, atom, ...channel } = parseRssFeed(text);
    expect(channel).toEqual({
      title: 'Veranstaltungen in Hannover: kostenlos',
      link: 'http://localhost:8787/calendar?free=true',
      description:
        'Veranstaltungen in Hannover: kostenlos – Das offizielle Portal der Region und der Landeshauptstadt Hannover',
      language: 'de',
      ttl: 60,
    });
    expect(atom?.links).toEqual([
      {
        href: 'http://localhost:8787/calendar.rss?free=true',
        rel: 'self',
        type: 'application/rss+xml',
      },
    ]);
    expect(items).toHaveLength(1);
    expect(await file('/calendar.rss?month=2026-06', '2026-06-11T09:00:00Z')).toBe(
      await file('/calendar.rss?month=2026-06', '2027-01-01T00:00:00Z'),
    );
  });

  it('has when, where and for how much in each item, and when it was published', async () => {
    await importText(
      calendar(
        vevent(
          'Stadtteilfest',
          'UID:f',
          'DTSTART:20260613T150000',
          'DTEND:20260613T180000',
          'LOCATION:Haus\\, Weg 1\\, 30169 Hannover',
          'CATEGORIES:Kirmes,Konzerte',
          'DESCRIPTION:Viel Musik.\\nUnd Tanz.\\n\\nBringt Decken mit.',
          'X-COST:5 Euro',
        ),
      ),
    );
    const { body } = await get<Events>('/v1/events?month=2026-06');
    const id = body.events[0]?.id;
    const { items } = await feedIn('/calendar.rss');
    expect(items).toEqual([
      {
        title: 'Sa., 13. Juni 2026, 15:00–18:00 Uhr: Stadtteilfest',
        link: `http://localhost:8787/events/stadtteilfest-${id}`,
        guid: { value: `${id}@localhost`, isPermaLink: false },
        pubDate: 'Wed, 10 Jun 2026 12:00:00 GMT',
        categories: [{ name: 'Feste' }, { name: 'Konzerte' }],
        description:
          '<p>Haus, Weg 1, 30169 Hannover</p><p>5 Euro</p><p>Viel Musik.<br>Und Tanz.</p><p>Bringt Decken mit.</p><p>Quelle: Verein</p>',
      },
    ]);
    const [item] = [
      ...documentOf(await file('/calendar.rss')).getElementsByTagNameNS(SCHEMA, '*'),
    ].map((node) => node.parentNode);
    const said = [...(item?.childNodes ?? [])].filter(
      (node) => node.nodeType === node.ELEMENT_NODE && node.namespaceURI === SCHEMA,
    );
    expect(said.map(({ nodeName, textContent }) => [nodeName, textContent])).toEqual([
      ['schema:startDate', '2026-06-13T15:00:00+02:00'],
      ['schema:endDate', '2026-06-13T18:00:00+02:00'],
      ['schema:eventStatus', 'https://schema.org/EventScheduled'],
      ['schema:location', 'Haus, Weg 1, 30169 Hannover'],
      ['schema:isAccessibleForFree', 'false'],
    ]);
  });

  it('keeps the name of a series when its next date comes, and names each date of a month', async () => {
    await importText(calendar(chor));
    const read = async (path: string, now?: string) =>
      parseRssFeed(await file(path, now)).items?.map(({ guid, link, pubDate }) => ({
        ...{ guid: guid?.value, link, pubDate },
      }));
    const [id] = (await get<Events>('/v1/events?month=2026-06')).body.events.map((one) => one.id);
    const own = { guid: `${id}@localhost`, pubDate: 'Wed, 10 Jun 2026 12:00:00 GMT' };
    const page = `http://localhost:8787/events/chor-${id}`;
    expect(await read('/calendar.rss')).toEqual([{ ...own, link: `${page}/20260615T190000` }]);
    expect(await read('/calendar.rss', '2026-06-20T12:00:00Z')).toEqual([
      { ...own, link: `${page}/20260622T190000` },
    ]);
    const june = await read('/calendar.rss?month=2026-06');
    expect(june?.map(({ guid }) => guid)).toEqual(
      ['01', '08', '15', '22', '29'].map((day) => `${id}-202606${day}T190000@localhost`),
    );
  });

  it('says in words what is cancelled, postponed, of whole days or an example', async () => {
    await db.$client.prepare("UPDATE sources SET example = 1 WHERE slug = 'verein'").run();
    await importText(
      calendar(
        vevent(
          'Aus',
          'DTSTART;VALUE=DATE:20260613',
          'DTEND;VALUE=DATE:20260616',
          'STATUS:CANCELLED',
        ),
        vevent('Später', 'DTSTART:20260620T200000', 'STATUS:POSTPONED'),
      ),
    );
    const items = await itemsIn('/calendar.rss?month=2026-06');
    expect(items.map(({ title }) => title)).toEqual([
      'Beispiel: Abgesagt: Sa., 13. – Mo., 15. Juni 2026: Aus',
      'Beispiel: Verschoben: Sa., 20. Juni 2026, 20:00 Uhr: Später',
    ]);
    expect(items.map((item) => [item['schema:startDate'], item['schema:endDate']])).toEqual([
      ['2026-06-13', '2026-06-15'],
      ['2026-06-20T20:00:00+02:00', undefined],
    ]);
    expect(items.map((item) => item['schema:eventStatus'])).toEqual([
      'https://schema.org/EventCancelled',
      'https://schema.org/EventPostponed',
    ]);
    const { title, link } = (await feedIn('/calendar.rss?month=2026-06&lang=ar')).items?.[1] ?? {};
    expect(title).toMatch(/: Später$/);
    expect(title).not.toContain('Verschoben');
    expect(link).toMatch(/^http:\/\/localhost:8787\/events\/spaeter-[0-9a-z]{12}\?lang=ar$/);
  });

  it('tells of what was moved where it was before, as JSON-LD does', async () => {
    const moved = [
      ...['UID:c', 'RECURRENCE-ID;TZID=Europe/Berlin:20260615T190000'],
      'DTSTART;TZID=Europe/Berlin:20260616T180000',
    ];
    await importText(calendar(chor, vevent('Fest', 'UID:f', 'DTSTART:20260613T150000')));
    const other = vevent('Fest', 'UID:f', 'DTSTART:20260620T170000');
    await importText(calendar(chor, vevent('Chor', ...moved), other));
    const items = await itemsIn('/calendar.rss?start=2026-06-12&end=2026-06-22');
    expect(
      items.map((item) => [item['schema:eventStatus'], item['schema:previousStartDate']]),
    ).toEqual([
      ['https://schema.org/EventRescheduled', '2026-06-15T19:00:00+02:00'],
      ['https://schema.org/EventRescheduled', '2026-06-13T15:00:00+02:00'],
    ]);
  });

  const TITLES = [
    'a ]]> b & c < d > e " f \' g &amp; h &#60;',
    '=1+1',
    '@SUM(A1)',
    '-2',
    '+3',
    '🎪👩‍👩‍👧 عيد; Fest, groß',
    '</title></item><item>',
    'x'.repeat(300),
  ];

  it('gives titles back as they were, whatever stands in them', async () => {
    const numbers = TITLES.map((_, at) => vevent(`${at}`, 'DTSTART:20260613T150000'));
    await importText(calendar(...numbers));
    const update =
      "UPDATE occurrences SET doc = json_set(doc, '$.title', ?) WHERE doc->>'title' = ?";
    const change = db.$client.prepare(update);
    await db.$client.batch(TITLES.map((title, at) => change.bind(title, `${at}`)));
    const titles = (await itemsIn('/calendar.rss?month=2026-06')).map(({ title }) => title);
    expect(titles.sort()).toEqual(
      TITLES.map((title) => `Sa., 13. Juni 2026, 15:00 Uhr: ${title}`).sort(),
    );
  });

  it('is well-formed with texts that XML cannot hold, and makes no markup of them', async () => {
    await importText(calendar(vevent('Fest', 'DTSTART:20260613T150000')));
    const evil =
      'a\u0000\u0008\u000b\u001f\ufffe\uffff\ud800b\udfffc\r\nd\u2028<script>x</script>]]>';
    const doc = JSON.stringify({
      ...{ title: evil, description: evil, priceText: evil, organizer: evil },
      place: { name: evil, street: null, postcode: null, city: null, latitude: 1, longitude: 2 },
    });
    await db.$client.prepare('UPDATE occurrences SET doc = json_patch(doc, ?)').bind(doc).run();
    const text = await file('/calendar.rss?month=2026-06');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these may not be there.
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
    const [item] = await itemsIn('/calendar.rss?month=2026-06');
    expect(item?.title).toMatch(/: a bc d <script>x<\/script>\]\]>$/);
    expect(item?.description).toContain('&lt;script&gt;x&lt;/script&gt;]]&gt;');
    expect(item?.description).not.toContain('<script>');
  });

  it('is a feed where nothing is on, and says where the rest of a long one is', async () => {
    const empty = await feedIn('/calendar.rss?month=2031-01');
    expect([empty.title, empty.items]).toEqual([
      'Veranstaltungen in Hannover: Januar 2031',
      undefined,
    ]);
    const head = { name: 'n', source: 'https://a.example/c.rss?q=%22', page: 'https://a.example/' };
    const long = {
      head: { ...head, next: 'https://a.example/c.rss?q=%22&cursor=1' },
      about: { portal: { name: 'P', url: '' }, language: 'de' },
      parts: [],
    } as unknown as CalendarFile<DateEntry>;
    if (rss.calendar?.of !== 'firsts') throw new Error('It has each event once.');
    let text = '';
    for await (const piece of rss.calendar.write(long)) text += piece;
    expect(parseRssFeed(text).atom?.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', head.source],
      ['next', long.head.next],
    ]);
  });
});
