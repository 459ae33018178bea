/** What the document says of writes: who may, what they send, and what they may be told. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { send } from '../sent.ts';
import { clear, get, request, smallCity, token } from '../service.ts';

type Content = Record<string, { schema: object }>;
interface Operation {
  security?: { bearer: string[] }[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { securitySchemes: object };
}

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

let document: Document;
let authorization = '';
beforeAll(async () => {
  await clear();
  await smallCity();
  authorization = await token('contacts');
  document = (await get<Document>('/v1/openapi.json')).body;
});

const office = {
  ...{ state: 'active', role: 'QM', name: 'Büro', asOf: '2026', source: { name: 'Rathaus' } },
  ...{ address: { city: 'Hannover' }, telephone: '+4951112345', email: 'a@b.example' },
  ...{ byAppointment: true, validUntil: '2026-12-31' },
  openingHours: [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00' }],
};
const bodies = [
  ['/v1/districts/{slug}/contact', '/v1/districts/nord/contact', office],
  [
    '/v1/programmes/{slug}',
    '/v1/programmes/p',
    { title: 'P', summary: { de: 'x' }, tasks: { de: ['y'] }, districts: [{ slug: 'nord' }] },
  ],
  [
    '/v1/projects/{slug}',
    '/v1/projects/p',
    { label: 'L', title: 'T', district: 'nord', image: { url: 'https://a.example/b.png' } },
  ],
  ['/v1/publications/{slug}', '/v1/publications/p', { heading: 'H', kind: 'K', title: 'T' }],
] as const;

const writes = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'get')
      .map(([method, operation]) => ({ name: `${method} ${path}`, method, operation })),
  );

describe('a write in the document', () => {
  it('takes a token, and tells how it is refused', () => {
    expect(document.components.securitySchemes).toEqual({
      bearer: { type: 'http', scheme: 'bearer' },
    });
    for (const { name, method, operation } of writes()) {
      expect([name, operation.security?.[0]?.bearer.length]).toEqual([name, 1]);
      const codes = Object.keys(operation.responses);
      expect([name, codes]).toEqual([
        name,
        expect.arrayContaining(['400', '401', '403', '409', '413', '415', '422']),
      ]);
      expect([name, operation.requestBody !== undefined]).toEqual([name, method !== 'delete']);
    }
  });

  it('names the kinds of a file', () => {
    const types = (path: string) =>
      Object.keys(document.paths[path]?.put?.requestBody?.content ?? {});
    expect(types('/v1/publications/{slug}/file')).toEqual(['application/pdf']);
    expect(types('/v1/projects/{slug}/image')).toEqual([
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/avif',
    ]);
  });

  it.each(bodies)('fits what %s takes and answers', async (path, address, body) => {
    const operation = document.paths[path]?.put;
    const fits = ajv.compile(operation?.requestBody?.content['application/json']?.schema ?? false);
    fits(body);
    expect(fits.errors).toBeNull();
    expect(fits({ ...body, nonsense: 1 })).toBe(false);
    expect(fits({})).toBe(false);
    const first = await send(authorization, 'PUT', address, body);
    expect(first.status).toBe(201);
    const answered = ajv.compile(
      operation?.responses['201']?.content?.['application/json']?.schema ?? false,
    );
    answered(first.body);
    expect(answered.errors).toBeNull();
    const read = ajv.compile(
      document.paths[path]?.get?.responses['200']?.content?.['application/json']?.schema ?? false,
    );
    read(await (await request(address)).json());
    expect(read.errors).toBeNull();
    fits(first.body);
    expect(fits.errors).toBeNull();
  });
});
