import { describe, expect, it } from 'vitest';
import type { FeedEvent } from '../../../../worker/import/feed.ts';
import { parseHtml } from '../../../../worker/import/formats/html.ts';
import { parseJsonLd } from '../../../../worker/import/formats/jsonld.ts';

const ZONE = 'Europe/Berlin';
const parse = (document: unknown) => parseJsonLd(JSON.stringify(document), ZONE);

const event = (more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'Sommerfest',
  startDate: '2026-06-13T15:00',
  ...more,
});

/** The one event of a document. */
function one(more: object): FeedEvent {
  const { events, refused } = parse(event(more));
  expect(refused).toEqual([]);
  expect(events).toHaveLength(1);
  return events[0] as FeedEvent;
}

const refusal = (more: object) => parse(event(more)).refused[0]?.reason;
const titles = (document: unknown) => parse(document).events.map(({ title }) => title);

describe('an Event', () => {
  it('becomes an event with everything it says', () => {
    const { events, refused } = parse(
      event({
        '@id': 'https://verein.example/fest#event',
        '@type': ['Event', 'MusicEvent'],
        description: '<p>Mit Musik</p>',
        endDate: '2026-06-13T22:00:00+02:00',
        eventStatus: 'https://schema.org/EventCancelled',
        location: {
          '@type': 'Place',
          name: 'Stadtteilladen',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Ithstra&szlig;e 8',
            postalCode: 30419,
            addressLocality: 'Hannover',
          },
          geo: { '@type': 'GeoCoordinates', latitude: '52,4', longitude: 9.66 },
        },
        offers: { '@type': 'Offer', price: '12.50', priceCurrency: 'EUR' },
        organizer: { '@type': 'Organization', name: 'Verein Stöcken' },
        performer: { '@type': 'MusicGroup', name: 'Die Band' },
        image: [
          {
            '@type': 'ImageObject',
            url: 'https://verein.example/fest.jpg',
            caption: 'Der Hof',
            creditText: 'Foto: A. B.',
          },
        ],
        url: 'https://verein.example/fest',
        keywords: 'Kirmes, Konzerte',
        about: { '@type': 'Thing', name: 'Nachbarschaft' },
      }),
    );
    expect(refused).toEqual([]);
    expect(events).toEqual([
      {
        uid: 'https://verein.example/fest#event',
        line: null,
        title: 'Sommerfest',
        description: '<p>Mit Musik</p>',
        status: 'cancelled',
        price: 'paid',
        priceText: '12,50 €',
        categories: ['Kirmes', 'Konzerte', 'Nachbarschaft', 'MusicEvent'],
        district: null,
        place: {
          name: 'Stadtteilladen',
          street: 'Ithstraße 8',
          postcode: '30419',
          city: 'Hannover',
          latitude: 52.4,
          longitude: 9.66,
        },
        organizer: 'Verein Stöcken',
        url: 'https://verein.example/fest',
        image: { url: 'https://verein.example/fest.jpg', alt: 'Der Hof', credit: 'Foto: A. B.' },
        start: { local: '2026-06-13T15:00:00', zone: ZONE },
        end: { local: '2026-06-13T22:00:00', zone: ZONE },
        rule: null,
        dates: [],
        exceptions: [],
        instances: [],
        detached: false,
      },
    ]);
  });

  it('leaves unknown what it does not say', () => {
    expect(one({})).toMatchObject({
      uid: 'sommerfest@2026-06-13T15:00',
      ...{ description: null, status: 'scheduled', price: 'unknown', priceText: null },
      ...{ categories: [], place: null, organizer: null, url: null, image: null, end: null },
    });
  });

  it.each([
    ['name', { name: ' ' }, 'name is missing: an event needs a title.'],
    [
      'startDate',
      { startDate: null },
      'startDate is missing: without a date there is nothing to show.',
    ],
    [
      'a startDate that is one',
      { startDate: '13. Juni' },
      'startDate is “13. Juni”, which is no date: write 2026-06-13 or 2026-06-13T19:00.',
    ],
    [
      'an endDate behind its start',
      { endDate: '2026-06-12' },
      'endDate is before the start: 2026-06-12, 2026-06-13T15:00:00.',
    ],
  ])('without %s is refused by name, and the others come in', (_, more, reason) => {
    const { events, refused } = parse([event({ '@id': 'a', ...more }), event({ name: 'Gut' })]);
    expect(events.map(({ title }) => title)).toEqual(['Gut']);
    expect(refused).toEqual([{ uid: 'a', line: null, reason }]);
  });
});

