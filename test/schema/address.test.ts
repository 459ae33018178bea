import { describe, expect, it } from 'vitest';
import { addressText, placeIn } from '../../schema/address.ts';

describe('an address', () => {
  it.each([
    ['Maschsee', { name: 'Maschsee', street: null, postcode: null, city: null }],
    ['Weg 1, 30179 Stadt', { street: 'Weg 1', postcode: '30179', city: 'Stadt' }],
    ['Haus, Weg 1, Stadt', { name: 'Haus', street: 'Weg 1', city: 'Stadt' }],
    ['', {}],
  ])('reads “%s”', (text, known) => {
    expect(addressText(known)).toBe(text);
  });
});

describe('a place in a text', () => {
  it('comes apart where a postcode proves the form', () => {
    expect(placeIn('Halle, Hof 2, Am Markt 1, 30159 Hannover', null)).toMatchObject({
      name: 'Halle, Hof 2',
      street: 'Am Markt 1',
      postcode: '30159',
      city: 'Hannover',
    });
    expect(placeIn('Am Markt 1, 30159 Hannover', null)).toMatchObject({
      name: null,
      street: 'Am Markt 1',
    });
  });
  it.each(['Maschseebühne, Nordufer', 'Ostufer', 'Saal 30159'])(
    '%s is a name as it stands',
    (location) => {
      expect(placeIn(location, null)).toEqual({
        name: location,
        street: null,
        postcode: null,
        city: null,
        latitude: null,
        longitude: null,
      });
    },
  );
  it('may be a point alone, or nothing', () => {
    expect(placeIn(null, [52.4, 9.7])).toMatchObject({
      name: null,
      latitude: 52.4,
      longitude: 9.7,
    });
    expect(placeIn(null, null)).toBeNull();
  });
});
