/** Files: a brochure and a picture come, are replaced, and go. */
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { District } from '../../../schema/contract.ts';
import type { EditableProject, EditablePublication } from '../../../schema/input.ts';
import { audit, type File, forget, kept, pdf, png, send } from '../sent.ts';
import { clear, get, purged, request, smallCity, token } from '../service.ts';

let authorization = '';
beforeEach(async () => {
  await clear();
  await forget();
  await smallCity();
  authorization = await token('contacts');
  await send(authorization, 'PUT', heft, brochure);
  await send(authorization, 'PUT', bluehen, project);
  purged.length = 0;
});

const ORIGIN = 'http://localhost:8787';
const heft = '/v1/publications/heft';
const bluehen = '/v1/projects/bluehen';
const brochure = { heading: 'Die Stadt', kind: 'Broschüre', title: 'Demokratie: so geht’s' };
const project = {
  ...{ label: 'Projekt', title: 'Sahlkamp blüht', district: 'sahlkamp' },
  image: { alt: 'Pflanzen', credit: '© LHH' },
};

const upload = (file: File, query = '') =>
  send<EditablePublication>(authorization, 'PUT', `${heft}/file${query}`, file);
const picture = (file: File, query = '') =>
  send<EditableProject>(authorization, 'PUT', `${bluehen}/image${query}`, file);
const remove = (path: string) => send(authorization, 'DELETE', path);
const pathOf = (url = '') => url.replace(ORIGIN, '');

describe('PUT /v1/publications/{slug}/file', () => {
  it('keeps the file, under what is in it and the slug', async () => {
    const { status, headers, body } = await upload(pdf('eins'));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
    // The first sixteen digits of the SHA-256 of `%PDF-1.7\neins`.
    const url = `${ORIGIN}/files/6d7cfc6a9c85c9cf/heft.pdf`;
    expect(body.file).toEqual({ url, mediaType: 'application/pdf', bytes: 13 });
    expect(body.version).toBe(2);
    expect(await kept()).toEqual([pathOf(url).slice(1)]);
    expect(purged).toEqual([['publications', 'file:heft']]);
    expect((await get<EditablePublication>(heft)).body).toEqual(body);
    const [, , trace] = await audit();
    expect(trace).toMatchObject({ method: 'PUT', path: `${heft}/file`, said: null });
  });

  it('may be sent again, and changes nothing', async () => {
    const first = await upload(pdf('eins'), '?version=1');
    const again = await upload(pdf('eins'), '?version=1');
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await audit()).toHaveLength(3);
  });

  it('mends a file that was lost', async () => {
    const { body } = await upload(pdf('eins'));
    await forget();
    await upload(pdf('eins'));
    expect((await request(pathOf(body.file?.url))).status).toBe(200);
  });

  it('replaces the file, and the old one is gone', async () => {
    const old = await upload(pdf('eins'));
    const { body } = await upload(pdf('zwei'), '?version=2');
    expect(body.version).toBe(3);
    expect(await kept()).toEqual([pathOf(body.file?.url).slice(1)]);
    expect((await request(pathOf(old.body.file?.url))).status).toBe(404);
  });

  it('leaves nothing behind if the version is not the present one', async () => {
    const { body } = await upload(pdf('eins'));
    expect(await upload(pdf('zwei'), '?version=1')).toMatchObject({ status: 409 });
    expect((await get(heft)).body).toEqual(body);
    expect(await kept()).toEqual([pathOf(body.file?.url).slice(1)]);
    expect(await audit()).toHaveLength(3);
  });

  it('is won by one of several, whose file stays', async () => {
    const files = [pdf('eins'), pdf('zwei'), pdf('zwei'), pdf('drei')];
    const answers = await Promise.all(files.map((file) => upload(file, '?version=1')));
    expect(answers.map(({ status }) => status)).toContain(200);
    const { body } = await get<EditablePublication>(heft);
    expect(body.version).toBe(2);
    expect(await kept()).toEqual([pathOf(body.file?.url).slice(1)]);
  });

  it('stays through a change of the words, and through its own answer', async () => {
    const { body } = await upload(pdf('eins'));
    const words = { ...brochure, title: 'Neu', version: 2 };
    const changed = await send<EditablePublication>(authorization, 'PUT', heft, words);
    expect(changed.body).toEqual({ ...body, title: 'Neu', version: 3 });
    const again = await send<EditablePublication>(authorization, 'PUT', heft, changed.body);
    expect(again.body).toEqual(changed.body);
    expect(await kept()).toHaveLength(1);
  });

  it('gives way to a file elsewhere', async () => {
    await upload(pdf('eins'));
    const file = { url: 'https://x.example/b.pdf', mediaType: 'application/pdf', bytes: 9 };
    const elsewhere = { ...brochure, file, version: 2 };
    expect((await send(authorization, 'PUT', heft, elsewhere)).body).toMatchObject({ file });
    expect(await kept()).toEqual([]);
  });
});

