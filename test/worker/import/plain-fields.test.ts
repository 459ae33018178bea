import { beforeEach, describe, expect, it } from 'vitest';
import { Unusable } from '../../../worker/import/feed.ts';
import { nothing } from '../../../worker/import/formats/icalendar/fields.ts';
import { plainFields } from '../../../worker/import/plain-fields.ts';
import { calendar, clear, importText, smallCity, vevent } from '../service.ts';

const said = { ...nothing, title: 'Fest' };
const place = { name: null, street: null, postcode: null, city: null, latitude: 1, longitude: 2 };

describe('the texts of an event', () => {
  it('have nothing in them but text, each in its place', async () => {
    const raw = '<b>Kaffee</b>\t&amp; Kuchen\u200b';
    const words = 'Kaffee & Kuchen';
    const every = { name: raw, street: raw, postcode: ' 30169 ', city: raw };
    const image = { url: 'https://verein.example/ä', alt: raw, credit: raw };
    const texts = { description: raw, priceText: raw, organizer: raw };
    const fields = { title: raw, ...texts, image, place: { ...place, ...every } };
    expect(await plainFields({ ...said, ...fields, url: 'https://ü.example/' })).toEqual({
      ...{ ...said, title: words, description: words, priceText: words, organizer: words },
      place: { ...place, name: words, street: words, postcode: '30169', city: words },
      url: 'https://xn--tda.example/',
      image: { url: 'https://verein.example/%C3%A4', alt: words, credit: words },
    });
  });

  it('are null where nothing of them can be read', async () => {
    const raw = '<b></b>\u200b';
    const image = { url: 'https://verein.example/a', alt: raw, credit: raw };
    const texts = { description: raw, priceText: raw, organizer: raw };
    const fields = { ...said, ...texts, image, place: { ...place, name: raw, city: raw } };
    expect(await plainFields(fields)).toEqual({
      ...{ ...said, place },
      image: { ...image, alt: null, credit: null },
    });
  });

  it('are no place where nothing of it is known', async () => {
    const of = async (known: object) =>
      (await plainFields({ ...said, place: { ...place, longitude: null, ...known } })).place;
    expect(await of({})).toBeNull();
    expect(await of({ name: ' ', latitude: null })).toBeNull();
    expect(await of({ name: 'Hof' })).toEqual({
      ...{ ...place, name: 'Hof' },
      ...{ latitude: null, longitude: null },
    });
    expect(await of({ latitude: 0, longitude: 0 })).toEqual({
      ...place,
      latitude: 0,
      longitude: 0,
    });
  });

  it('keep their lines in descriptions and prices alone', async () => {
    const raw = 'a\n b';
    const fields = { ...said, description: raw, priceText: raw, organizer: raw };
    expect(await plainFields(fields)).toMatchObject({
      ...{ description: 'a\nb', priceText: 'a\nb', organizer: 'a b' },
    });
  });
});

describe('an event whose title has no text in it', () => {
  beforeEach(async () => {
    await clear();
    await smallCity();
  });

  it('is refused, and costs no other', async () => {
    const empty = { ...said, title: '<br/>' };
    await expect(plainFields(empty)).rejects.toThrow(new Unusable('The title has no text in it.'));
    const start = 'DTSTART:20260613T150000';
    const report = await importText(
      calendar(vevent('<b></b>', 'UID:a', start), vevent('B', start)),
    );
    expect(report).toMatchObject({ created: 1, refused: 1 });
    expect(report.refusals).toEqual([
      { uid: 'a', line: 4, reason: 'The title has no text in it.' },
    ]);
  });
});
