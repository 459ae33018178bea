import { beforeEach, describe, expect, it } from 'vitest';
import type { Categories } from '../../../schema/contract.ts';
import { clear, get, smallCity } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

describe('GET /v1/categories', () => {
  it.each([
    ['', 'Konzerte'],
    ['?lang=en', 'Concerts'],
  ])('answers them in the city’s order, named in the language of %j', async (query, name) => {
    const { status, body } = await get<Categories>(`/v1/categories${query}`);
    expect(status).toBe(200);
    expect(body.categories.map(({ slug }) => slug)).toEqual(['feste', 'konzerte']);
    expect(body.categories[1]?.name).toBe(name);
  });
});
