import { beforeEach, describe, expect, it } from 'vitest';
import type { District, Districts, Problem } from '../../../schema/contract.ts';
import {
  contacts,
  postcodes,
  programmeAreas,
  programmes,
  projects,
} from '../../../schema/tables.ts';
import { clear, db, get, smallCity } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const slugs = async (query: string) =>
  (await get<Districts>(`/v1/districts?${query}`)).body.districts.map(({ slug }) => slug);

describe('GET /v1/districts', () => {
  it('answers all by name', async () => {
    const { status, response } = await get<Districts>('/v1/districts');
    expect(status).toBe(200);
    expect(response.headers.get('Cache-Tag')).toBe('districts');
    expect(await slugs('')).toEqual(['nord', 'sahlkamp', 'sahlkamp-mitte', 'stoecken']);
  });

  it.each([
    ['q=stö', ['stoecken']],
    ['q=Stoe', ['stoecken']],
    ['q=mitte', ['sahlkamp-mitte']],
    ['q=sahl mit', ['sahlkamp-mitte']],
    ['q=xyz', []],
  ])('finds by name with %s', async (query, expected) => {
    expect(await slugs(query)).toEqual(expected);
  });

  it('offers all candidates of a postcode, and says null while none are entered', async () => {
    expect((await get<District>('/v1/districts/stoecken')).body.postcodes).toBeNull();
    expect(await slugs('postcode=30179')).toEqual([]);
    await db.insert(postcodes).values([
      { postcode: '30179', district: 'sahlkamp' },
      { postcode: '30179', district: 'stoecken' },
      { postcode: '30419', district: 'stoecken' },
    ]);
    expect(await slugs('postcode=30179')).toEqual(['sahlkamp', 'stoecken']);
    expect(await slugs('postcode=30419')).toEqual(['stoecken']);
    expect((await get<District>('/v1/districts/stoecken')).body.postcodes).toEqual([
      '30179',
      '30419',
    ]);
    expect((await get<District>('/v1/districts/nord')).body.postcodes).toEqual([]);
  });

  it.each(['postcode=3017', 'postcode=abcde', 'month=2026-06', 'plz=30179'])(
    'refuses %s',
    async (query) => {
      expect((await get(`/v1/districts?${query}`)).status).toBe(400);
    },
  );
});

describe('GET /v1/districts/{slug}', () => {
  it('answers the district with its office, programme and projects', async () => {
    await db.insert(contacts).values({
      district: 'sahlkamp-mitte',
      state: 'active',
      role: 'Quartiersmanagement',
      name: 'Quartiersmanagement Sahlkamp-Mitte',
      telephone: '+4951160698802',
      telephoneText: '606 98802',
      asOf: '2017-08',
      sourceName: 'Portal',
    });
    await db.insert(programmes).values({
      slug: 'p',
      title: 'Soziale Stadt',
      since: '1999',
      summary: { de: 'x' },
      tasks: { de: [] },
    });
    await db
      .insert(programmeAreas)
      .values({ programme: 'p', district: 'sahlkamp-mitte', since: '2009', position: 1 });
    await db.insert(projects).values({
      slug: 'b',
      district: 'sahlkamp',
      label: 'Projekt',
      title: 'Sahlkamp blüht',
      imageCredit: '© LHH',
    });
    const { status, body } = await get<District>('/v1/districts/sahlkamp-mitte');
    expect(status).toBe(200);
    expect(body).toEqual({
      slug: 'sahlkamp-mitte',
      name: 'Sahlkamp-Mitte',
      kind: 'programme-area',
      parent: { slug: 'sahlkamp', name: 'Sahlkamp' },
      within: { slug: 'sahlkamp', name: 'Sahlkamp' },
      postcodes: null,
      contact: {
        state: 'active',
        role: 'Quartiersmanagement',
        name: 'Quartiersmanagement Sahlkamp-Mitte',
        telephone: '+4951160698802',
        telephoneText: '606 98802',
        email: null,
        address: null,
        hours: null,
        openingHours: [],
        opening: null,
        byAppointment: null,
        languages: [],
        asOf: '2017-08',
        verifiedOn: null,
        validUntil: null,
        source: { name: 'Portal', url: null },
      },
      offices: [],
      programme: { slug: 'p', title: 'Soziale Stadt', since: '2009', until: null },
      projects: [
        {
          label: 'Projekt',
          title: 'Sahlkamp blüht',
          district: { slug: 'sahlkamp', name: 'Sahlkamp' },
          image: { url: null, alt: null, credit: '© LHH' },
        },
      ],
      links: {
        self: 'http://localhost:8787/v1/districts/sahlkamp-mitte',
        events: 'http://localhost:8787/v1/events?district=sahlkamp-mitte',
      },
    });
  });

  it('says nothing of an office where there is none', async () => {
    const { body } = await get<District>('/v1/districts/stoecken');
    expect(body).toMatchObject({
      contact: null,
      programme: null,
      projects: [],
      within: null,
      parent: { slug: 'nord' },
    });
  });

  it('names the offices of the parts below it', async () => {
    const office = {
      state: 'active',
      role: 'Quartiersmanagement',
      asOf: '2017-08',
      sourceName: 'Portal',
    } as const;
    await db.insert(contacts).values([
      { district: 'sahlkamp-mitte', name: 'Büro Mitte', ...office },
      { district: 'stoecken', name: 'Büro Stöcken', ...office },
    ]);
    const offices = async (slug: string) => {
      const { body } = await get<District>(`/v1/districts/${slug}`);
      return body.offices.map(({ slug, name, contact }) => [slug, name, contact.name]);
    };
    const [middle, stoecken] = [
      ['sahlkamp-mitte', 'Sahlkamp-Mitte', 'Büro Mitte'],
      ['stoecken', 'Stöcken', 'Büro Stöcken'],
    ];
    expect(await offices('sahlkamp')).toEqual([middle]);
    expect((await offices('nord')).sort()).toEqual([middle, stoecken]);
    expect(await offices('stoecken')).toEqual([]);
  });

  it('gives an address its own age', async () => {
    await db.insert(contacts).values({
      district: 'stoecken',
      state: 'active',
      role: 'Quartiersmanagement',
      name: 'Büro',
      street: 'Straße 1',
      addressAsOf: '2018-06',
      asOf: '2017-08',
      sourceName: 'Portal',
    });
    const { body } = await get<District>('/v1/districts/stoecken');
    expect(body.contact?.address).toEqual({
      street: 'Straße 1',
      postcode: null,
      city: null,
      asOf: '2018-06',
    });
  });

  it('answers 404 for a name nobody knows', async () => {
    const { status, body } = await get<Problem>('/v1/districts/nowhere');
    expect(status).toBe(404);
    expect(body.errors).toEqual([{ parameter: 'district', detail: 'nowhere is not known' }]);
  });

  it('says which name was probably meant, here and where it is a filter', async () => {
    const errors = [{ parameter: 'district', detail: 'stocken is not known. Write stoecken' }];
    const one = await get<Problem>('/v1/districts/stocken');
    expect([one.status, one.body.errors]).toEqual([404, errors]);
    const filter = await get<Problem>('/v1/events?district=nord,stocken');
    expect([filter.status, filter.body.errors]).toEqual([400, errors]);
  });
});