describe('the dates of an Event', () => {
  it.each([
    ['2026-06-13T19:00', '2026-06-13T19:00:00', ZONE],
    ['2026-06-13T19:00:00.000+02:00', '2026-06-13T19:00:00', ZONE],
    ['2026-06-13T19:00:00+0200', '2026-06-13T19:00:00', ZONE],
    ['2026-06-13 19:00:00', '2026-06-13T19:00:00', ZONE],
    ['2026-06-13T17:00:00Z', '2026-06-13T17:00:00', 'UTC'],
    ['2026-06-13T18:00+01:00', '2026-06-13T18:00:00', '+01:00'],
    ['2026-01-13T19:00+02', '2026-01-13T19:00:00', '+02:00'],
    // 02:30 comes twice on that night; this is the second.
    ['2026-10-25T02:30:00+01:00', '2026-10-25T02:30:00', '+01:00'],
    ['2026-06-13', '2026-06-13', ZONE],
  ])('begin at %s', (startDate, local, zone) => {
    expect(one({ startDate }).start).toEqual({ local, zone });
  });

  it.each([
    ['a time', '2026-06-13T19:00', { endDate: '2026-06-13T22:00' }, '2026-06-13T22:00:00'],
    [
      'the same time, which says nothing',
      '2026-06-13T19:00',
      { endDate: '2026-06-13T19:00' },
      null,
    ],
    ['the same date, which says nothing', '2026-06-13T19:00', { endDate: '2026-06-13' }, null],
    [
      'a later date, at its midnight',
      '2026-06-13T10:00',
      { endDate: '2026-08-01' },
      '2026-08-02T00:00:00',
    ],
    ['the last day of an all-day event', '2026-06-13', { endDate: '2026-06-14' }, '2026-06-15'],
    ['the day of a time', '2026-06-13', { endDate: '2026-06-14T18:00' }, '2026-06-15'],
    ['a duration', '2026-06-13T22:30', { duration: 'PT2H30M' }, '2026-06-14T01:00:00'],
    ['a duration in days', '2026-06-13', { duration: 'P2D' }, '2026-06-15'],
    ['a duration that is none', '2026-06-13T22:30', { duration: '2 Stunden' }, null],
    ['nothing', '2026-06-13T22:30', { endDate: '' }, null],
  ])('end with %s', (_, startDate, more, local) => {
    expect(one({ startDate, ...more }).end?.local ?? null).toBe(local);
  });

  it.each(['2026-02-30', '1969-12-31', '2400-01-01', '2026-06-13T25:00', '2026-06-13T19:00+99:00'])(
    'are none at %s',
    (startDate) => {
      expect(refusal({ startDate })).toContain('which is no date');
    },
  );
});

