import { beforeEach, describe, expect, it } from 'vitest';
import type { District } from '../../../schema/contract.ts';
import type { EditableContact } from '../../../schema/input.ts';
import { contacts } from '../../../schema/tables.ts';
import { audit, send } from '../sent.ts';
import { clear, db, get, purged, smallCity, token } from '../service.ts';

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
  name: 'Büro Sahlkamp',
  asOf: '2026-06',
  source: { name: 'Rathaus' },
};
const put = (body: unknown) => send<EditableContact>(authorization, 'PUT', path, body);
const remove = (query = '') => send(authorization, 'DELETE', `${path}${query}`);

const whole = {
  state: 'active',
  role: 'Quartiersmanagement',
  name: 'Büro Sahlkamp',
  telephone: '+4951160698802',
  telephoneText: '606 98802',
  email: 'buero@sahlkamp.example',
  address: { street: 'Straße 1', postcode: '30179', city: 'Hannover', asOf: '2018-06' },
  hours: 'Mo 9–12\nDi nach Absprache',
  openingHours: [
    { dayOfWeek: ['Monday', 'Wednesday'], opens: '09:00', closes: '12:00' },
    { dayOfWeek: ['Monday'], opens: '12:00', closes: '17:30' },
  ],
  byAppointment: false,
  languages: ['de', 'tr'],
  asOf: '2026-06-10',
  verifiedOn: '2026-06-10',
  validUntil: '2026-12-31',
  source: { name: 'Rathaus', url: 'https://rathaus.example/' },
};

describe('PUT /v1/districts/{slug}/contact', () => {
  it('puts a contact in, and the district answers it', async () => {
    purged.length = 0;
    const { status, headers, body } = await put(whole);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`http://localhost:8787${path}`);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(body).toEqual({ ...whole, version: 1 });
    expect(purged).toEqual([['districts']]);
    const { body: district } = await get<District>('/v1/districts/sahlkamp');
    const opening = { open: false, until: '2026-06-15T09:00:00+02:00', holiday: null };
    expect(district.contact).toEqual({ ...whole, opening });
  });

  it('takes what is left out for unknown', async () => {
    expect((await put(office)).body).toEqual({
      ...{ state: 'active', role: 'Quartiersmanagement', name: 'Büro Sahlkamp' },
      ...{ telephone: null, telephoneText: null, email: null, address: null, hours: null },
      ...{ openingHours: [], byAppointment: null, validUntil: null },
      ...{ languages: [], asOf: '2026-06', verifiedOn: null, version: 1 },
      source: { name: 'Rathaus', url: null },
    });
  });

  it('lets the address be as old as the rest', async () => {
    const { body } = await put({ ...office, address: { city: 'Hannover' } });
    expect(body.address).toEqual({
      ...{ street: null, postcode: null, city: 'Hannover', asOf: '2026-06' },
    });
    expect(await db.select().from(contacts)).toMatchObject([{ addressAsOf: null }]);
  });

  it('replaces the whole contact over the version that was seen', async () => {
    await put(whole);
    const { status, headers, body } = await put({ ...office, version: 1 });
    expect(status).toBe(200);
    expect(headers.get('location')).toBeNull();
    expect(body).toMatchObject({ telephone: null, address: null, version: 2 });
  });

  it('may be sent again as it was answered, and changes nothing', async () => {
    const first = await put(whole);
    expect((await put(first.body)).body).toEqual(first.body);
    const again = await put(whole);
    expect(again).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await audit()).toHaveLength(1);
    await put({ ...whole, name: 'Neu', version: 1 });
    // An answer that was lost: the same again, with the version of then.
    const lost = await put({ ...whole, name: 'Neu', version: 1 });
    expect(lost).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await audit()).toHaveLength(2);
  });

  it('trims what it takes', async () => {
    expect((await put({ ...office, name: ' Büro  ' })).body.name).toBe('Büro');
  });
});

describe('GET /v1/districts/{slug}/contact', () => {
  it('answers the contact with its version to everyone, and may be kept', async () => {
    await put(whole);
    const { status, body, response } = await get<EditableContact>(path);
    expect(status).toBe(200);
    expect(body).toEqual({ ...whole, version: 1 });
    expect(response.headers.get('cache-tag')).toBe('districts');
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=60/);
  });

  it('knows districts without a contact, and no others', async () => {
    expect(await get(path)).toMatchObject({
      status: 404,
      body: { detail: 'This district has no contact.' },
    });
    expect(await get('/v1/districts/atlantis/contact')).toMatchObject({
      status: 404,
      body: { detail: 'There is no district of this name.' },
    });
  });
});

describe('DELETE /v1/districts/{slug}/contact', () => {
  it('takes the contact away', async () => {
    await put(office);
    expect((await remove('?version=1')).status).toBe(204);
    expect((await get<District>('/v1/districts/sahlkamp')).body.contact).toBeNull();
    expect((await remove()).status).toBe(404);
  });

  it('takes whichever version there is if none is named', async () => {
    await put(office);
    expect((await remove()).status).toBe(204);
  });

  it('is followed by a contact that is new', async () => {
    await put(office);
    await remove();
    expect(await put({ ...office, version: 1 })).toMatchObject({ status: 409 });
    expect(await put(office)).toMatchObject({ status: 201, body: { version: 1 } });
  });
});
