import { expect, it } from 'vitest';
import { meant } from '../../schema/meant.ts';

it.each([
  [{ q: '30657' }, '?postcode=30657'],
  [{ q: '30657', lang: 'ar' }, '?lang=ar&postcode=30657'],
  [{ q: 'Sahlkamp' }, '?q=Sahlkamp'],
  [{ q: '3065' }, '?q=3065'],
  [{ q: '306571' }, '?q=306571'],
  [{ q: 'List', lang: 'en' }, '?q=List&lang=en'],
  [{}, ''],
])('%j asks for districts with "%s"', (view, query) => {
  expect(meant(view)).toBe(query);
});
