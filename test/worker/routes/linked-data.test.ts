/** What pages say to programs: the forms of what they show, and what they show as data. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Events, Series } from '../../../schema/contract.ts';
import { contacts } from '../../../schema/tables.ts';
import { calendar, clear, db, get, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

type Thing = Record<string, unknown>;
const ORIGIN = 'http://localhost:8787';
const BLOCK = /<script type="application\/ld\+json">(.*?)<\/script>/gs;

/** The page's head with its links, and its blocks of data as they are parsed. */
async function page(path: string) {
  const text = await (await request(path)).text();
  const links = [
    ...text.matchAll(/<link rel="alternate" type="([^"]*)" href="([^"]*)" title="([^"]*)"\/>/g),
  ].map(([, type, href = '', title]) => [title, type, href.replaceAll('&amp;', '&')]);
  const blocks = [...text.matchAll(BLOCK)].map(([, json = '']) => JSON.parse(json) as Thing);
  return { text, links, blocks };
}
const graph = ({ blocks }: { blocks: Thing[] }) => (blocks[0]?.['@graph'] ?? []) as Thing[];
const linked = (path: string, query: string, ...endings: string[]) => {
  const known: Record<string, string[]> = {
    ics: ['iCalendar', 'text/calendar'],
    rss: ['RSS', 'application/rss+xml'],
    jsonld: ['JSON-LD', 'application/ld+json'],
    vcf: ['vCard', 'text/vcard'],
  };
  return endings.map((one) => [...(known[one] ?? []), `${ORIGIN}${path}.${one}${query}`]);
};
const idOf = async (title: string) => {
  const { body } = await get<Events>('/v1/events?start=2026-01-01&limit=200');
  return body.events.find((event) => event.title === title)?.id ?? '';
};
const office = () =>
  db.insert(contacts).values({
    ...{ district: 'sahlkamp-mitte', state: 'active', role: 'Quartiersmanagement', name: 'Büro' },
    ...{ asOf: '2017-08', sourceName: 'Portal' },
  });
const chor = vevent('Chor', 'UID:c', 'DTSTART:20260601T190000', 'RRULE:FREQ=WEEKLY;COUNT=4');
const fest = (start: string) =>
  vevent('Fest', 'UID:f', `DTSTART:${start}`, 'DESCRIPTION:Viel los.');

describe('GET /calendar', () => {
  it('has the dates that it shows, and links to the view in its other forms', async () => {
    await importText(calendar(fest('20260613T150000'), chor));
    await importText(calendar(fest('20260614T150000'), chor));
    const shown = await page('/calendar?month=2026-06&q=fest&frame=no&lang=en');
    expect(shown.links).toEqual(
      expect.arrayContaining(
        linked('/calendar', '?month=2026-06&q=fest&lang=en', 'ics', 'rss', 'jsonld'),
      ),
    );
    expect(shown.blocks).toHaveLength(1);
    const file = await get<{ '@graph': Thing[] }>('/calendar.jsonld?month=2026-06&q=fest&lang=en');
    expect(graph(shown)).toEqual(file.body['@graph'].slice(1));
    expect(graph(shown)[0]).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2026-06-13T15:00:00+02:00',
      description: 'Viel los.',
    });
  });

  it('has no block where nothing is on, and none in a frame', async () => {
    expect((await page('/calendar?month=2026-06')).blocks).toEqual([]);
    await importText(calendar(chor));
    const framed = await page('/calendar?month=2026-06&frame=true');
    expect([framed.blocks, framed.links]).toEqual([[], []]);
    expect(graph(await page('/calendar?month=2026-06'))).toHaveLength(4);
  });

  it('is ended by no title, whatever stands in it', async () => {
    await importText(calendar(chor));
    const title = '</script><!-- <script> ]]> \u2028\u2029 "\\';
    const update = "UPDATE occurrences SET doc = json_set(doc, '$.title', ?)";
    await db.$client.prepare(update).bind(title).run();
    const shown = await page('/calendar?month=2026-06');
    expect(graph(shown).map(({ name }) => name)).toEqual(Array(4).fill(title));
    const [, block = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(shown.text) ?? [];
    expect(block).not.toMatch(/[<\u2028\u2029]/);
  });

  it('does not make the scripts of widgets longer', async () => {
    await importText(calendar(chor));
    for (const ending of ['js', 'json']) {
      const text = await (await request(`/calendar.${ending}?month=2026-06`)).text();
      expect(text).not.toContain('schema.org');
      expect(text).not.toContain('"subjects"');
    }
  });
});

describe('GET /contact', () => {
  it('has the offices that it shows, and links to their other forms', async () => {
    await office();
    const shown = await page('/contact?district=sahlkamp');
    expect(graph(shown).map((one) => [one['@type'], one['@id']])).toEqual([
      ['GovernmentOffice', `${ORIGIN}/contact?district=sahlkamp-mitte#office`],
    ]);
    expect(shown.links).toEqual(linked('/contact', '?district=sahlkamp', 'jsonld', 'vcf'));
  });

  it('links to no form where there is no office', async () => {
    const shown = await page('/contact?district=stoecken');
    expect([shown.links, shown.blocks]).toEqual([[], []]);
  });
});

describe('GET /', () => {
  it('has the dates that it shows, and links to the calendar’s forms', async () => {
    await importText(calendar(chor));
    const shown = await page('/?month=2026-06');
    expect(graph(shown).map(({ startDate }) => startDate)).toEqual(
      ['01', '08', '15', '22'].map((day) => `2026-06-${day}T19:00:00+02:00`),
    );
    expect(shown.links).toEqual(
      expect.arrayContaining(linked('/calendar', '?month=2026-06', 'ics', 'rss', 'jsonld')),
    );
  });
});

describe('the pages of an event', () => {
  it('have no more dates of a series that comes as its dates than are shown', async () => {
    const monthly = 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1';
    await importText(calendar(vevent('Treff', 'UID:t', 'DTSTART:20260601T190000', monthly)));
    const id = await idOf('Treff');
    const path = `/events/treff-${id}`;
    const { occurrences } = (await get<Series>(`/v1/events/${id}`)).body;
    const [block = {}] = (await page(path)).blocks;
    const starts = (thing: Thing) => (thing.subEvent as Thing[]).map((one) => one.startDate);
    expect(starts(block)).toEqual(occurrences.map(({ start }) => start));
    const file = (await get<Thing>(`${path}.jsonld`)).body;
    expect(starts(file).length).toBeGreaterThan(starts(block).length);
  });

  it('have what its files have, and link to them', async () => {
    await importText(calendar(chor));
    const id = await idOf('Chor');
    for (const path of [`/events/chor-${id}`, `/events/chor-${id}/20260615T190000`]) {
      const { blocks, links } = await page(`${path}?lang=en`);
      expect(blocks).toEqual([(await get<Thing>(`${path}.jsonld?lang=en`)).body]);
      expect(links).toEqual(linked(path, '?lang=en', 'ics', 'jsonld'));
    }
    expect((await page(`/events/chor-${id}`)).blocks[0]?.eventSchedule).toMatchObject({
      ...{ '@type': 'Schedule', repeatCount: 4 },
    });
    const { text } = await page(`/events/chor-${id}`);
    expect(text.indexOf('application/ld+json')).toBeLessThan(text.indexOf('</head>'));
  });
});
