/** The document and the routes name each other completely, and real answers match its schemas. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  contacts,
  postcodes,
  programmeAreas,
  programmes,
  projects,
  publications,
} from '../../../schema/tables.ts';
import { app } from '../../../worker/app.ts';
import { formsOf } from '../../../worker/format/forms.ts';
import { send } from '../sent.ts';
import {
  calendar,
  clear,
  db,
  get,
  importText,
  request,
  smallCity,
  token,
  vevent,
} from '../service.ts';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
}

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

let paths: Document['paths'];
/** What is at a page's address with another ending. */
let forms: Document['paths'];
let id: string;
let run: number;
let authorization: string;

beforeAll(async () => {
  await clear();
  await smallCity();
  ({ id: run } = await importText(
    calendar(
      vevent(
        'Fest',
        'UID:f',
        'DTSTART;TZID=Europe/Berlin:20260613T150000',
        'RRULE:FREQ=WEEKLY',
        'X-COST:3 Euro',
        'GEO:52;9',
        'LOCATION:Platz',
        'X-QUARTIER-DISTRICT:stoecken',
        'IMAGE;VALUE=URI:https://a.example/b.png',
      ),
      vevent('Schau', 'UID:s', 'DTSTART;VALUE=DATE:20260601', 'DTEND;VALUE=DATE:20260801'),
      vevent('Kaputt', 'UID:k'),
    ),
  ));
  await db.insert(postcodes).values({ postcode: '30419', district: 'stoecken' });
  const office = {
    role: 'QM',
    name: 'Büro',
    asOf: '2017-08',
    sourceName: 'Portal',
    street: 'Straße 1',
    city: 'Stadt',
    openingHours: [{ dayOfWeek: ['Monday' as const], opens: '09:00', closes: '12:00' }],
  };
  await db
    .insert(contacts)
    .values({ district: 'stoecken', state: 'active', telephone: '+495112792550', ...office });
  await db
    .insert(programmes)
    .values({ slug: 'p', title: 'P', summary: { de: 'x' }, tasks: { de: ['y'] } });
  await db.insert(programmeAreas).values({ programme: 'p', district: 'stoecken', position: 1 });
  await db
    .insert(projects)
    .values({ slug: 'b', district: 'stoecken', label: 'L', title: 'T', imageAlt: 'A' });
  await db.insert(publications).values({ slug: 'p', heading: 'H', kind: 'K', title: 'T' });
  const all = Object.entries((await get<Document>('/v1/openapi.json')).body.paths);
  paths = Object.fromEntries(all.filter(([path]) => path.startsWith('/v1/')));
  forms = Object.fromEntries(all.filter(([path]) => !path.startsWith('/v1/')));
  id = (await get<{ events: { id: string }[] }>('/v1/events?q=fest')).body.events[0]?.id ?? '';
  authorization = await token('events', 'sources');
  const written = await send(authorization, 'PATCH', `/v1/events/${id}`, {
    ...{ organizer: 'Verein', version: 1 },
  });
  expect(written.status).toBe(200);
});

const answers = () => [
  ['/v1/events', '/v1/events?month=2026-06'],
  ['/v1/events/{id}', `/v1/events/${id}`],
  ['/v1/events/{id}/{occurrence}', `/v1/events/${id}/20260613T150000`],
  ['/v1/events/{id}/override', `/v1/events/${id}/override`],
  ['/v1/changes', '/v1/changes'],
  ['/v1/imports', '/v1/imports'],
  ['/v1/imports/{id}', `/v1/imports/${run}`],
  ['/v1/sources', '/v1/sources'],
  ['/v1/sources/{slug}', '/v1/sources/verein'],
  ['/v1/months/{month}', '/v1/months/2026-06'],
  ['/v1/districts', '/v1/districts'],
  ['/v1/districts/{slug}', '/v1/districts/stoecken'],
  ['/v1/categories', '/v1/categories'],
  ['/v1/districts/{slug}/contact', '/v1/districts/stoecken/contact'],
  ['/v1/programmes', '/v1/programmes'],
  ['/v1/programmes/{slug}', '/v1/programmes/p'],
  ['/v1/projects', '/v1/projects'],
  ['/v1/projects/{slug}', '/v1/projects/b'],
  ['/v1/publications', '/v1/publications'],
  ['/v1/publications/{slug}', '/v1/publications/p'],
  ['/v1/openapi.json', '/v1/openapi.json'],
];

