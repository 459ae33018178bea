/** A view with everything in it, in every form, read by parsers that nobody here wrote. */
import { DOMParser, onWarningStopParsing } from '@xmldom/xmldom';
import { parse as parseCsv } from 'csv-parse/browser/esm/sync';
import { parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { parse as parseVcard } from 'vcard4';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../../schema/contract.ts';
import { contacts } from '../../../schema/tables.ts';
import { lastDay } from '../../../schema/when.ts';
import { formsOf } from '../../../worker/format/forms.ts';
import { importEverything, titles, truth, WHOLE } from '../everything.ts';
import { clear, db, importText, request, smallCity } from '../service.ts';

const file = async (ending: string, query = WHOLE) => {
  const response = await request(`/calendar.${ending}${query}`);
  expect(response.status).toBe(200);
  return response.text();
};

let shown: Event[];

beforeAll(async () => {
  await clear();
  await smallCity();
  await importEverything();
  shown = await truth();
});

/** A title as one line, which is all that forms of lines promise. */
const line = (title: string) => title.replace(/\s+/g, ' ').trim();
const uid = ({ id, occurrence }: Event) =>
  `${occurrence === 'once' ? id : `${id}-${occurrence}`}@localhost`;
/** An instant, or a date of a whole day. */
const start = (event: Event) => (event.allDay ? event.start : Date.parse(event.start));

describe('what is imported', () => {
  it('is shown with every title as it is, and without what was withdrawn', () => {
    expect(shown.length).toBe(titles.length + 7 + 5);
    const found = new Set(shown.map(({ title }) => title));
    for (const title of titles) expect(found).toContain(line(title));
    expect(found).not.toContain('Zurückgezogen');
  });
});

describe('as iCalendar', () => {
  const expected = () =>
    shown
      .map((event) => [uid(event), line(event.title), start(event), event.status === 'cancelled'])
      .sort();

  it('is the same to ical.js', async () => {
    const root = new ICAL.Component(ICAL.parse(await file('ics')));
    for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const read = root.getAllSubcomponents('vevent').map((component) => {
      const { uid, summary, startDate } = new ICAL.Event(component);
      const time = startDate.isDate ? startDate.toString() : startDate.toJSDate().getTime();
      const isCancelled = component.getFirstPropertyValue('status') === 'CANCELLED';
      return [uid, summary, time, isCancelled];
    });
    expect(read.sort()).toEqual(expected());
  });

  it('is the same to ts-ics', async () => {
    const { events = [] } = convertIcsCalendar(undefined, await file('ics'));
    const read = events.map(({ uid, summary, start, status }) => {
      const { date, type } = start;
      const time = type === 'DATE' ? date.toISOString().slice(0, 10) : date.getTime();
      return [uid, summary, time, status === 'CANCELLED'];
    });
    expect(read.sort()).toEqual(expected());
  });

  it('is the same where whole series are taken, laid out by ical.js', async () => {
    const root = new ICAL.Component(ICAL.parse(await file('ics', '')));
    for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const components = root.getAllSubcomponents('vevent');
    const uids = new Set(components.map((one) => one.getFirstPropertyValue('uid')));
    expect(uids).toEqual(new Set(shown.map(({ id }) => `${id}@localhost`)));
    const laid = components
      .filter((component) => !component.hasProperty('recurrence-id'))
      .flatMap((component) => {
        const event = new ICAL.Event(component);
        const dates = event.iterator();
        const found: [string, string | number][] = [];
        for (let next = dates.next(); next; next = dates.next()) {
          const { item, startDate } = event.getOccurrenceDetails(next);
          const time = startDate.isDate ? startDate.toString() : startDate.toJSDate().getTime();
          found.push([item.summary, time]);
        }
        return found;
      });
    expect(laid.sort()).toEqual(shown.map((event) => [line(event.title), start(event)]).sort());
  });

  it.each([WHOLE, ''])('with "%s" is read back unchanged by our own importer', async (query) => {
    const text = await file('ics', query);
    await clear();
    await smallCity();
    await importText(text);
    const copy = await truth();
    await clear();
    await smallCity();
    await importEverything();
    // Of a view with days, each date has become an event of its own.
    const facts = ({ id: _, links: __, updatedAt: ___, occurrence, ...event }: Event) =>
      JSON.stringify(query ? event : { ...event, occurrence });
    expect(copy.map(facts).sort()).toEqual(shown.map(facts).sort());
  });
});

describe('as RSS', () => {
  it('is XML to a strict parser, and the same to a reader of feeds', async () => {
    const text = await file('rss');
    const document = new DOMParser({ onError: onWarningStopParsing }).parseFromString(
      text,
      'text/xml',
    );
    const starts = [...document.getElementsByTagName('schema:startDate')];
    expect(starts.map(({ textContent }) => textContent)).toEqual(shown.map(({ start }) => start));
    const { items = [] } = parseRssFeed(text);
    expect(items.map(({ guid }) => guid?.value)).toEqual(shown.map(uid));
    for (const [at, { title = '' }] of items.entries()) {
      expect(title.endsWith(`: ${line(shown[at]?.title ?? '-')}`)).toBe(true);
    }
  });
});

describe('as CSV', () => {
  it('is the same to csv-parse, and nothing in it is a formula', async () => {
    const rows: Record<string, string>[] = parseCsv(await file('csv'), {
      ...{ bom: true, columns: true, delimiter: ';', record_delimiter: '\r\n' },
    });
    expect(rows.map((row) => [row.uid, row.title?.replace(/^'(?=['=+\-@])/, '')])).toEqual(
      shown.map((event) => [uid(event), line(event.title)]),
    );
    for (const cell of rows.flatMap(({ latitude: _, longitude: __, ...row }) => Object.values(row)))
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.map((row) => row.start?.slice(0, 16))).toEqual(
      shown.map((event) => event.start.slice(0, 16).replace('T', ' ')),
    );
    expect(rows.map((row) => row.end?.slice(0, 16))).toEqual(
      shown.map((event) =>
        event.allDay && event.end
          ? lastDay(event)
          : (event.end ?? '').slice(0, 16).replace('T', ' '),
      ),
    );
  });
});

