/** What the service writes as iCalendar is the same again once its own importer has read it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Event, Events, Series } from '../../../../schema/contract.ts';
import {
  calendar,
  clear,
  get,
  importText,
  request,
  smallCity,
  token,
  vevent,
} from '../../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const JUNE = '?month=2026-06';
const WHOLE = '';

/** An event as `/v1` has it, of which nothing is known but the title and the start. */
const bare = {
  ...{ id: 'a', occurrence: 'once', title: 'Fest', description: null, timeZone: 'Europe/Berlin' },
  ...{ start: '2026-06-13T15:00:00+02:00', end: null as string | null, allDay: false },
  ...{ status: 'scheduled', price: 'unknown', priceText: null, categories: [], district: null },
  ...{ place: null, organizer: null, url: null, image: null },
};
const place = {
  ...{ name: null, street: null, postcode: null, city: null },
  ...{ latitude: null, longitude: null },
};
const given = (...events: object[]) => importText(JSON.stringify({ events }));

/** Without what belongs to the feed that it came in, and to the day on which it was read. */
function factsOf({ id: _, links: __, source: ___, updatedAt: ____, ...event }: Event) {
  return event;
}

async function shown() {
  const { body } = await get<Events>(`/v1/events${JUNE}&limit=200`);
  return body.events.map(factsOf);
}

/** What is shown once there is nothing but what the service has written of it. */
async function readBack(query: string) {
  const text = await (await request(`/calendar.ics${query}`)).text();
  await clear();
  await smallCity();
  const report = await importText(text);
  expect([report.error, report.refused, report.notes]).toEqual([null, 0, []]);
  return shown();
}

describe.each([JUNE, WHOLE])('in a file of "%s", an event', (query) => {
  const long = 'Ein Platz am Wasser, mit Musik: "laut" & leise; für alle 🎪\n\n• Tanz\n• Kuchen';

  it.each<[string, object]>([
    ['of which nothing else is known', {}],
    ['with a description', { description: long }],
    ['with a price that is printed', { price: 'paid', priceText: '5 €; ermäßigt 3,50 €' }],
    ['with both', { description: long, price: 'paid', priceText: '5 €' }],
    ['whose description is the price', { description: '5 €', price: 'paid', priceText: '5 €' }],
    [
      'whose description ends with the price',
      { description: 'Musik\n\n5 €', price: 'paid', priceText: '5 €' },
    ],
    ['with a price on lines', { description: 'a', price: 'paid', priceText: '5 €\nKinder 3 €' }],
    ['that is free', { price: 'free' }],
    ['that is free, with a word on it', { price: 'free', priceText: 'Spenden willkommen' }],
    ['that costs something', { price: 'paid' }],
    ['whose price is on request', { priceText: 'Preis auf Anfrage' }],
    ['with an address of its own', { url: 'https://verein.example/fest?a=1,2;3#x' }],
    ['with an address without a path', { url: 'https://verein.example' }],
    ['whose own address is a page here', { url: 'http://localhost:8787/events/fest-a' }],
    ['with an organiser', { organizer: 'Verein "Die Brücke"; Kultur, Kunst e. V.' }],
    ['whose organiser is a mail address', { organizer: 'post@verein.example' }],
    [
      'with a picture',
      { image: { url: 'https://verein.example/a.jpg?b=1', alt: null, credit: null } },
    ],
    [
      'with a picture and its words',
      {
        image: {
          ...{ url: 'https://verein.example/a.jpg', alt: 'Tanz; "wild": ein ^ im Kreis, ^n 🎪' },
          credit: 'Foto: Ü. Ö., dpa',
        },
      },
    ],
    ['with categories', { categories: ['konzerte', 'feste'] }],
    ['with a district', { district: { slug: 'sahlkamp-mitte', name: 'Sahlkamp-Mitte' } }],
    ['that is cancelled', { status: 'cancelled' }],
    ['that is postponed', { status: 'postponed' }],
    ['with an end', { end: '2026-06-14T02:00:00+02:00' }],
    ['of whole days', { start: '2026-06-13', allDay: true }],
    ['of whole days with an end', { start: '2026-06-13', end: '2026-06-16', allDay: true }],
  ])('%s is the same again', async (_, said) => {
    await given({ ...bare, ...said });
    const before = await shown();
    expect(before).toHaveLength(1);
    expect(before[0]).toMatchObject(said);
    expect(await readBack(query)).toEqual(before);
  });

  it('with addresses in letters that no address has, has them encoded from the beginning', async () => {
    const url = 'https://verein.example/straße';
    await given({ ...bare, url, image: { url: `${url}.jpg`, alt: null, credit: null } });
    const before = await shown();
    expect(before[0]).toMatchObject({
      url: 'https://verein.example/stra%C3%9Fe',
      image: { url: 'https://verein.example/stra%C3%9Fe.jpg' },
    });
    expect(await readBack(query)).toEqual(before);
  });

  it.each<[string, object]>([
    ['a name', { name: 'Haus' }],
    ['a name with commas', { name: 'Haus, Saal 2, 3. Stock' }],
    ['a name that looks like an address', { name: 'Haus, Weg 1, 30169 Hannover' }],
    ['all', { name: 'Haus, Hof', street: 'Weg 1', postcode: '30169', city: 'Hannover' }],
    ['no name', { street: 'Weg 1', postcode: '30169', city: 'Hannover' }],
    ['a street with a comma', { street: 'Weg 1, Hof', postcode: '30169', city: 'Hannover' }],
    ['no postcode', { name: 'Haus; "Ä"', street: 'Weg 1', city: 'Hannover' }],
    ['a street alone', { street: 'Weg 1' }],
    ['a city alone', { city: 'Hannover' }],
    ['another postcode', { name: 'Huis', street: 'Weg 1', postcode: '1012 AB', city: 'X' }],
    ['a point', { latitude: 52.370216, longitude: 9.733195 }],
    ['a name and a point', { name: 'See', latitude: -0.5, longitude: -179.25 }],
  ])('with a place of %s is the same again', async (_, said) => {
    await given({ ...bare, place: { ...place, ...said } });
    const before = await shown();
    expect(before[0]?.place).toEqual({ ...place, ...said });
    expect(await readBack(query)).toEqual(before);
  });
});