describe('a series', () => {
  const series = (schedule: object, more: object = {}) =>
    one({ startDate: undefined, eventSchedule: { '@type': 'Schedule', ...schedule }, ...more });

  it('has its rule, its end and what is left out from its Schedule', () => {
    expect(
      series({
        startDate: '2026-06-01',
        endDate: '2026-12-21',
        startTime: '19:00',
        endTime: '21:00:00',
        repeatFrequency: 'P1W',
        byDay: ['https://schema.org/Monday', 'Thursday'],
        exceptDate: ['2026-06-08', '2026-06-15T19:00'],
        scheduleTimezone: 'Europe/Vienna',
      }),
    ).toMatchObject({
      start: { local: '2026-06-01T19:00:00', zone: 'Europe/Vienna' },
      end: { local: '2026-06-01T21:00:00', zone: 'Europe/Vienna' },
      rule: 'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261221',
      exceptions: [
        { local: '2026-06-08', zone: 'Europe/Vienna' },
        { local: '2026-06-15T19:00:00', zone: 'Europe/Vienna' },
      ],
    });
  });

  it.each([
    [
      'the next day of its week',
      { repeatFrequency: 'P1W', byDay: 'Wednesday' },
      '2026-06-03',
      'FREQ=WEEKLY;BYDAY=WE',
    ],
    [
      'every other week',
      { repeatFrequency: 'P2W', byDay: 'SU' },
      '2026-06-07',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU',
    ],
    [
      'the second Tuesday',
      { repeatFrequency: 'P1M', byDay: '2TU' },
      '2026-06-09',
      'FREQ=MONTHLY;BYDAY=2TU',
    ],
    [
      'the last Friday',
      { repeatFrequency: 'Monthly', byDay: '-1FR' },
      '2026-06-26',
      'FREQ=MONTHLY;BYDAY=-1FR',
    ],
    [
      'weeks of the month',
      { repeatFrequency: 'P1M', byDay: 'Saturday', byMonthWeek: [1, 3] },
      '2026-06-06',
      'FREQ=MONTHLY;BYDAY=1SA,3SA',
    ],
    [
      'a day of the month',
      { repeatFrequency: 'P1M', byMonthDay: 15, repeatCount: 6 },
      '2026-06-15',
      'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=6',
    ],
    [
      'a day of the year',
      { repeatFrequency: 'P1Y', byMonth: 12, byMonthDay: 24 },
      '2026-12-24',
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24',
    ],
    ['every day', { repeatFrequency: 'Daily' }, '2026-06-01', 'FREQ=DAILY'],
    ['days of the week alone', { byDay: ['TU'] }, '2026-06-02', 'FREQ=WEEKLY;BYDAY=TU'],
  ])('begins on the first day that it names: %s', (_, schedule, local, rule) => {
    expect(series({ startDate: '2026-06-01', ...schedule })).toMatchObject({
      start: { local, zone: ZONE },
      rule,
    });
  });

  it('takes from its event what its Schedule does not say', () => {
    const found = series(
      { repeatFrequency: 'P1W', duration: 'PT2H' },
      { startDate: '2026-06-01T17:00:00Z', endDate: '2026-07-31' },
    );
    expect(found).toMatchObject({
      start: { local: '2026-06-01T19:00:00', zone: ZONE },
      end: { local: '2026-06-01T21:00:00', zone: ZONE },
      rule: 'FREQ=WEEKLY;UNTIL=20260731',
    });
  });

  it('of several Schedules is as many events', () => {
    const { events } = parse(
      event({
        '@id': 'kurs',
        startDate: '2026-06-01',
        eventSchedule: [
          { repeatFrequency: 'P1W', byDay: 'MO', startTime: '18:00' },
          { repeatFrequency: 'P1W', byDay: 'TH', startTime: '20:00' },
        ],
      }),
    );
    expect(events.map(({ uid }) => uid)).toEqual([
      'kurs#2026-06-01T18:00',
      'kurs#2026-06-04T20:00',
    ]);
  });

  it('that names no date is refused', () => {
    const eventSchedule = { repeatFrequency: 'P1Y', byMonth: 2, byMonthDay: 30 };
    expect(refusal({ eventSchedule })).toBe(
      'eventSchedule names no date: check byDay and byMonth.',
    );
  });

  it('of which nobody knows how often it repeats has one date', () => {
    expect(series({ repeatFrequency: 'manchmal' }, { startDate: '2026-06-13' })).toMatchObject({
      rule: null,
      start: { local: '2026-06-13' },
    });
  });
});