describe('as text', () => {
  it('has every title in order, those that go on already first', async () => {
    const text = (await file('txt')).replace(/[\u2066-\u2069]/g, '');
    let from = 0;
    for (const { title } of shown) {
      const at = text.indexOf(line(title), from);
      expect([title, at >= from]).toEqual([title, true]);
      from = at;
    }
    expect(text).not.toContain('Zurückgezogen');
  });
});

describe('as JSON-LD', () => {
  it('is a graph with the same titles, times and names', async () => {
    const { '@graph': graph } = JSON.parse(await file('jsonld')) as {
      '@graph': Record<string, unknown>[];
    };
    const events = graph.filter((one) => String(one['@type']).endsWith('Event'));
    expect(events.map((one) => [one['@id'], one.name, one.startDate])).toEqual(
      shown.map(({ id, occurrence, title, start }) => [
        ...[`http://localhost:8787/events/${id}/${occurrence}#event`, title, start],
      ]),
    );
  });

  it('does not end the script that it stands in on a page', async () => {
    const evil = '</script><script>alert(1)</script>';
    const set = 'UPDATE occurrences SET doc = json_set(doc, ?, ?) WHERE event = ?';
    const put = (title: string) => db.$client.prepare(set).bind('$.title', title, id).run();
    const { id = '', title = '' } = shown.find((event) => event.title === '=1+1') ?? {};
    await put(evil);
    const page = await (await request('/calendar?month=2026-06')).text();
    await put(title);
    const [, block = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const { '@graph': graph } = JSON.parse(block) as { '@graph': { name: string }[] };
    expect(graph.map(({ name }) => name)).toContain(evil);
  });
});

describe('as vCard', () => {
  it('is the same to two parsers, whatever an office is called', async () => {
    const name = titles.join(' | ');
    await db.insert(contacts).values({
      ...{ district: 'sahlkamp-mitte', state: 'active', role: 'QM; "Büro", 2. Etage', name },
      ...{ telephone: '+4951160698802', hours: 'Mo, Di; 9–12\nMi "nach Absprache" 👋' },
      ...{
        asOf: '2017-08',
        sourceName: 'Portal, Stadt; Region',
        street: 'Weg 1, Hof',
        city: 'A;B',
      },
    });
    const text = await (await request('/contact.vcf?district=sahlkamp-mitte')).text();
    const [, properties] = ICAL.parse(text) as unknown as [
      string,
      [string, object, string, never][],
    ];
    const value = (wanted: string) => properties.find(([name]) => name === wanted)?.[3];
    expect([value('fn'), value('role'), value('tel')]).toEqual([
      ...[line(name), 'QM; "Büro", 2. Etage', '+4951160698802'],
    ]);
    expect(value('note')).toContain('Mi "nach Absprache" 👋');
    const [card] = [parseVcard(text)].flat();
    const strict = (wanted: string) => card?.getProperty(wanted).map(({ value }) => value);
    expect(JSON.stringify(strict('FN'))).toContain(
      JSON.stringify(line(titles[8] ?? '')).slice(1, -1),
    );
    // It parts every text at a semicolon, which need not be escaped where there is one value (3.4).
    expect(strict('ROLE')?.flat().join(';')).toBe('QM; "Büro", 2. Etage');
  });
});

describe('the table of forms', () => {
  it('has no form that is not read here', () => {
    const endings = (['calendar', 'event', 'contact'] as const).flatMap((subject) =>
      formsOf(subject).map(({ ending }) => ending),
    );
    expect([...new Set(endings)].sort()).toEqual(['csv', 'ics', 'jsonld', 'rss', 'txt', 'vcf']);
  });
});
