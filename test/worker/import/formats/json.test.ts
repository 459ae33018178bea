import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../worker/import/formats/json.ts';

const parse = (document: unknown) => parseJson(JSON.stringify(document), 'Europe/London');

const event = (more: object = {}) => ({
  id: 'abc',
  occurrence: 'once',
  title: 'Sommerfest',
  description: 'Mit Musik',
  timeZone: 'Europe/Berlin',
  start: '2026-06-13T15:00:00+02:00',
  end: '2026-06-13T22:00:00+02:00',
  allDay: false,
  status: 'postponed',
  price: 'paid',
  priceText: '5 €',
  categories: ['feste'],
  district: { slug: 'stoecken', name: 'Stöcken' },
  place: {
    ...{ name: 'Hof', street: null, postcode: null, city: null },
    ...{ latitude: 52.4, longitude: 9.7 },
  },
  organizer: 'Verein',
  url: 'https://verein.example/fest',
  image: { url: 'https://verein.example/a.jpg', alt: 'Der Hof', credit: null },
  ...more,
});

describe('an event of our own API', () => {
  it('becomes the event that it was', () => {
    expect(parse({ range: {}, events: [event()], next: null })).toEqual({
      events: [
        {
          uid: 'abc',
          line: null,
          title: 'Sommerfest',
          description: 'Mit Musik',
          status: 'postponed',
          price: 'paid',
          priceText: '5 €',
          categories: ['feste'],
          district: 'stoecken',
          place: event().place,
          organizer: 'Verein',
          url: 'https://verein.example/fest',
          image: { url: 'https://verein.example/a.jpg', alt: 'Der Hof', credit: null },
          start: { local: '2026-06-13T15:00:00', zone: 'Europe/Berlin' },
          end: { local: '2026-06-13T22:00:00', zone: 'Europe/Berlin' },
          rule: null,
          dates: [],
          exceptions: [],
          instances: [],
          detached: false,
        },
      ],
      refused: [],
      next: null,
    });
  });

  it.each([
    ['in a list', [event()]],
    ['alone', event()],
    ['with its occurrences', { ...event(), occurrences: [event()], recurrence: null }],
    [
      'with more than is needed',
      { events: [event({ links: {}, source: 'x', updatedAt: 7, new: 1 })] },
    ],
  ])('may stand %s', (_, document) => {
    const { events, refused } = parse(document);
    expect(refused).toEqual([]);
    expect(events.map(({ uid }) => uid)).toEqual(['abc']);
  });

  it('may be all day; its end is exclusive', () => {
    const [one] = parse([event({ allDay: true, start: '2026-06-13', end: '2026-06-15' })]).events;
    expect(one?.start.local).toBe('2026-06-13');
    expect(one?.end?.local).toBe('2026-06-15');
  });

  it('keeps the names of its dates, so that a moved one is the same', () => {
    const { events } = parse([
      event({
        occurrence: '20260620T150000',
        start: '2026-06-21T16:00:00+02:00',
        end: null,
        title: 'Sommerfest, verlegt',
      }),
      event({ occurrence: '20260613T150000' }),
      event({ id: 'other', occurrence: '20260613', allDay: true, start: '2026-06-13', end: null }),
    ]);
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      ...{ uid: 'abc', title: 'Sommerfest', detached: true, rule: null },
      start: { local: '2026-06-13T15:00:00', zone: 'Europe/Berlin' },
      instances: [
        {
          title: 'Sommerfest',
          recurrenceId: { local: '2026-06-13T15:00:00', zone: 'Europe/Berlin' },
          future: false,
        },
        {
          title: 'Sommerfest, verlegt',
          recurrenceId: { local: '2026-06-20T15:00:00', zone: 'Europe/Berlin' },
          start: { local: '2026-06-21T16:00:00', zone: 'Europe/Berlin' },
          end: null,
        },
      ],
    });
    expect(events[0]).not.toHaveProperty('recurrenceId');
    expect(events[1]).toMatchObject({
      uid: 'other',
      instances: [{ recurrenceId: { local: '2026-06-13' } }],
    });
  });

  it.each([
    ['title', { title: undefined }, 'title is missing.'],
    ['price', { price: 'gratis' }, /^price is not as it should be: /],
    [
      'place',
      { place: { ...event().place, latitude: '52' } },
      /^place\.latitude is not as it should be: /,
    ],
    ['url', { url: 'verein.example' }, /^url is not as it should be: /],
    ['categories', { categories: ['Feste!'] }, /^categories\.0 is not as it should be: /],
    ['start', { start: '2026-06-13' }, 'start must be a date with time and offset.'],
    [
      'an all-day start',
      { allDay: true, end: null },
      'start must be a date, since allDay is true.',
    ],
    ['end', { end: '13.6.2026' }, 'end must be a date with time and offset.'],
    [
      'occurrence',
      { occurrence: 'first' },
      'occurrence must be once or a name like 20170805T213000.',
    ],
    ['id', { id: '' }, 'id is empty.'],
  ])('with a wrong %s is refused by name, and the others come in', (_, more, reason) => {
    const { events, refused } = parse([event(more), event({ id: 'good' })]);
    expect(events.map(({ uid }) => uid)).toEqual(['good']);
    expect(refused).toEqual([
      { uid: 'id' in more ? '' : 'abc', line: null, reason: expect.stringMatching(reason) },
    ]);
  });

  it('cannot be one date and several', () => {
    const { events, refused } = parse([event(), event({ occurrence: '20260613T150000' })]);
    expect(events).toHaveLength(1);
    expect(refused[0]?.reason).toBe(
      'occurrence is once in one event of this id and another in others.',
    );
  });

  it('does not become one from anything else', () => {
    expect(parse([event(), 7, null]).refused).toEqual([
      { uid: null, line: null, reason: 'This is no event: it must be an object.' },
      { uid: null, line: null, reason: 'This is no event: it must be an object.' },
    ]);
  });
});

describe('a page of events', () => {
  it.each([
    ['https://stadt.example/v1/events?cursor=5', 'https://stadt.example/v1/events?cursor=5'],
    ['/v1/events?cursor=5', null],
    ['file:///etc/passwd', null],
    [7, null],
  ])('names the next one as %j', (next, read) => {
    expect(parse({ events: [], next }).next).toBe(read);
  });

  it('may be empty', () => {
    expect(parse([])).toEqual({ events: [], refused: [], next: null });
  });

  it.each([['{}'], ['[1,2]'], ['{"events":{}}'], ['[{"id":1}]'], ['null'], ['"x"']])(
    'is not %s',
    (text) => {
      expect(() => parseJson(text, 'Europe/Berlin')).toThrow('This JSON is not of our form');
    },
  );

  it.each(['{"events":[', '', `${'['.repeat(500_000)}`])('is no JSON that is broken', (text) => {
    expect(() => parseJson(text, 'Europe/Berlin')).toThrow('This is no whole JSON text');
  });

  it('costs little however deep it is', () => {
    const deep = `[{"title":"a","start":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`;
    expect(parseJson(deep, 'Europe/Berlin').refused).toHaveLength(1);
  });
});