describe('the place of an Event', () => {
  const nowhere = {
    ...{ name: null, street: null, postcode: null, city: null },
    ...{ latitude: null, longitude: null },
  };
  it.each([
    [
      'a text',
      'Halle, Am Markt 1, 30159 Hannover',
      { name: 'Halle', street: 'Am Markt 1', postcode: '30159', city: 'Hannover' },
    ],
    [
      'a Place with an address in one text',
      { '@type': 'Place', name: 'Halle', address: 'Am Markt 1, 30159 Hannover' },
      { name: 'Halle', street: 'Am Markt 1', postcode: '30159', city: 'Hannover' },
    ],
    [
      'a Place with a street alone',
      { '@type': 'Place', name: 'Halle', address: 'Am Markt 1' },
      { name: 'Halle', street: 'Am Markt 1' },
    ],
    [
      'a PostalAddress',
      { '@type': 'PostalAddress', streetAddress: 'Am Markt 1', addressLocality: 'Hannover' },
      { street: 'Am Markt 1', city: 'Hannover' },
    ],
    [
      'the first Place of several',
      [
        { '@type': 'VirtualLocation', url: 'https://a.example' },
        { '@type': 'Place', name: 'Halle' },
        { '@type': 'Place', name: 'Hof' },
      ],
      { name: 'Halle' },
    ],
    [
      'its own point',
      { '@type': 'Place', name: 'Halle', latitude: 52.4, longitude: 9.7 },
      { name: 'Halle', latitude: 52.4, longitude: 9.7 },
    ],
    [
      'a point nobody knows',
      { '@type': 'Place', name: 'Halle', geo: { latitude: 0, longitude: 0 } },
      { name: 'Halle' },
    ],
  ])('is %s', (_, location, place) => {
    expect(one({ location }).place).toEqual({ ...nowhere, ...place });
  });

  it('on the web is its address, unless it has one', () => {
    const location = { '@type': 'VirtualLocation', url: 'https://treffen.example/1' };
    expect(one({ location })).toMatchObject({ place: null, url: 'https://treffen.example/1' });
    expect(one({ location, url: 'https://verein.example/' }).url).toBe('https://verein.example/');
    expect(one({ location: 'https://treffen.example/2' })).toMatchObject({
      place: null,
      url: 'https://treffen.example/2',
    });
  });
});

describe('the price of an Event', () => {
  it.each([
    [{ isAccessibleForFree: true }, 'free', null],
    [{ isAccessibleForFree: 'True' }, 'free', null],
    [{ isAccessibleForFree: false }, 'paid', null],
    [{ offers: { price: 0, priceCurrency: 'EUR' } }, 'free', null],
    [{ offers: [{ price: '0.00' }] }, 'free', null],
    [{ offers: { price: 0 }, isAccessibleForFree: false }, 'paid', null],
    [{ offers: { price: '8', priceCurrency: 'EUR' }, isAccessibleForFree: true }, 'paid', '8 €'],
    [
      { offers: { '@type': 'AggregateOffer', lowPrice: 8, highPrice: '15', priceCurrency: 'EUR' } },
      'paid',
      '8–15 €',
    ],
    [
      {
        offers: [
          { price: 12.5, priceCurrency: 'EUR' },
          { price: 8, priceCurrency: 'EUR' },
        ],
      },
      'paid',
      '8–12,50 €',
    ],
    [
      { offers: { priceSpecification: { minPrice: 5, maxPrice: 5, priceCurrency: 'CHF' } } },
      'paid',
      '5 CHF',
    ],
    [{ offers: { price: '12 €' } }, 'paid', '12 €'],
    [{ offers: { price: 'Eintritt frei' } }, 'free', null],
    [{ offers: { price: 'ab 12 €' } }, 'paid', 'ab 12 €'],
    [{ offers: { url: 'https://karten.example' } }, 'unknown', null],
    [{ offers: [] }, 'unknown', null],
  ])('of %j is %s, %j', (more, price, priceText) => {
    expect(one(more)).toMatchObject({ price, priceText });
  });
});