describe('a series', () => {
  const full = {
    ...{ description: 'Musik', price: 'paid', priceText: '5 €', organizer: 'Verein' },
    ...{ categories: ['feste'], place: { ...place, name: 'Haus' } },
    ...{ district: { slug: 'stoecken', name: 'Stöcken' }, url: 'https://verein.example/' },
    image: { url: 'https://verein.example/a.jpg', alt: 'Tanz', credit: 'Foto: X' },
  };
  const names = ['20260601T190000', '20260608T190000', '20260615T190000', '20260622T190000'];
  const day = (name: string) => `${name.slice(0, 4)}-${name.slice(4, 6)}-${name.slice(6, 8)}`;
  const dates = names.map((occurrence) => ({
    ...{ ...bare, ...full, occurrence, start: `${day(occurrence)}T19:00:00+02:00` },
    end: `${day(occurrence)}T20:30:00+02:00`,
  }));

  it.each<[string, object]>([
    ['as the others', {}],
    ['of which less is known', bare],
    ['that is moved', { start: '2026-06-16T18:00:00+02:00', end: '2026-06-16T18:30:00+02:00' }],
    ['whose end is not known', { end: null }],
    ['that is cancelled', { status: 'cancelled', title: 'Fällt aus' }],
  ])('with a date %s is the same again', async (_, said) => {
    const [first, second, third, last] = dates;
    const other = { ...third, ...said, occurrence: names[2] };
    await given(first ?? {}, second ?? {}, other, last ?? {});
    const before = await shown();
    expect(before).toHaveLength(4);
    expect(await readBack(WHOLE)).toEqual(before);
  });

  it('with a rule, and a date that an editor has taken facts from, is the same again', async () => {
    const lines = [
      'DTSTART;TZID=Europe/Berlin:20260601T190000',
      'DTEND;TZID=Europe/Berlin:20260601T203000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=5',
      'EXDATE;TZID=Europe/Berlin:20260608T190000',
      'DESCRIPTION:Musik',
      'LOCATION:Haus',
      'URL:https://verein.example/',
      'CATEGORIES:Feste',
      'X-COST:5 €',
    ];
    await importText(calendar(vevent('Chor', ...lines)));
    const [{ id } = { id: '' }] = (await get<Events>(`/v1/events${JUNE}`)).body.events;
    const nothing = { description: null, place: null, url: null, categories: [], end: null };
    const response = await request(`/v1/events/${id}/20260615T190000`, {
      method: 'PATCH',
      headers: { authorization: await token('events'), 'content-type': 'application/json' },
      body: JSON.stringify({ ...nothing, price: 'unknown', priceText: null, version: 1 }),
    });
    expect(response.status).toBe(200);
    const before = await shown();
    expect(before).toHaveLength(4);
    expect(before[1]).toMatchObject({ ...nothing, occurrence: '20260615T190000' });
    const rule = async (of: string) => (await get<Series>(`/v1/events/${of}`)).body.recurrence;
    const said = await rule(id);
    expect(await readBack(WHOLE)).toEqual(before);
    const [copy] = (await get<Events>(`/v1/events${JUNE}`)).body.events;
    expect(await rule(copy?.id ?? '')).toBe(said);
  });
});
