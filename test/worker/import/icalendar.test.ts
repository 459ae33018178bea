import { describe, expect, it } from 'vitest';
import { parseICalendar } from '../../../worker/import/icalendar.ts';
import { calendar, vevent } from '../service.ts';

const parse = (...components: string[]) => parseICalendar(calendar(...components), 'Europe/Berlin');

describe('a VEVENT', () => {
  it('becomes an event with everything the feed says', () => {
    const { events, refused } = parse(
      vevent(
        'Sommerfest\\, mit Musik',
        'UID:fest@verein.example',
        'DTSTART;TZID=Europe/Berlin:20260613T150000',
        'DTEND;TZID=Europe/Berlin:20260613T220000',
        'DESCRIPTION:Erste Zeile\\n\\nZweite; Zeile',
        'LOCATION:Stadtteilladen\\, Ithstraße 8\\, 30419 Hannover',
        'GEO:52.4;9.66',
        'CATEGORIES:Kirmes,Konzerte',
        'X-QUARTIER-DISTRICT:stoecken',
        'X-COST:5\\, ermäßigt 3 Euro',
        'ORGANIZER;CN=Verein Stöcken:mailto:verein@verein.example',
        'URL:https://verein.example/fest',
        'IMAGE;VALUE=URI:https://verein.example/fest.jpg',
      ),
    );
    expect(refused).toEqual([]);
    expect(events).toEqual([
      {
        uid: 'fest@verein.example',
        title: 'Sommerfest, mit Musik',
        description: 'Erste Zeile\n\nZweite; Zeile',
        status: 'scheduled',
        price: 'paid',
        priceText: '5, ermäßigt 3 Euro',
        categories: ['Kirmes', 'Konzerte'],
        district: 'stoecken',
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
        image: { url: 'https://verein.example/fest.jpg', alt: null, credit: null },
        start: { local: '2026-06-13T15:00:00', zone: 'Europe/Berlin' },
        end: { local: '2026-06-13T22:00:00', zone: 'Europe/Berlin' },
        rule: null,
        dates: [],
        exceptions: [],
        instances: [],
      },
    ]);
  });

  it('leaves unknown what the feed does not say', () => {
    const [event] = parse(vevent('Nur das Nötigste', 'DTSTART;VALUE=DATE:20260613')).events;
    expect(event).toMatchObject({
      start: { local: '2026-06-13' },
      end: null,
      description: null,
      price: 'unknown',
      priceText: null,
      district: null,
      place: null,
      organizer: null,
      url: null,
      image: null,
    });
  });

  it.each([
    [
      'in its own zone, without a VTIMEZONE',
      'DTSTART;TZID=Europe/London:20260613T150000',
      'Europe/London',
    ],
    ['in UTC', 'DTSTART:20260613T150000Z', 'UTC'],
    ['floating, in the city’s zone', 'DTSTART:20260613T150000', 'Europe/Berlin'],
    [
      'in a zone nobody knows, in the city’s',
      'DTSTART;TZID=Entenhausen:20260613T150000',
      'Europe/Berlin',
    ],
  ])('is read %s', (_, line, zone) => {
    expect(parse(vevent('Treffen', line)).events[0]?.start).toEqual({
      local: '2026-06-13T15:00:00',
      zone,
    });
  });

  it('takes DURATION where there is no DTEND', () => {
    const [event] = parse(vevent('Treffen', 'DTSTART:20260613T223000', 'DURATION:PT2H')).events;
    expect(event?.end).toEqual({ local: '2026-06-14T00:30:00', zone: 'Europe/Berlin' });
  });

  it('carries its rule, its exceptions and the dates told apart', () => {
    const [event] = parse(
      vevent(
        'Chor',
        'UID:chor',
        'DTSTART;TZID=Europe/Berlin:20260601T190000',
        'RRULE:FREQ=WEEKLY;BYDAY=MO',
        'EXDATE;TZID=Europe/Berlin:20260608T190000,20260615T190000',
        'RDATE;TZID=Europe/Berlin:20260610T190000',
      ),
      vevent(
        'Chor im Park',
        'UID:chor',
        'RECURRENCE-ID;TZID=Europe/Berlin:20260622T190000',
        'DTSTART;TZID=Europe/Berlin:20260623T180000',
        'STATUS:CANCELLED',
      ),
    ).events;
    expect(event?.rule).toBe('FREQ=WEEKLY;BYDAY=MO');
    expect(event?.exceptions.map(({ local }) => local)).toEqual([
      '2026-06-08T19:00:00',
      '2026-06-15T19:00:00',
    ]);
    expect(event?.dates).toEqual([{ local: '2026-06-10T19:00:00', zone: 'Europe/Berlin' }]);
    expect(event?.instances).toMatchObject([
      {
        title: 'Chor im Park',
        status: 'cancelled',
        recurrenceId: { local: '2026-06-22T19:00:00' },
        start: { local: '2026-06-23T18:00:00' },
      },
    ]);
  });

  it.each([
    [
      'SUMMARY',
      ['BEGIN:VEVENT', 'UID:a', 'DTSTART:20260613T150000', 'END:VEVENT'].join('\r\n'),
      'a',
    ],
    ['DTSTART', vevent('Ohne Datum', 'UID:b'), 'b'],
    [
      'UID',
      ['BEGIN:VEVENT', 'SUMMARY:X', 'DTSTART:20260613T150000', 'END:VEVENT'].join('\r\n'),
      null,
    ],
  ])('without %s is refused by name, and the others come in', (property, broken, uid) => {
    const { events, refused } = parse(broken, vevent('Gut', 'DTSTART:20260613T150000'));
    expect(events.map(({ title }) => title)).toEqual(['Gut']);
    expect(refused).toEqual([{ uid, reason: expect.stringContaining(`${property} is missing`) }]);
  });

  it('does not link to anything but the web', () => {
    const [event] = parse(vevent('X', 'DTSTART:20260613T150000', 'URL:javascript:alert(1)')).events;
    expect(event?.url).toBeNull();
  });
});

describe('a feed', () => {
  it('may be several calendars in one text, with a byte order mark', () => {
    const one = calendar(vevent('Eins', 'DTSTART:20260613T150000'));
    const two = calendar(vevent('Zwei', 'DTSTART:20260613T150000'));
    const { events } = parseICalendar(`\uFEFF${one}\r\n${two}`, 'Europe/Berlin');
    expect(events.map(({ title }) => title)).toEqual(['Eins', 'Zwei']);
  });
  it('that is no iCalendar object is an error', () => {
    expect(() => parseICalendar('<html></html>', 'Europe/Berlin')).toThrow();
  });
});
