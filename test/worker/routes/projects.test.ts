import { beforeEach, describe, expect, it } from 'vitest';
import type { District, Problem, Projects } from '../../../schema/contract.ts';
import type { EditableProject } from '../../../schema/input.ts';
import { projects } from '../../../schema/tables.ts';
import { audit, send } from '../sent.ts';
import { clear, db, get, purged, smallCity, token } from '../service.ts';

let authorization = '';
beforeEach(async () => {
  await clear();
  await smallCity();
  authorization = await token('contacts');
});

const path = '/v1/projects/bluehen';
const put = <T = EditableProject>(body: unknown, address = path) =>
  send<T>(authorization, 'PUT', address, body);
const remove = (query = '') => send(authorization, 'DELETE', `${path}${query}`);

const least = { label: 'Projekt', title: 'Sahlkamp blüht', district: 'sahlkamp' };
const image = {
  url: 'https://bilder.example/b.jpg',
  alt: 'Menschen mit Pflanzen',
  credit: '© LHH',
};

describe('PUT /v1/projects/{slug}', () => {
  it('puts a project in, and its district shows it', async () => {
    purged.length = 0;
    const { status, headers, body } = await put({ ...least, image });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`http://localhost:8787${path}`);
    expect(body).toEqual({ slug: 'bluehen', ...least, image, version: 1 });
    expect(purged).toEqual([['projects', 'districts', 'file:bluehen']]);
    const { body: district } = await get<District>('/v1/districts/sahlkamp-mitte');
    expect(district.projects).toEqual([
      { ...least, district: { slug: 'sahlkamp', name: 'Sahlkamp' }, image },
    ]);
  });

  it('lets a picture be that it does not name', async () => {
    await put({ ...least, image });
    const later = await put({ ...least, title: 'Neu', version: 1 });
    expect(later.body).toMatchObject({ title: 'Neu', image, version: 2 });
    const words = { alt: 'Andere Worte' };
    expect((await put({ ...least, image: words, version: 2 })).body.image).toEqual({
      ...{ url: image.url, alt: 'Andere Worte', credit: null },
    });
    const none = { url: null, alt: 'Worte' };
    expect((await put({ ...least, image: none, version: 3 })).body.image).toEqual({
      ...{ url: null, alt: 'Worte', credit: null },
    });
    expect((await put({ ...least, image: null, version: 4 })).body.image).toBeNull();
  });

  it('may be sent again as it was answered, and changes nothing', async () => {
    const { body } = await put({ ...least, image });
    expect((await put(body)).body).toEqual(body);
    expect(await put({ ...least, image })).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await audit()).toHaveLength(1);
  });

  it('is refused over a version that is not the present one', async () => {
    await put(least);
    expect(await put({ ...least, title: 'Neu', version: 2 })).toMatchObject({ status: 409 });
    expect(await db.select().from(projects)).toMatchObject([{ title: least.title, version: 1 }]);
  });

  it.each([
    ['district', 'atlantis is not known', { district: 'atlantis' }],
    ['district', 'must be a text', { district: { slug: 'nord' } }],
    [
      'image.url',
      'must be an address that begins with http:// or https://',
      { image: { url: 'data:image/png;base64,AA==' } },
    ],
    [
      'image.url',
      'must be an address that begins with http:// or https://',
      { image: { url: '/files/0123456789abcdef/x.png' } },
    ],
    [
      'image.url',
      'is not its picture; that comes with PUT /v1/projects/bluehen/image',
      { image: { url: 'http://localhost:8787/files/0123456789abcdef/x.png' } },
    ],
    ['image.licence', 'is not known here', { image: { licence: 'CC0' } }],
    ['slug', 'must be bluehen, as in the address', { slug: 'anders' }],
  ])('tells of %s that it %s', async (parameter, detail, wrong) => {
    const { status, body } = await put<Problem>({ ...least, ...wrong });
    expect([status, body.errors]).toEqual([422, [{ parameter, detail }]]);
    expect(await db.select().from(projects)).toEqual([]);
  });
});

describe('GET /v1/projects', () => {
  it('lists them by slug, with what names them', async () => {
    await put({ ...least, image });
    await put({ ...least, title: 'Anders', district: 'nord' }, '/v1/projects/anders');
    const { status, body, response } = await get<Projects>('/v1/projects');
    expect(status).toBe(200);
    expect(response.headers.get('cache-tag')).toBe('projects');
    const [nord, sahlkamp] = [
      { slug: 'nord', name: 'Nord' },
      { slug: 'sahlkamp', name: 'Sahlkamp' },
    ];
    expect(body.projects).toEqual([
      { ...least, slug: 'anders', title: 'Anders', district: nord, image: null, version: 1 },
      { ...least, slug: 'bluehen', district: sahlkamp, image, version: 1 },
    ]);
  });

  it('answers one as it can be written again', async () => {
    await put({ ...least, image });
    const { status, body, response } = await get<EditableProject>(path);
    expect(status).toBe(200);
    expect(response.headers.get('cache-tag')).toBe('projects');
    expect(body).toEqual({ slug: 'bluehen', ...least, image, version: 1 });
    expect((await get('/v1/projects/none')).status).toBe(404);
  });
});

describe('DELETE /v1/projects/{slug}', () => {
  it('takes the project away', async () => {
    await put(least);
    expect((await remove('?version=2')).status).toBe(409);
    expect((await remove('?version=1')).status).toBe(204);
    expect((await get<Projects>('/v1/projects')).body.projects).toEqual([]);
    expect((await remove()).status).toBe(404);
  });
});
