import { describe, expect, it } from 'vitest';
import { Unusable } from '../../../../worker/import/feed.ts';
import { parseICalendar } from '../../../../worker/import/formats/icalendar.ts';
import { calendar, parse, text, vevent } from './icalendar/texts.ts';

const party = (title: string) => vevent(`SUMMARY:${title}`, 'DTSTART:20260613T150000');

describe('a VEVENT', () => {
  it('becomes an event with everything the feed says', () => {
    const { events, refused, next } = parse(
      vevent(
        'SUMMARY:Sommerfest\\, mit Musik',
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
    expect(next).toBeNull();
    expect(events).toEqual([
      {
        uid: 'fest@verein.example',
        line: 3,
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
        detached: false,
      },
    ]);
  });

  it('leaves unknown what the feed does not say', () => {
    const [event] = parse(vevent('SUMMARY:Nur das Nötigste', 'DTSTART;VALUE=DATE:20260613')).events;
    expect(event).toMatchObject({
      start: { local: '2026-06-13' },
      end: null,
      description: null,
      status: 'scheduled',
      price: 'unknown',
      priceText: null,
      categories: [],
      district: null,
      place: null,
      organizer: null,
      url: null,
      image: null,
    });
  });

  it.each([
    [
      'SUMMARY',
      ['UID:a', 'DTSTART:20260613T150000'],
      'a',
      'SUMMARY is missing: an event needs a title.',
    ],
    [
      'DTSTART',
      ['UID:b', 'SUMMARY:X'],
      'b',
      'DTSTART is missing: without a date there is nothing to show.',
    ],
    [
      'UID',
      ['SUMMARY:X', 'DTSTART:20260613T150000'],
      null,
      'UID is missing: the event could not be recognised next time.',
    ],
  ])('without %s is refused by name, and the others come in', (_, lines, uid, reason) => {
    const broken = text('BEGIN:VEVENT', ...lines, 'END:VEVENT');
    const { events, refused } = parse(party('Davor'), broken, party('Danach'));
    expect(events.map(({ title }) => title)).toEqual(['Davor', 'Danach']);
    expect(refused).toEqual([{ uid, line: 8, reason }]);
  });

  it('whose UID is longer than 1000 characters is refused', () => {
    const start = ['SUMMARY:X', 'DTSTART:20260613T150000'];
    const { events, refused } = parse(
      vevent(`UID:${'a'.repeat(1000)}`, ...start),
      vevent(`UID:${'b'.repeat(1001)}`, ...start),
    );
    expect(events).toHaveLength(1);
    expect(refused).toEqual([
      { uid: 'b'.repeat(1000), line: 9, reason: 'UID is longer than 1000 characters.' },
    ]);
  });
});

describe('a feed', () => {
  it('may be several calendars in one text, with byte order marks', () => {
    const [one, two] = [calendar(party('Eins')), calendar(party('Zwei'))];
    const { events } = parseICalendar(`\uFEFF${one}\r\n\uFEFF${two}`, 'Europe/Berlin');
    expect(events.map(({ title }) => title)).toEqual(['Eins', 'Zwei']);
  });

  it('has its own zones in each calendar, wherever they stand in it', () => {
    const one = (zone: string) =>
      calendar(
        vevent('SUMMARY:X', 'DTSTART;TZID=Unsere:20260613T150000'),
        vevent('SUMMARY:Y', 'DTSTART:20260613T150000'),
        ...['BEGIN:VTIMEZONE', 'TZID:Unsere', `X-LIC-LOCATION:${zone}`, 'END:VTIMEZONE'],
        `X-WR-TIMEZONE:${zone}`,
      );
    const { events } = parseICalendar(
      text(one('Asia/Tokyo'), one('America/Lima'), calendar(party('Z'))),
      'Europe/Berlin',
    );
    expect(events.map(({ start }) => start.zone)).toEqual([
      'Asia/Tokyo',
      'Asia/Tokyo',
      'America/Lima',
      'America/Lima',
      'Europe/Berlin',
    ]);
  });

  it('with METHOD:CANCEL calls all of its events off, and only its own', () => {
    const { events } = parseICalendar(
      text(calendar('METHOD:CANCEL', party('Aus')), calendar('METHOD:PUBLISH', party('An'))),
      'Europe/Berlin',
    );
    expect(events.map(({ status }) => status)).toEqual(['cancelled', 'scheduled']);
  });

  it('of nothing is an empty one', () => {
    expect(parse()).toEqual({ events: [], refused: [], next: null });
  });

  it.each(['<html></html>', '', '{"events":[]}', 'BEGIN:VCARD\r\nEND:VCARD', party('Allein')])(
    'that is no iCalendar object is an error: %j',
    (other) => {
      const read = () => parseICalendar(other, 'Europe/Berlin');
      expect(read).toThrow(Unusable);
      expect(read).toThrow('This is no iCalendar text: BEGIN:VCALENDAR is missing.');
    },
  );

  it('of 20,000 events is read whole', () => {
    const { events, refused } = parse(...Array.from({ length: 20_000 }, (_, at) => party(`${at}`)));
    expect(events).toHaveLength(20_000);
    expect(events.at(-1)).toMatchObject({ title: '19999', line: 3 + 19_999 * 5 });
    expect(refused).toEqual([]);
  });
});
