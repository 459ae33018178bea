/** What stands in JSON-LD, and what our own importer makes of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Event, Events } from '../../../schema/contract.ts';
import type { FeedEvent } from '../../../worker/import/feed.ts';
import { parse } from '../../../worker/import/formats/parse.ts';
import { calendar, clear, db, get, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

type Thing = Record<string, unknown>;
const ORIGIN = 'http://localhost:8787';
const term = (name: string) => `https://schema.org/${name}`;
const file = async (path: string) => (await request(path)).text();
const read = async (path: string) => JSON.parse(await file(path)) as Thing;
const eventsIn = async (path: string) => ((await read(path))['@graph'] as Thing[]).slice(1);
const listed = async (query: string) =>
  (await get<Events>(`/v1/events?${query}&limit=200`)).body.events;
const june = () => listed('month=2026-06');
const idOf = async (title: string) =>
  (await listed('start=2026-01-01')).find((event) => event.title === title)?.id ?? '';

const BERLIN = 'TZID=Europe/Berlin';
const chor = (...more: string[]) =>
  vevent(
    'Chor',
    'UID:c',
    `DTSTART;${BERLIN}:20260601T190000`,
    `DTEND;${BERLIN}:20260601T203000`,
    ...more,
  );
const moved = vevent(
  'Chor im Park',
  'UID:c',
  `RECURRENCE-ID;${BERLIN}:20260615T190000`,
  `DTSTART;${BERLIN}:20260616T180000`,
);
const cancelled = vevent(
  'Chor',
  'UID:c',
  `RECURRENCE-ID;${BERLIN}:20260622T190000`,
  `DTSTART;${BERLIN}:20260622T190000`,
  'STATUS:CANCELLED',
);

describe('GET /calendar.jsonld', () => {
  it('answers a graph with all that is known of each date', async () => {
    await db.$client
      .prepare(
        "UPDATE sources SET licence = 'CC BY 4.0', name = 'Der Verein' WHERE slug = 'verein'",
      )
      .run();
    await importText(
      calendar(
        vevent(
          'Stadtteilfest',
          'DTSTART:20260613T150000',
          'DTEND:20260613T180000',
          'LOCATION:Haus\\, Weg 1\\, 30169 Hannover',
          'GEO:52.37;9.73',
          'URL:https://verein.example/fest',
          'ORGANIZER;CN=Verein im Stadtteil:mailto:x@verein.example',
          'IMAGE;VALUE=URI:https://verein.example/bild.jpg',
          'CATEGORIES:Kirmes,Konzerte',
          'DESCRIPTION:Viel Musik.',
          'X-COST:5 Euro\\, ermäßigt 3 Euro',
          'X-QUARTIER-DISTRICT:stoecken',
        ),
      ),
    );
    const response = await request('/calendar.jsonld?month=2026-06&lang=en');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/ld+json; charset=utf-8');
    const document = JSON.parse(await response.text()) as Thing;
    const id = await idOf('Stadtteilfest');
    const page = `${ORIGIN}/events/stadtteilfest-${id}`;
    expect(document).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'CollectionPage',
          '@id': `${ORIGIN}/calendar?month=2026-06&lang=en`,
          url: `${ORIGIN}/calendar?month=2026-06&lang=en`,
          name: 'Events in Hannover: June 2026',
          inLanguage: 'en',
        },
        {
          '@type': 'Event',
          '@id': `${ORIGIN}/events/${id}/once#event`,
          startDate: '2026-06-13T15:00:00+02:00',
          endDate: '2026-06-13T18:00:00+02:00',
          eventStatus: term('EventScheduled'),
          name: 'Stadtteilfest',
          description: 'Viel Musik.',
          location: {
            '@type': 'Place',
            name: 'Haus',
            address: {
              '@type': 'PostalAddress',
              streetAddress: 'Weg 1',
              postalCode: '30169',
              addressLocality: 'Hannover',
            },
            geo: { '@type': 'GeoCoordinates', latitude: 52.37, longitude: 9.73 },
            containedInPlace: { '@type': 'AdministrativeArea', name: 'Stöcken' },
          },
          eventAttendanceMode: term('OfflineEventAttendanceMode'),
          isAccessibleForFree: false,
          offers: { '@type': 'Offer', description: '5 Euro, ermäßigt 3 Euro' },
          organizer: { '@type': 'Organization', name: 'Verein im Stadtteil' },
          image: {
            '@type': 'ImageObject',
            url: 'https://verein.example/bild.jpg',
            contentUrl: 'https://verein.example/bild.jpg',
          },
          keywords: ['Festivals', 'Concerts'],
          url: 'https://verein.example/fest',
          subjectOf: {
            '@type': 'WebPage',
            '@id': page,
            url: page,
            inLanguage: 'de',
            dateModified: '2026-06-10T12:00:00Z',
            sdPublisher: {
              '@type': 'Organization',
              name: 'Der Verein',
              url: 'https://verein.example/a.ics',
            },
            sdLicense: { '@type': 'CreativeWork', name: 'CC BY 4.0' },
          },
        },
      ],
    });
  });

  it('says nothing that is not known', async () => {
    await importText(calendar(vevent('Fest', 'DTSTART;VALUE=DATE:20260613', 'LOCATION:Haus')));
    const [event] = await eventsIn('/calendar.jsonld?month=2026-06');
    expect(Object.keys(event ?? {})).toEqual([
      ...['@type', '@id', 'startDate', 'eventStatus', 'name', 'location', 'url'],
      'subjectOf',
    ]);
    expect(event?.location).toEqual({ '@type': 'Place', name: 'Haus' });
    expect(event?.url).toBe(`${ORIGIN}/events/fest-${await idOf('Fest')}`);
  });

  it('knows the city of a place in a district, and of no other', async () => {
    const start = 'DTSTART:20260613T150000';
    await importText(
      calendar(
        vevent('A', start, 'LOCATION:Haus', 'X-QUARTIER-DISTRICT:stoecken'),
        vevent('B', start, 'LOCATION:Haus\\, Weg 1\\, 29221 Celle', 'X-QUARTIER-DISTRICT:nord'),
        vevent('C', start, 'LOCATION:Haus'),
        vevent('D', start, 'X-QUARTIER-DISTRICT:stoecken'),
      ),
    );
    const events = await eventsIn('/calendar.jsonld?month=2026-06');
    const places = events.map(({ location }) => location as Thing | undefined);
    expect(places.map((place) => place?.address)).toEqual([
      { '@type': 'PostalAddress', addressLocality: 'Hannover' },
      {
        '@type': 'PostalAddress',
        ...{ streetAddress: 'Weg 1', postalCode: '29221', addressLocality: 'Celle' },
      },
      undefined,
      undefined,
    ]);
    expect(places[3]).toBeUndefined();
  });

  it('has the picture’s credit, and says what is an example', async () => {
    await db.$client.prepare("UPDATE sources SET example = 1 WHERE slug = 'verein'").run();
    await importText(calendar(vevent('Fest', 'DTSTART:20260613T150000')));
    const image = { url: 'https://a.example/b.jpg', alt: 'Ein Zelt', credit: 'A. Muster' };
    await db.$client
      .prepare("UPDATE occurrences SET doc = json_set(doc, '$.image', json(?))")
      .bind(JSON.stringify(image))
      .run();
    const [event] = await eventsIn('/calendar.jsonld?month=2026-06');
    expect(event?.image).toEqual({
      '@type': 'ImageObject',
      url: 'https://a.example/b.jpg',
      contentUrl: 'https://a.example/b.jpg',
      caption: 'Ein Zelt',
      creditText: 'A. Muster',
    });
    expect(event?.disambiguatingDescription).toBe('Beispiel');
  });

  it.each([
    ['X-COST-TYPE:free', true, { '@type': 'Offer', price: 0, priceCurrency: 'EUR' }],
    ['X-COST-TYPE:paid', false, undefined],
    ['X-COST:5 €', false, { price: '5.00', priceCurrency: 'EUR', description: '5 €' }],
    ['X-COST:12\\,50 Euro', false, { price: '12.50', priceCurrency: 'EUR' }],
    ['X-COST:ab 5 €', false, { description: 'ab 5 €' }],
    ['X-COST:8–15 €', false, { description: '8–15 €' }],
    ['X-COST:1.200 €', false, { description: '1.200 €' }],
    ['X-NOTHING:1', undefined, undefined],
  ])('has a number for %s only where there is just one', async (line, free, offer) => {
    await importText(calendar(vevent('Fest', 'DTSTART:20260613T150000', line)));
    const [event] = await eventsIn('/calendar.jsonld?month=2026-06');
    expect(event?.isAccessibleForFree).toBe(free);
    if (!offer) expect(event?.offers).toBeUndefined();
    else {
      expect(event?.offers).toMatchObject(offer);
      expect(Object.hasOwn(event?.offers ?? {}, 'price')).toBe(Object.hasOwn(offer, 'price'));
    }
  });

  it('ends whole days with the last of them, over a change of the clocks too', async () => {
    await importText(
      calendar(
        vevent('Lang', 'DTSTART;VALUE=DATE:20260327', 'DTEND;VALUE=DATE:20260331'),
        vevent('Kurz', 'DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260330'),
      ),
    );
    const events = await eventsIn('/calendar.jsonld?month=2026-03');
    expect(events.map(({ startDate, endDate }) => [startDate, endDate])).toEqual([
      ['2026-03-27', '2026-03-30'],
      ['2026-03-29', '2026-03-29'],
    ]);
  });

  it('says of dates which series they are of, and where they were before', async () => {
    await importText(calendar(chor('RRULE:FREQ=WEEKLY;COUNT=4'), moved, cancelled));
    const id = await idOf('Chor');
    const events = await eventsIn('/calendar.jsonld?month=2026-06');
    // One date is called otherwise: the series' own name is said of the series alone.
    expect(events.map((event) => event.superEvent)).toEqual(
      Array(4).fill({ '@type': 'EventSeries', '@id': `${ORIGIN}/events/${id}#event` }),
    );
    expect(events.map((one) => [one.startDate, one.eventStatus, one.previousStartDate])).toEqual([
      ['2026-06-01T19:00:00+02:00', term('EventScheduled'), undefined],
      ['2026-06-08T19:00:00+02:00', term('EventScheduled'), undefined],
      ['2026-06-16T18:00:00+02:00', term('EventRescheduled'), '2026-06-15T19:00:00+02:00'],
      ['2026-06-22T19:00:00+02:00', term('EventCancelled'), undefined],
    ]);
  });

  it('knows by the city’s clock where a date of another zone was before', async () => {
    const york = 'TZID=America/New_York';
    await importText(
      calendar(
        vevent('Ruf', 'UID:r', `DTSTART;${york}:20260301T200000`, 'RRULE:FREQ=WEEKLY;COUNT=5'),
        vevent(
          'Ruf',
          'UID:r',
          `RECURRENCE-ID;${york}:20260315T200000`,
          `DTSTART;${york}:20260316T090000`,
        ),
      ),
    );
    const events = await eventsIn('/calendar.jsonld?month=2026-03');
    expect(events.map((event) => [event.startDate, event.previousStartDate])).toEqual([
      ['2026-03-02T02:00:00+01:00', undefined],
      ['2026-03-09T01:00:00+01:00', undefined],
      ['2026-03-16T14:00:00+01:00', '2026-03-16T01:00:00+01:00'],
      ['2026-03-23T01:00:00+01:00', undefined],
      ['2026-03-30T02:00:00+02:00', undefined],
    ]);
  });

  it('is a graph of the view alone where nothing is on', async () => {
    expect((await read('/calendar.jsonld?month=2031-01'))['@graph']).toHaveLength(1);
  });
});

describe('GET /events/{id}/{occurrence}.jsonld', () => {
  it('tells of a single date that it was moved, and from where', async () => {
    await importText(calendar(vevent('Fest', 'UID:f', 'DTSTART:20260613T150000')));
    await importText(calendar(vevent('Fest', 'UID:f', 'DTSTART:20260620T170000')));
    const id = await idOf('Fest');
    for (const path of [`/events/${id}`, `/events/${id}/once`]) {
      const event = await read(`${path}.jsonld`);
      expect([event['@context'], event['@type'], event['@id']]).toEqual([
        ...['https://schema.org', 'Event', `${ORIGIN}/events/${id}/once#event`],
      ]);
      expect([event.eventStatus, event.startDate, event.previousStartDate]).toEqual([
        term('EventRescheduled'),
        '2026-06-20T17:00:00+02:00',
        '2026-06-13T15:00:00+02:00',
      ]);
    }
  });
});

describe('GET /events/{id}.jsonld', () => {
  it('answers a series with its schedule, and the dates that are otherwise', async () => {
    const left = `EXDATE;${BERLIN}:20260608T190000`;
    await importText(
      calendar(chor('RRULE:FREQ=WEEKLY;UNTIL=20260706T170000Z', left), moved, cancelled),
    );
    const id = await idOf('Chor');
    const event = await read(`/events/${id}.jsonld`);
    expect(event.eventSchedule).toEqual({
      '@type': 'Schedule',
      startDate: '2026-06-01',
      endDate: '2026-07-06',
      startTime: '19:00:00',
      duration: 'PT1H30M',
      repeatFrequency: 'P1W',
      byDay: [term('Monday')],
      exceptDate: ['08', '15', '22'].map((day) => `2026-06-${day}T19:00:00+02:00`),
      scheduleTimezone: 'Europe/Berlin',
    });
    expect([event['@type'], event['@id'], event.startDate, event.endDate]).toEqual([
      ...['Event', `${ORIGIN}/events/${id}#event`, '2026-06-01T19:00:00+02:00', undefined],
    ]);
    const parts = event.subEvent as Thing[];
    expect(parts.map((part) => [part.name, part.startDate, part.eventStatus])).toEqual([
      ['Chor im Park', '2026-06-16T18:00:00+02:00', term('EventRescheduled')],
      ['Chor', '2026-06-22T19:00:00+02:00', term('EventCancelled')],
    ]);
  });

  it('whose rule no Schedule can say answers its dates', async () => {
    await importText(calendar(chor('RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=3')));
    const event = await read(`/events/${await idOf('Chor')}.jsonld`);
    expect([event['@type'], event.eventSchedule]).toEqual(['EventSeries', undefined]);
    expect((event.subEvent as Thing[]).map(({ startDate }) => startDate)).toEqual([
      ...['2026-06-01T19:00:00+02:00', '2026-07-06T19:00:00+02:00', '2026-08-03T19:00:00+02:00'],
    ]);
  });
});

const essence = ({ title, description, status, price, place, start, end }: FeedEvent) => ({
  ...{ title, description, status, price, place },
  ...{ start: start.local, end: end?.local ?? null },
});
const wireEssence = ({ title, description, status, price, place, start, end }: Event) => ({
  ...{ title, description, status, price, place },
  ...{ start: start.slice(0, 19), end: end?.slice(0, 19) ?? null },
});

describe('our own importer', () => {
  it('reads dates of a view with the same titles, times, places, prices and statuses', async () => {
    await importText(
      calendar(
        vevent('Fest 🎪 عيد "x"\\; ]]> =1+1', 'DTSTART:20260613T150000', 'DTEND:20260613T180000'),
        vevent(
          'Frei',
          'DTSTART:20260613T150000',
          'X-COST-TYPE:free',
          `DESCRIPTION:${'ä '.repeat(300)}z`,
        ),
        vevent('Teuer', 'DTSTART:20260613T160000', 'X-COST:5 €', 'DESCRIPTION:a\\, b\\n\\nc'),
        vevent('Schau', 'DTSTART;VALUE=DATE:20260610', 'DTEND;VALUE=DATE:20260620'),
        vevent('Ausgefallen', 'DTSTART:20260614T150000', 'STATUS:CANCELLED', 'GEO:52.37;9.73'),
        vevent('Verschoben', 'DTSTART:20260615T150000', 'STATUS:POSTPONED', 'X-COST-TYPE:paid'),
        vevent('Ort', 'DTSTART;VALUE=DATE:20260616', 'LOCATION:Haus\\, Weg 1\\, 30169 Hannover'),
        vevent('Nacht', 'DTSTART:20260627T230000', 'DTEND:20260628T040000', 'LOCATION:Irgendwo'),
        chor('RRULE:FREQ=WEEKLY;COUNT=4'),
        moved,
        cancelled,
      ),
    );
    const wire = (await june()).map(wireEssence);
    const text = await file('/calendar.jsonld?month=2026-06');
    const { events, refused } = await parse(text, 'json-ld', 'Europe/Berlin');
    expect(refused).toEqual([]);
    expect(wire).toHaveLength(12);
    expect(events.map(essence)).toEqual(wire);
  });

  it.each([
    'FREQ=DAILY;INTERVAL=2;COUNT=5',
    'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20260731T235959Z',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
    'FREQ=MONTHLY;COUNT=4',
    'FREQ=MONTHLY;BYDAY=1MO,-1FR',
    'FREQ=MONTHLY;BYMONTHDAY=1,15;BYMONTH=6,7,8',
    'FREQ=YEARLY;BYMONTH=6;BYDAY=1MO',
    'FREQ=YEARLY',
    // What no Schedule says.
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU',
    'FREQ=YEARLY;BYDAY=22MO;COUNT=2',
    'FREQ=MONTHLY;BYDAY=MO;COUNT=9',
  ])('lays a copy of %s out as the first', async (rule) => {
    await importText(calendar(chor(`RRULE:${rule}`), vevent('Anderes', 'DTSTART:20260601T100000')));
    const shown = async () =>
      (await listed('start=2026-06-01&end=2027-09-01'))
        .filter(({ title }) => title === 'Chor')
        .map(({ start, end, status }) => ({ start, end, status }));
    const before = await shown();
    expect(before.length).toBeGreaterThan(1);
    const copy = await file(`/events/${await idOf('Chor')}.jsonld`);
    await clear();
    await smallCity();
    await importText(copy);
    expect(await shown()).toEqual(before);
  });

  it('lays a copy of a series with dates that are otherwise out as the first', async () => {
    await importText(
      calendar(chor('RRULE:FREQ=WEEKLY', `EXDATE;${BERLIN}:20260608T190000`), moved, cancelled),
    );
    const shown = async () => (await june()).map(wireEssence);
    const before = await shown();
    const copy = await file(`/events/${await idOf('Chor')}.jsonld`);
    await clear();
    await smallCity();
    await importText(copy);
    expect(await shown()).toEqual(before);
  });
});
