import { describe, expect, it } from 'vitest';
import type { Event } from '../../../schema/contract.ts';
import { otherwise } from '../../../worker/pages/event-otherwise.ts';
import { widgetWords } from '../../../worker/pages/words.ts';

const words = widgetWords.de.calendar.details;
const place = {
  ...{ name: 'Treff', street: 'Weg 4', postcode: '30451', city: 'Hannover' },
  ...{ latitude: null, longitude: null },
};
const usual = { title: 'Chor', place, price: 'paid', priceText: '5 Euro' } as Event;
const texts = (date: Partial<Event>, other = usual) =>
  otherwise({ ...usual, ...date }, other, words).map(({ text }) => text);

describe('what of a date is otherwise than usual', () => {
  it('is nothing where all is the same', () => {
    expect(texts({})).toEqual([]);
    expect(texts({ place: { ...place, latitude: 52.4, longitude: 9.7 } })).toEqual([]);
    expect(texts({ description: 'Heute mit Kuchen.' })).toEqual([]);
  });

  it('is its title, its place and its price', () => {
    const date = { title: 'Konzert', place: { ...place, name: 'Freizeitheim Linden' } };
    expect(texts({ ...date, priceText: '10 Euro' })).toEqual([
      'Konzert',
      'Freizeitheim Linden',
      '10 Euro',
    ]);
    expect(texts({ price: 'free', priceText: null })).toEqual(['kostenlos']);
  });

  it('is an address where the name is the same, or there is none', () => {
    const moved = { ...place, street: 'Gasse 1' };
    expect(texts({ place: moved })).toEqual(['Treff, Gasse 1, 30451 Hannover']);
    expect(texts({ place: { ...moved, name: null } })).toEqual(['Gasse 1, 30451 Hannover']);
    expect(texts({}, { ...usual, place: null })).toEqual(['Treff']);
  });

  it('is said to be unknown where the date does not say it', () => {
    expect(texts({ place: null, price: 'unknown', priceText: null })).toEqual([
      'Uns nicht bekannt: Ort.',
      'Uns nicht bekannt: Preis.',
    ]);
  });

  it('says which words are ours, and so in the reader’s language', () => {
    const date = { ...usual, place: null, priceText: '10 Euro' };
    expect(otherwise(date, usual, words)).toEqual([
      { text: 'Uns nicht bekannt: Ort.', ours: true },
      { text: '10 Euro' },
    ]);
  });
});