describe('the OpenAPI document', () => {
  it('is 3.1, named for this service, and may be kept', async () => {
    const { status, body, response } = await get<Document>('/v1/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toMatch(/^3\.1\./);
    expect(body.servers).toEqual([{ url: 'http://localhost:8787' }]);
    expect(response.headers.get('ETag')).toBeTruthy();
  });

  it('and the routes name each other completely', () => {
    const routed = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1'))
      .map(
        ({ method, path }) =>
          `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}').replace(/\/$/, '')}`,
      );
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(new Set(documented)).toEqual(new Set(routed));
    expect(documented.filter((one) => one.startsWith('get ')).sort()).toEqual(
      answers()
        .map(([path]) => `get ${path}`)
        .sort(),
    );
  });

  it('gives each operation a name of its own and a resource, and describes its path parameters', () => {
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, ...operation })),
    );
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { path, tags, parameters = [] } of operations) {
      expect(tags).toEqual([path.replace('/v1/', '').replace(/\/.*/, '')]);
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named);
    }
  });

  it('lists the filters of /v1/events in their one order', () => {
    const names = paths['/v1/events']?.get?.parameters?.map(({ name }) => name);
    expect(names).toEqual([
      'month',
      'on',
      'start',
      'end',
      'free',
      'district',
      'category',
      'q',
      'lang',
      'limit',
      'cursor',
    ]);
  });

  it('fits real answers and real problems', async () => {
    for (const [path = '', address = ''] of answers()) {
      const responses = paths[path]?.get?.responses;
      const schema = responses?.['200']?.content?.['application/json']?.schema;
      const response = await request(address, { headers: { authorization } });
      expect(response.status, path).toBe(200);
      const valid = ajv.compile(schema ?? false);
      valid(await response.json());
      expect(valid.errors, path).toBeNull();
      const problem = ajv.compile(
        responses?.['400']?.content?.['application/problem+json']?.schema ?? false,
      );
      const wrong = `${address}?nonsense=1`.replace(/\?(.*)\?/, '?$1&');
      problem(await (await request(wrong, { headers: { authorization } })).json());
      expect(problem.errors, path).toBeNull();
    }
  });

  it('names every form with its media type, each under a name of its own', async () => {
    const described = Object.entries(forms).map(([path, { get }]) => ({ path, ...get }));
    const names = described.map(({ operationId }) => operationId);
    expect(names).toContain('getEventsByIdByOccurrenceIcs');
    expect(new Set(names).size).toBe(names.length);
    const pages = ['/calendar', '/contact', '/events/{id}', '/events/{id}/{occurrence}'];
    const expected = pages.flatMap((page) =>
      formsOf(page === '/calendar' ? 'calendar' : page === '/contact' ? 'contact' : 'event').map(
        ({ ending }) => `${page}.${ending}`,
      ),
    );
    expect(described.map(({ path }) => path).sort()).toEqual(expected.sort());
    for (const { path, tags, parameters = [], responses } of described) {
      expect(tags).toEqual(['forms']);
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named);
      const address = path.replace('{id}', id).replace('{occurrence}', '20260613T150000');
      const { status, headers } = await request(address, { method: 'HEAD' });
      expect([path, status]).toEqual([path, 200]);
      expect(Object.keys(responses?.[200]?.content ?? {})).toEqual([headers.get('Content-Type')]);
    }
  });

  it('does not fit an answer that lacks something', async () => {
    const schema =
      paths['/v1/months/{month}']?.get?.responses['200']?.content?.['application/json']?.schema;
    const valid = ajv.compile(schema ?? true);
    expect(
      valid({ month: '2026-06', timeZone: 'Europe/Berlin', days: [{ date: '2026-06-01' }] }),
    ).toBe(false);
  });
});
