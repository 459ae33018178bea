/** What a write of reference data may be refused for: here of a contact, with what all have in common. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../schema/contract.ts';
import { daysOfWeek } from '../../../schema/kinds.ts';
import { contacts } from '../../../schema/tables.ts';
import { audit, send } from '../sent.ts';
import { clear, db, get, request, smallCity, token } from '../service.ts';

let authorization = '';
beforeEach(async () => {
  await clear();
  await smallCity();
  authorization = await token('contacts');
});

const path = '/v1/districts/sahlkamp/contact';
const office = {
  state: 'active',
  role: 'Quartiersmanagement',
  name: 'Büro',
  asOf: '2026-06',
  source: { name: 'Rathaus' },
};
const week = (days: string | string[], opens: unknown, closes: unknown) => ({
  dayOfWeek: [days].flat(),
  ...{ opens, closes },
});
const put = (body: unknown, address = path) => send<Problem>(authorization, 'PUT', address, body);

/** The body as it is, under a media type. */
const raw = (body: string | ReadableStream, type = 'application/json', more = {}) => {
  const headers = { authorization, 'content-type': type, ...more };
  return request(path, { method: 'PUT', headers, body, duplex: 'half' } as RequestInit);
};
const detailOf = async (response: Response) => ((await response.json()) as Problem).detail;

const abroad = 'must be the number as dialled from abroad, in digits only: +49511123456';

