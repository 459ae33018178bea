import { beforeEach, describe, expect, it } from 'vitest';
import type { District, Problem, Programmes } from '../../../schema/contract.ts';
import type { EditableProgramme } from '../../../schema/input.ts';
import { districts, programmeAreas, programmes } from '../../../schema/tables.ts';
import { audit, send } from '../sent.ts';
import { clear, db, get, purged, smallCity, token } from '../service.ts';

let authorization = '';
beforeEach(async () => {
  await clear();
  await smallCity();
  authorization = await token('contacts');
});

const path = '/v1/programmes/soziale-stadt';
const put = <T = EditableProgramme>(body: unknown, address = path) =>
  send<T>(authorization, 'PUT', address, body);
const remove = (query = '') => send(authorization, 'DELETE', `${path}${query}`);

const least = { title: 'Soziale Stadt', summary: { de: 'Auf Deutsch' } };
const whole = {
  title: 'Soziale Stadt',
  since: '1999',
  until: null,
  summary: { de: 'Eins.\n\nZwei.', en: 'One.\n\nTwo.' },
  tasks: { de: ['Eins', 'Zwei'], en: ['One'] },
  question: { de: 'Was ist das?' },
  tasksTitle: { de: 'Dazu gehören:' },
  invitations: { de: ['Fragen?'] },
  districts: [
    { slug: 'stoecken', since: '2007', until: '2019-12' },
    { slug: 'sahlkamp-mitte', since: null, until: null },
  ],
};

