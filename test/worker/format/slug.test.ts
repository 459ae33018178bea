import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../worker/format/slug.ts';

describe('a slug', () => {
  it.each([
    ['Größe & Übermut: Café!', 'groesse-uebermut-cafe'],
    ['  ÖL  ', 'oel'],
    ['İstanbul’dan şarkılar', 'istanbul-dan-sarkilar'],
    ['Łódź, Smørrebrød & Œuvre', 'lodz-smorrebrod-oeuvre'],
    ['Фестиваль 2026', '2026'],
    ['مهرجان', ''],
    ['---', ''],
  ])('of %j is %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });
});