describe('a body', () => {
  it.each([
    ['state', 'must be one of active, vacant, ended, none', 'open'],
    ['role', 'must not be empty', ''],
    ['name', 'must not be empty', '   '],
    ['name', 'must be a single line', 'a\nb'],
    ['name', 'has control characters', 'a\u0000b'],
    ['name', 'must have at most 200 characters', 'x'.repeat(201)],
    ['name', 'must be a text', 5],
    ['name', 'must be a text', null],
    ['telephone', abroad, '0511 123456'],
    ['telephone', abroad, '+49 511 123456'],
    ['telephone', abroad, '+490'.padEnd(17, '1')],
    ['email', 'must be an e-mail address', 'buero'],
    ['asOf', 'must be a year, a month or a date: 2026, 2026-06 or 2026-06-13', 'gestern'],
    ['asOf', 'is not in the calendar', '2026-13'],
    ['verifiedOn', 'must be a date such as 2026-06-13', '2026-02-30'],
    ['verifiedOn', 'must be a date such as 2026-06-13', '2026'],
    ['languages', 'must be a list', 'de'],
    ['languages', 'must have at most 50 entries', new Array(51).fill('de')],
    ['byAppointment', 'must be true or false', 'yes'],
    ['validUntil', 'must be a date such as 2026-06-13', '2026-06'],
    ['openingHours', 'must be a list', null],
    [
      'openingHours',
      'must have at most 50 entries',
      new Array(51).fill(week('Monday', '09:00', '10:00')),
    ],
    ['hours', 'must have at most 1000 characters', 'x'.repeat(1001)],
    ['address', 'must have a street, a postcode or a city, or be null', {}],
    ['address', 'must be an object', 'Straße 1'],
    ['version', 'must be a whole number', 1.5],
    ['version', 'must be at least 0', -1],
    ['version', 'must be a number', '1'],
    ['telefon', 'is not known here', '1'],
  ])('tells of %s that it %s', async (parameter, detail, value) => {
    const { status, headers, body } = await put({ ...office, [parameter]: value });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(body).toEqual({
      ...{ type: 'about:blank', title: 'Unprocessable Content', status: 422 },
      detail: 'The body has faults; each is listed in errors.',
      errors: [{ parameter, detail }],
    });
    expect(await db.select().from(contacts)).toEqual([]);
  });

  const monday = (opens: unknown, closes: unknown) => week('Monday', opens, closes);
  const [nine, twelve] = ['09:00', '12:00'];
  const noTime = 'must be a time from 00:00 to 23:59, such as 09:30';
  const noOrder = 'must be later than opens, on the same day';
  const noDay = `must be one of ${daysOfWeek.join(', ')}`;

  it.each([
    ['0.opens', noTime, [monday('9:00', twelve)]],
    ['0.opens', 'must be a text', [monday(9, twelve)]],
    ['0.closes', noTime, [monday(nine, '24:00')]],
    ['0.closes', noTime, [monday(nine, '12:60')]],
    ['0.closes', noTime, [monday(nine, '12:00:00')]],
    ['0.closes', noOrder, [monday(twelve, nine)]],
    ['0.closes', noOrder, [monday(nine, nine)]],
    ['0.closes', 'is missing', [{ dayOfWeek: ['Monday'], opens: nine }]],
    ['0.dayOfWeek', 'must not be empty', [week([], nine, twelve)]],
    ['0.dayOfWeek', 'must be a list', [{ ...monday(nine, twelve), dayOfWeek: 'Monday' }]],
    ['0.dayOfWeek', 'names a day twice', [week(['Monday', 'Monday'], nine, twelve)]],
    ['0.dayOfWeek.1', noDay, [week(['Monday', 'Montag'], nine, twelve)]],
    ['0.validFrom', 'is not known here', [{ ...monday(nine, twelve), validFrom: '2026-01-01' }]],
    [
      '2',
      'is on Friday at the same time as another',
      [
        monday(nine, twelve),
        week(['Friday', 'Saturday'], nine, twelve),
        week(['Sunday', 'Friday'], '11:59', '13:00'),
      ],
    ],
    [
      '1',
      'is on Monday at the same time as another',
      [monday('10:00', '11:00'), monday(nine, twelve)],
    ],
  ])('tells of openingHours.%s that it %s', async (field, detail, openingHours) => {
    const { status, body } = await put({ ...office, openingHours });
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ parameter: `openingHours.${field}`, detail }]);
    expect(await db.select().from(contacts)).toEqual([]);
  });

  it('is told what is wrong with each span', async () => {
    const openingHours = [
      monday(nine, twelve),
      monday('13 Uhr', twelve),
      week('Tuesday', twelve, nine),
    ];
    const { body } = await put({ ...office, openingHours });
    expect(body.errors).toEqual([
      { parameter: 'openingHours.1.opens', detail: noTime },
      { parameter: 'openingHours.2.closes', detail: noOrder },
    ]);
  });

  it('is told all its faults at once, each by its path', async () => {
    const { body } = await put({
      state: 'active',
      name: 'Büro',
      asOf: '2026',
      languages: ['de', 'Türkisch'],
      address: { street: '', town: 'x', asOf: 'alt' },
      source: { url: 'javascript:alert(1)' },
    });
    expect(body.errors).toEqual([
      { parameter: 'role', detail: 'is missing' },
      { parameter: 'address.street', detail: 'must not be empty' },
      {
        parameter: 'address.asOf',
        detail: 'must be a year, a month or a date: 2026, 2026-06 or 2026-06-13',
      },
      { parameter: 'address.town', detail: 'is not known here' },
      { parameter: 'languages.1', detail: 'must be a language tag such as de or tr' },
      { parameter: 'source.name', detail: 'is missing' },
      {
        parameter: 'source.url',
        detail: 'must be an address that begins with http:// or https://',
      },
    ]);
  });

  it.each(['[]', '"x"', '7', 'null', 'true'])('must be an object, not %s', async (text) => {
    const response = await raw(text);
    expect(response.status).toBe(422);
  });

  it.each(['', '{', "{'a': 1}", 'state=active'])('must be JSON, not %j', async (text) => {
    const response = await raw(text);
    expect([response.status, await detailOf(response)]).toEqual([400, 'The body is no JSON.']);
  });

  it('must be UTF-8', async () => {
    const latin = new Blob([new TextEncoder().encode('{"name":"B'), new Uint8Array([0xfc]), '"}']);
    expect((await raw(latin.stream())).status).toBe(400);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'must say that it is JSON, not %s',
    async (type) => {
      const response = await raw(JSON.stringify(office), type);
      const detail = 'This takes JSON: Content-Type: application/json.';
      expect([response.status, await detailOf(response)]).toEqual([415, detail]);
    },
  );

  it('may say its encoding', async () => {
    const response = await raw(JSON.stringify(office), 'Application/JSON; charset=utf-8');
    expect(response.status).toBe(201);
  });

  it('may have a megabyte, and not a byte more', async () => {
    const text = JSON.stringify({ ...office, name: 'Laden' });
    expect((await raw(text.padEnd(1_000_000))).status).toBe(201);
    const response = await raw(text.padEnd(1_000_001));
    expect([response.status, await detailOf(response)]).toEqual([
      413,
      'The body is larger than 1 MB.',
    ]);
  });

  it('is not believed about its length', async () => {
    const text = JSON.stringify(office).padEnd(1_000_001);
    expect((await raw(new Blob([text]).stream())).status).toBe(413);
    expect((await raw('{}', undefined, { 'content-length': '1000001' })).status).toBe(413);
  });

  it('cannot reach what every object has', async () => {
    const text = JSON.stringify(office).replace('{', '{"__proto__":{"x":1},');
    expect((await raw(text)).status).toBeLessThan(500);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('a version', () => {
  const present = 'The present version is 2. Read it again, and write with this version.';

  it('that is not the present one is refused, and the present one is named', async () => {
    await put(office);
    await put({ ...office, name: 'Zwei', version: 1 });
    for (const version of [undefined, 0, 1, 3]) {
      const { status, body } = await put({ ...office, name: 'Drei', version });
      expect([status, body.title, body.detail]).toEqual([409, 'Conflict', present]);
    }
    const removal = await send<Problem>(authorization, 'DELETE', `${path}?version=1`);
    expect(removal).toMatchObject({ status: 409, body: { detail: present } });
    expect(await db.select().from(contacts)).toMatchObject([{ name: 'Zwei', version: 2 }]);
    expect(await audit()).toHaveLength(2);
  });

  it('of what is not there is refused', async () => {
    const detail = 'There is nothing to replace (any more). Write without a version to create it.';
    expect(await put({ ...office, version: 1 })).toMatchObject({ status: 409, body: { detail } });
  });

  it('is won by one of several who write at the same time', async () => {
    await put(office);
    const names = ['a', 'b', 'c', 'd'];
    const answers = await Promise.all(names.map((name) => put({ ...office, name, version: 1 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await db.select().from(contacts)).toMatchObject([{ version: 2 }]);
    expect(await audit()).toHaveLength(2);
  });

  it('that is no number is refused', async () => {
    await put(office);
    for (const query of ['version=x', 'version=1&version=1', 'force=true']) {
      expect((await send(authorization, 'DELETE', `${path}?${query}`)).status).toBe(400);
    }
  });
});

describe('an address', () => {
  it('of a district nobody knows leads nowhere', async () => {
    const nowhere = '/v1/districts/atlantis/contact';
    expect(await put(office, nowhere)).toMatchObject({
      status: 404,
      body: { detail: 'There is no district of this name.' },
    });
    expect((await send(authorization, 'DELETE', nowhere)).status).toBe(404);
    expect(await audit()).toEqual([]);
  });

  it('takes no query, and no other method', async () => {
    expect((await put(office, `${path}?lang=de`)).status).toBe(400);
    expect((await get(`${path}?lang=de`)).status).toBe(400);
    const { status, headers } = await send(authorization, 'POST', path, office);
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, PUT, DELETE']);
  });

  it('shows a text as it was written, and writes nothing but it', async () => {
    const name = "Büro'); DROP TABLE contacts; -- <script>alert(1)</script>";
    expect(await put({ ...office, name })).toMatchObject({ status: 201, body: { name } });
    expect(await db.select().from(contacts)).toMatchObject([{ name }]);
  });
});