describe('PUT /v1/programmes/{slug}', () => {
  it('puts a programme in with all its texts and districts', async () => {
    purged.length = 0;
    const { status, headers, body } = await put(whole);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`http://localhost:8787${path}`);
    expect(body).toEqual({ slug: 'soziale-stadt', ...whole, version: 1 });
    expect(purged).toEqual([['programmes', 'districts']]);
    const { body: listed } = await get<Programmes>('/v1/programmes?lang=en');
    expect(listed.programmes).toMatchObject([
      { slug: 'soziale-stadt', summary: 'One.\n\nTwo.', tasks: ['One'] },
    ]);
    expect(listed.programmes[0]?.districts.map(({ slug }) => slug)).toEqual([
      'stoecken',
      'sahlkamp-mitte',
    ]);
    const { body: district } = await get<District>('/v1/districts/stoecken');
    expect(district.programme).toMatchObject({ since: '2007', until: '2019-12' });
  });

  it('takes what is left out for unknown', async () => {
    expect((await put(least)).body).toEqual({
      ...{ slug: 'soziale-stadt', ...least, since: null, until: null, tasks: {}, question: {} },
      ...{ tasksTitle: {}, invitations: {}, districts: [], version: 1 },
    });
  });

  it('replaces texts and districts, in the order that is sent', async () => {
    await put(whole);
    const [first, second] = whole.districts;
    const { status, body } = await put({ ...least, districts: [second, first], version: 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ summary: least.summary, tasks: {}, version: 2 });
    expect(body.districts).toEqual([second, first]);
    expect(await db.select().from(programmeAreas)).toHaveLength(2);
  });

  it('may be sent again as it was answered, and changes nothing', async () => {
    const { body } = await put(whole);
    expect(await put(body)).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await put(whole)).body).toEqual(body);
    expect(await audit()).toHaveLength(1);
  });

  it('sees that only a district has changed', async () => {
    const { body } = await put(whole);
    const [first] = whole.districts;
    expect((await put({ ...body, districts: [first] })).body).toMatchObject({
      districts: [first],
      version: 2,
    });
  });

  it('leaves nothing of a write that came too late', async () => {
    await put(whole);
    expect(await put({ ...least, version: 0 })).toMatchObject({ status: 409 });
    expect((await get<EditableProgramme>(path)).body).toMatchObject(whole);
    expect(await audit()).toHaveLength(1);
  });

  it('is won by one of several, with its own districts', async () => {
    await put(least);
    const lists = whole.districts.map((district) => [district]);
    const answers = await Promise.all(
      lists.map((districts) => put({ ...least, districts, version: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await db.select().from(programmeAreas)).toHaveLength(1);
  });

  it('takes as many districts as a city has', async () => {
    const many = Array.from({ length: 150 }, (_, at) => `teil-${at}`);
    for (let at = 0; at < many.length; at += 30) {
      const rows = many.slice(at, at + 30).map((slug) => ({ slug, name: slug }));
      await db.insert(districts).values(rows.map((row) => ({ ...row, kind: 'quarter' as const })));
    }
    const { status, body } = await put({ ...least, districts: many.map((slug) => ({ slug })) });
    expect(status).toBe(201);
    expect(body.districts.map(({ slug }) => slug)).toEqual(many);
  });

  it('may repeat its slug, but not say another', async () => {
    expect((await put({ ...least, slug: 'soziale-stadt' })).status).toBe(201);
    expect(await put<Problem>({ ...least, slug: 'andere' })).toMatchObject({
      status: 422,
      body: { errors: [{ parameter: 'slug', detail: 'must be soziale-stadt, as in the address' }] },
    });
  });

  it('tells of every district and text what is wrong with it', async () => {
    const { status, body } = await put<Problem>({
      title: 'X',
      summary: { fr: 'Bonjour' },
      tasks: { de: ['', 'gut', 5] },
      districts: [{ slug: 'Nord' }, { slug: 'nord', von: 1 }],
    });
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      { parameter: 'summary.fr', detail: 'is not known here' },
      { parameter: 'tasks.de.0', detail: 'must not be empty' },
      { parameter: 'tasks.de.2', detail: 'must be a text' },
      {
        parameter: 'districts.0.slug',
        detail: 'must be lower-case letters and digits with single hyphens',
      },
      { parameter: 'districts.1.von', detail: 'is not known here' },
    ]);
    const unknown = await put<Problem>({
      ...least,
      since: '2010',
      until: '2009-12',
      districts: [
        { slug: 'atlantis' },
        { slug: 'nord', since: '2001-12-05', until: '2001' },
        { slug: 'nord', since: '2001-12-05', until: '2001-11' },
      ],
    });
    expect(unknown.status).toBe(422);
    expect(unknown.body.errors).toEqual([
      { parameter: 'until', detail: 'is before since' },
      { parameter: 'districts.0.slug', detail: 'atlantis is not known' },
      { parameter: 'districts.2.slug', detail: 'nord is named twice' },
      { parameter: 'districts.2.until', detail: 'is before since' },
    ]);
  });

  it('needs a text in one language', async () => {
    expect((await put<Problem>({ ...least, summary: {} })).body.errors).toEqual([
      { parameter: 'summary', detail: 'must have a text in one language' },
    ]);
  });

  it.each(['Gross', 'a--b', '-a', 'a_b', 'x'.repeat(61)])(
    'refuses an address that is no slug: %s',
    async (slug) => {
      const { status, body } = await put<Problem>(least, `/v1/programmes/${slug}`);
      expect([status, body.errors?.[0]?.parameter]).toEqual([422, 'slug']);
    },
  );
});

describe('GET /v1/programmes/{slug}', () => {
  it('answers all languages, and may be kept', async () => {
    await put(whole);
    const { status, body, response } = await get<EditableProgramme>(path);
    expect(status).toBe(200);
    expect(body).toEqual({ slug: 'soziale-stadt', ...whole, version: 1 });
    expect(response.headers.get('cache-tag')).toBe('programmes,districts');
  });

  it('knows no others', async () => {
    expect(await get(path)).toMatchObject({
      status: 404,
      body: { detail: 'There is no programme of this name.' },
    });
    expect((await get(`${path}?lang=en`)).status).toBe(400);
  });
});

describe('DELETE /v1/programmes/{slug}', () => {
  it('takes the programme away, and its districts stay', async () => {
    await put(whole);
    expect((await remove('?version=2')).status).toBe(409);
    expect(await db.select().from(programmeAreas)).toHaveLength(2);
    expect((await remove('?version=1')).status).toBe(204);
    expect(await db.select().from(programmes)).toEqual([]);
    expect(await db.select().from(programmeAreas)).toEqual([]);
    expect((await get<District>('/v1/districts/stoecken')).body.programme).toBeNull();
    expect((await remove()).status).toBe(404);
  });
});