describe('what an Event says', () => {
  it.each([
    ['EventScheduled', 'scheduled'],
    ['https://schema.org/EventCancelled', 'cancelled'],
    ['http://schema.org/EventPostponed', 'postponed'],
    ['schema:EventRescheduled', 'scheduled'],
    ['EventMovedOnline', 'scheduled'],
    [['EventRescheduled', 'EventCancelled'], 'cancelled'],
    [{ '@id': 'https://schema.org/EventCancelled' }, 'cancelled'],
  ])('with eventStatus %j is %s', (eventStatus, status) => {
    expect(one({ eventStatus }).status).toBe(status);
  });

  it.each([
    ['https://a.example/1.jpg', { url: 'https://a.example/1.jpg', alt: null, credit: null }],
    [
      ['x.jpg', 'https://a.example/2.jpg'],
      { url: 'https://a.example/2.jpg', alt: null, credit: null },
    ],
    [
      { contentUrl: 'https://a.example/3.jpg', creator: { name: 'A. B.' } },
      { url: 'https://a.example/3.jpg', alt: null, credit: 'A. B.' },
    ],
    ['javascript:alert(1)', null],
  ])('with image %j has %j', (image, expected) => {
    expect(one({ image }).image).toEqual(expected);
  });

  it.each([
    ['its @id', { '@id': 'urn:1', identifier: '2', url: 'https://a.example' }, 'urn:1'],
    [
      'its identifier',
      {
        '@id': '_:b0',
        identifier: { '@type': 'PropertyValue', value: 7 },
        url: 'https://a.example',
      },
      '7',
    ],
    ['its url', { url: 'https://a.example/x' }, 'https://a.example/x'],
    [
      'title, start and place',
      { name: 'Fest & Musik', location: 'Großer Hof' },
      'fest-musik@2026-06-13T15:00@grosser-hof',
    ],
  ])('is recognised by %s', (_, more, uid) => {
    expect(one(more).uid).toBe(uid);
  });

  it('does not link to anything but the web', () => {
    expect(one({ url: 'javascript:alert(1)' }).url).toBeNull();
  });
});

describe('a document', () => {
  const named = (name: string, more: object = {}) => ({ ...event({ name }), ...more });

  it.each([
    ['an array', [named('a'), named('b')]],
    ['a graph', { '@graph': [{ '@type': 'WebSite', name: 'x' }, named('a'), named('b')] }],
    [
      'an ItemList',
      {
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', item: named('a') }, named('b')],
      },
    ],
    ['a place with events', { '@type': 'Place', event: [named('a')], events: named('b') }],
    [
      'a page',
      {
        '@type': 'WebPage',
        mainEntity: { '@type': 'ItemList', itemListElement: [named('a'), named('b')] },
      },
    ],
    ['an event with others in it', named('a', { subEvent: [named('b')] })],
    [
      'a series without dates of its own',
      { '@type': 'EventSeries', name: 'x', subEvent: [named('a'), named('b')] },
    ],
    [
      'all of its subtypes',
      [
        named('a', { '@type': 'ExhibitionEvent' }),
        named('b', { '@type': ['Thing', 'schema:Festival'] }),
      ],
    ],
    [
      'full names',
      [
        {
          '@type': ['http://schema.org/TheaterEvent'],
          'http://schema.org/name': [{ '@value': 'a' }],
          'http://schema.org/startDate': [{ '@type': 'Date', '@value': '2026-06-13' }],
        },
        named('b'),
      ],
    ],
    [
      'prefixes',
      [
        { '@type': 'schema:Event', 'schema:name': 'a', 'schema:startDate': '2026-06-13' },
        named('b'),
      ],
    ],
  ])('may be %s', (_, document) => {
    expect(titles(document)).toEqual(['a', 'b']);
  });

  it('may name a place in one spot and describe it in another', () => {
    const { events } = parse({
      '@graph': [
        named('a', { location: { '@id': '#halle' } }),
        { '@id': '#halle', '@type': 'Place', name: 'Halle' },
      ],
    });
    expect(events[0]?.place?.name).toBe('Halle');
  });

  it('loses no event for having the uid of another', () => {
    const url = 'https://verein.example/programm';
    const { events } = parse([
      named('Chor', { url }),
      named('Chor', { url, startDate: '2026-06-20' }),
      named('Tanz', { url }),
      named('Chor', { url }),
    ]);
    expect(events.map(({ uid }) => uid)).toEqual([
      `${url}#2026-06-13T15:00#chor`,
      `${url}#2026-06-20`,
      `${url}#2026-06-13T15:00#tanz`,
    ]);
  });

  it.each([
    ['', 'The JSON is cut off.'],
    ['{"@type":"Event"', /^The JSON is (?:cut off|broken at character \d+)\.$/],
    ['{"@type":"Organization"}', 'This JSON-LD has no Event of schema.org in it: check its @type.'],
    ['7', 'This JSON-LD has no Event of schema.org in it: check its @type.'],
  ])('that has none is an error: %j', (text, message) => {
    expect(() => parseJsonLd(text, ZONE)).toThrow(message);
  });

  it('costs little however deep or odd it is', () => {
    const deep = `${'{"subEvent":['.repeat(100_000)}${']}'.repeat(100_000)}`;
    expect(() => parseJsonLd(`{"@type":"Event","name":${'['.repeat(200_000)}`, ZONE)).toThrow(
      'JSON',
    );
    expect(() => parseJsonLd(deep, ZONE)).toThrow('no Event');
    const circle = { '@graph': [named('a', { '@id': '1', subEvent: { '@id': '1' } })] };
    expect(titles(circle)).toEqual(['a']);
    const odd = event({ location: [[[]], 7, true], offers: [null, 'x'], image: {}, keywords: {} });
    expect(titles(odd)).toEqual(['Sommerfest']);
  });
});