describe('DELETE /v1/publications/{slug}/file', () => {
  it('takes the file away, and the words stay', async () => {
    const { body } = await upload(pdf('eins'));
    purged.length = 0;
    expect((await remove(`${heft}/file?version=1`)).status).toBe(409);
    expect(await kept()).toHaveLength(1);
    expect((await remove(`${heft}/file?version=2`)).status).toBe(204);
    expect(purged).toEqual([['publications', 'file:heft']]);
    expect((await get(heft)).body).toEqual({ ...body, file: null, version: 3 });
    expect(await kept()).toEqual([]);
    expect((await remove(`${heft}/file`)).status).toBe(404);
  });

  it('is part of taking the publication away', async () => {
    await upload(pdf('eins'));
    expect((await remove(heft)).status).toBe(204);
    expect(await kept()).toEqual([]);
  });
});

describe('PUT /v1/projects/{slug}/image', () => {
  it('keeps the picture beside what is said of it', async () => {
    const { status, body } = await picture(png);
    expect(status).toBe(200);
    const image = {
      ...project.image,
      url: expect.stringMatching(/\/files\/\w{16}\/bluehen\.png$/),
    };
    expect(body).toEqual({ ...project, slug: 'bluehen', image, version: 2 });
    const { body: district } = await get<District>('/v1/districts/sahlkamp');
    expect(district.projects[0]?.image).toEqual(body.image);
    expect(body.image?.url).toContain(ORIGIN);
    expect(purged).toEqual([['projects', 'districts', 'file:bluehen']]);
  });

  it('stays where the words change, and goes where it is said to', async () => {
    const { body } = await picture(png);
    const words = { ...body, image: { url: body.image?.url, alt: 'Neu', credit: null } };
    const changed = await send<EditableProject>(authorization, 'PUT', bluehen, words);
    expect(changed.body.image).toEqual({ ...body.image, alt: 'Neu', credit: null });
    const gone = { ...changed.body, image: { url: null, alt: 'Neu' } };
    await send(authorization, 'PUT', bluehen, gone);
    expect(await kept()).toEqual([]);
  });

  it('is taken away alone, and with the project', async () => {
    await picture(png);
    expect((await remove(`${bluehen}/image`)).status).toBe(204);
    expect((await get<EditableProject>(bluehen)).body.image).toEqual({
      ...project.image,
      url: null,
    });
    expect((await remove(`${bluehen}/image`)).status).toBe(404);
    await picture(png);
    await remove(bluehen);
    expect(await kept()).toEqual([]);
  });
});

it('files of the importer are no business of this address', async () => {
  await env.FILES.put('imports/1.json', '{}');
  expect((await request('/files/imports/1.json')).status).toBe(404);
  expect((await request('/files/../imports/1.json')).status).toBe(404);
  await env.FILES.delete('imports/1.json');
});
