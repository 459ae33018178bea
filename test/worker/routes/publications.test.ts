import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem, Publications } from '../../../schema/contract.ts';
import type { EditablePublication } from '../../../schema/input.ts';
import { publications } from '../../../schema/tables.ts';
import { audit, send } from '../sent.ts';
import { clear, db, get, purged, token } from '../service.ts';

let authorization = '';
beforeEach(async () => {
  await clear();
  authorization = await token('contacts');
});

const brochure = { heading: 'Die Stadt', kind: 'Broschüre', title: 'So geht Demokratie' };
const elsewhere = { url: 'https://x.example/b.pdf', mediaType: 'application/pdf', bytes: 1200 };
const path = '/v1/publications/demokratie';
const put = <T = EditablePublication>(body: unknown) => send<T>(authorization, 'PUT', path, body);
const remove = (query = '') => send(authorization, 'DELETE', `${path}${query}`);

it('GET /v1/publications answers a file only where there is one', async () => {
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
    { slug: 'a', ...brochure, file: null, version: 1 },
    { slug: 'b', ...brochure, file: elsewhere, version: 1 },
  ]);
});

describe('PUT /v1/publications/{slug}', () => {
  it('puts a publication in that has no file yet', async () => {
    purged.length = 0;
    const { status, headers, body } = await put(brochure);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`http://localhost:8787${path}`);
    expect(body).toEqual({ slug: 'demokratie', ...brochure, file: null, version: 1 });
    expect(purged).toEqual([['publications', 'file:demokratie']]);
  });

  it('takes a file elsewhere, and lets it be where it is not named', async () => {
    expect((await put({ ...brochure, file: elsewhere })).body.file).toEqual(elsewhere);
    const later = await put({ ...brochure, title: 'Neu', version: 1 });
    expect(later.body).toMatchObject({ title: 'Neu', file: elsewhere, version: 2 });
    expect((await put({ ...brochure, file: null, version: 2 })).body.file).toBeNull();
  });

  it('may be sent again as it was answered, and changes nothing', async () => {
    const { body } = await put({ ...brochure, file: elsewhere });
    expect((await put(body)).body).toEqual(body);
    expect((await put({ ...brochure, file: elsewhere })).body).toEqual(body);
    expect(await audit()).toHaveLength(1);
  });

  it('is refused over a version that is not the present one', async () => {
    await put(brochure);
    expect(await put({ ...brochure, title: 'Neu' })).toMatchObject({ status: 409 });
  });

  it.each([
    ['title', 'is missing', { title: undefined }],
    ['file.url', 'must be an address that begins with http:// or https://', { url: 'ftp://a/b' }],
    [
      'file.url',
      'is not its file; that comes with PUT /v1/publications/demokratie/file',
      { url: 'http://localhost:8787/files/0123456789abcdef/demokratie.pdf' },
    ],
    ['file.mediaType', 'must be a media type such as application/pdf', { mediaType: 'PDF' }],
    ['file.bytes', 'must be at least 0', { bytes: -1 }],
  ])('tells of %s that it %s', async (parameter, detail, wrong) => {
    const isOfFile = parameter.startsWith('file');
    const file = isOfFile ? { ...elsewhere, ...wrong } : null;
    const { status, body } = await put<Problem>({ ...brochure, ...(!isOfFile && wrong), file });
    expect([status, body.errors]).toEqual([422, [{ parameter, detail }]]);
  });
});

it('GET /v1/publications/{slug} answers one as it can be written again', async () => {
  await put({ ...brochure, file: elsewhere });
  const { status, body, response } = await get<EditablePublication>(path);
  expect(status).toBe(200);
  expect(response.headers.get('cache-tag')).toBe('publications');
  expect(body).toEqual({ slug: 'demokratie', ...brochure, file: elsewhere, version: 1 });
  expect((await get('/v1/publications/none')).status).toBe(404);
});

it('DELETE /v1/publications/{slug} takes the publication away', async () => {
  await put(brochure);
  expect((await remove('?version=2')).status).toBe(409);
  expect((await remove('?version=1')).status).toBe(204);
  expect((await get<Publications>('/v1/publications')).body.publications).toEqual([]);
  expect((await remove()).status).toBe(404);
});