describe('a page', () => {
  const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
  const json = (name: string) => JSON.stringify(event({ name }));
  const page = (...blocks: string[]) =>
    [
      '<!doctype html>',
      '<html><head><title>x</title>',
      ...blocks,
      '</head><body></body></html>',
    ].join('\n');

  it('may have any number of blocks, of which a broken one costs no other', async () => {
    const { events, refused } = await parseHtml(
      page(
        script(json('Eins')),
        script('\n{"@type": "Event", "name": }'),
        `<SCRIPT TYPE='application/ld+json; charset=utf-8'>\n\n${json('Zwei')}</SCRIPT>`,
        script('{"@type":"WebSite"}'),
      ),
      ZONE,
    );
    expect(events.map(({ title, line }) => [title, line])).toEqual([
      ['Eins', 3],
      ['Zwei', 8],
    ]);
    expect(refused).toEqual([
      {
        uid: null,
        line: 5,
        reason: 'The JSON is broken at: name": }',
      },
    ]);
  });

  it('may mark an event up twice', async () => {
    const { events } = await parseHtml(page(script(json('Eins')), script(json('Eins'))), ZONE);
    expect(events).toHaveLength(1);
  });

  it.each([
    ['in a comment', `<!--\n${json('Eins')}\n-->`],
    ['in CDATA', `//<![CDATA[\n${json('Eins')}\n//]]>`],
    ['in CDATA within a comment', `/* <![CDATA[ */${json('Eins')}/* ]]> */`],
    ['with commas too many', json('Eins').replace('}', ',\n}')],
    [
      'with line breaks in a text',
      json('Eins').replace('"Eins"', '"Eins","description":"a,\n\tb,}"'),
    ],
    ['with a semicolon', `${json('Eins')};`],
  ])('may have its JSON %s', async (_, text) => {
    const { events, refused } = await parseHtml(page(script(text)), ZONE);
    expect(refused).toEqual([]);
    expect(events.map(({ title }) => title)).toEqual(['Eins']);
  });

  it('without JSON-LD, or without an event in it, is an error', async () => {
    await expect(parseHtml('<p>Hallo</p>', ZONE)).rejects.toThrow('This page has no JSON-LD in it');
    await expect(parseHtml(page(script('{"@type":"WebSite"}')), ZONE)).rejects.toThrow(
      'The JSON-LD of this page has no Event of schema.org in it.',
    );
  });

  it('costs little however deep it is', async () => {
    const { events } = await parseHtml(`${'<div>'.repeat(5000)}${script(json('Eins'))}`, ZONE);
    expect(events).toHaveLength(1);
    await expect(parseHtml('<div>'.repeat(200_000), ZONE)).rejects.toThrow('This page');
  });
});
