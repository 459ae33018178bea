/** What `/contact.jsonld` tells of offices. */
import { beforeEach, describe, expect, it } from 'vitest';
import { contacts } from '../../../../schema/tables.ts';
import { clear, db, get, request, smallCity } from '../../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const bare = {
  state: 'active' as const,
  role: 'Quartiersmanagement',
  asOf: '2017-08',
  sourceName: 'Portal',
};
const ORIGIN = 'http://localhost:8787';
type Thing = Record<string, unknown>;
const officesIn = async (path: string) => (await get<{ '@graph': Thing[] }>(path)).body['@graph'];

describe('GET /contact.jsonld', () => {
  it('answers an office with all that is known of it', async () => {
    await db.insert(contacts).values({
      ...{ ...bare, district: 'sahlkamp-mitte', name: 'Büro Sahlkamp-Mitte' },
      ...{ telephone: '+4951160698802', telephoneText: '606 98802', email: 'a@b.example' },
      ...{ street: 'Weg 1', postcode: '30657', city: 'Hannover', validUntil: '2026-12-31' },
      ...{ languages: ['de', 'tr'], hours: 'Montags, und wenn die Tür offen ist' },
      openingHours: [{ dayOfWeek: ['Monday', 'Sunday'], opens: '09:30', closes: '12:00' }],
    });
    const { headers } = await request('/contact.jsonld?district=sahlkamp-mitte');
    expect(headers.get('Content-Type')).toBe('application/ld+json; charset=utf-8');
    const hours = [
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Sunday'],
        ...{ opens: '09:30', closes: '12:00', validThrough: '2026-12-31' },
      },
    ];
    const page = `${ORIGIN}/contact?district=sahlkamp-mitte`;
    expect(await officesIn('/contact.jsonld?district=sahlkamp-mitte')).toEqual([
      {
        '@type': 'GovernmentOffice',
        '@id': `${page}#office`,
        url: page,
        name: 'Büro Sahlkamp-Mitte',
        telephone: '+4951160698802',
        email: 'a@b.example',
        address: {
          '@type': 'PostalAddress',
          ...{ streetAddress: 'Weg 1', postalCode: '30657', addressLocality: 'Hannover' },
        },
        areaServed: {
          '@type': 'AdministrativeArea',
          name: 'Sahlkamp-Mitte',
          containedInPlace: { '@type': 'City', name: 'Hannover' },
        },
        openingHoursSpecification: hours,
        contactPoint: {
          '@type': 'ContactPoint',
          contactType: 'Quartiersmanagement',
          ...{ telephone: '+4951160698802', email: 'a@b.example', availableLanguage: ['de', 'tr'] },
          hoursAvailable: hours,
          description: 'Montags, und wenn die Tür offen ist',
        },
      },
    ]);
  });

  it('says nothing that is not known, and nothing of offices that are not there', async () => {
    await db.insert(contacts).values([
      { ...bare, district: 'stoecken', name: 'Büro Stöcken', state: 'vacant' },
      { ...bare, district: 'sahlkamp-mitte', name: 'Früher', state: 'ended' },
    ]);
    const offices = await officesIn('/contact.jsonld');
    expect(offices.map((office) => Object.keys(office))).toEqual([
      ['@type', '@id', 'url', 'name', 'areaServed'],
    ]);
    expect(offices[0]?.name).toBe('Büro Stöcken');
    expect(await officesIn('/contact.jsonld?district=sahlkamp-mitte')).toEqual([]);
  });

  it('has each office once, though its district is within another that is asked for', async () => {
    await db.insert(contacts).values({ ...bare, district: 'sahlkamp-mitte', name: 'Büro' });
    const offices = await officesIn('/contact.jsonld?district=nord,sahlkamp,sahlkamp-mitte');
    expect(offices.map((office) => office['@id'])).toEqual([
      `${ORIGIN}/contact?district=sahlkamp-mitte#office`,
    ]);
  });
});
