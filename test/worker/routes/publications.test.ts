import { beforeEach, expect, it } from 'vitest';
import type { Publications } from '../../../schema/contract.ts';
import { publications } from '../../../schema/tables.ts';
import { clear, db, get } from '../service.ts';

beforeEach(clear);

it('GET /v1/publications answers a file only where there is one', async () => {
  const brochure = { heading: 'Die Stadt', kind: 'Broschüre', title: 'So geht Demokratie' };
  await db.insert(publications).values([
    { slug: 'a', ...brochure },
    {
      slug: 'b',
      ...brochure,
      fileUrl: 'https://x.example/b.pdf',
      fileType: 'application/pdf',
      fileBytes: 1200,
    },
  ]);
  const { status, body } = await get<Publications>('/v1/publications');
  expect(status).toBe(200);
  expect(body.publications).toEqual([
    { ...brochure, file: null },
    {
      ...brochure,
      file: { url: 'https://x.example/b.pdf', mediaType: 'application/pdf', bytes: 1200 },
    },
  ]);
});
