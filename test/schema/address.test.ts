import { describe, expect, it } from 'vitest';
import { addressText } from '../../schema/address.ts';

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
