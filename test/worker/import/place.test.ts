import { describe, expect, it } from 'vitest';
import { place } from '../../../worker/import/place.ts';

describe('place', () => {
  it('comes apart where a postcode proves the form', () => {
    expect(place('Halle, Hof 2, Am Markt 1, 30159 Hannover', null)).toMatchObject({
      name: 'Halle, Hof 2',
      street: 'Am Markt 1',
      postcode: '30159',
      city: 'Hannover',
    });
    expect(place('Am Markt 1, 30159 Hannover', null)).toMatchObject({
      name: null,
      street: 'Am Markt 1',
    });
  });
  it.each(['Maschseebühne, Nordufer', 'Ostufer', 'Saal 30159'])(
    '%s is a name as it stands',
    (location) => {
      expect(place(location, null)).toEqual({
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
    expect(place(null, [52.4, 9.7])).toMatchObject({ name: null, latitude: 52.4, longitude: 9.7 });
    expect(place(null, null)).toBeNull();
  });
});
