/** Whether offices are open, in every answer that has contacts, and how long such an answer is kept. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { District, Districts, Programmes } from '../../../schema/contract.ts';
import type { EditableContact } from '../../../schema/input.ts';
import type { OpeningHours } from '../../../schema/opening-hours.ts';
import { contacts, programmeAreas, programmes } from '../../../schema/tables.ts';
import { clear, db, get, smallCity } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
  await db
    .insert(programmes)
    .values({ slug: 'p', title: 'P', summary: { de: 'x' }, tasks: { de: ['y'] } });
  await db
    .insert(programmeAreas)
    .values({ programme: 'p', district: 'sahlkamp-mitte', position: 1 });
});

const weekdays = (opens: string, closes: string): OpeningHours[] => [
  { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens, closes },
];

const office = (district: string, openingHours: OpeningHours[], state: 'active' | 'vacant') =>
  db.insert(contacts).values({
    ...{ district, openingHours, state, role: 'Quartiersmanagement', name: 'Büro' },
    ...{ asOf: '2026-06', sourceName: 'Rathaus' },
  });

/** Wednesday, 14:00 in the city. */
const NOON = '2026-06-10T12:00:00Z';
const untilFive = { open: true, until: '2026-06-10T17:00:00+02:00', holiday: null };

describe('a contact', () => {
  const openingAt = async (now: string, query = '') =>
    (await get<District>(`/v1/districts/sahlkamp-mitte${query}`, now)).body.contact?.opening;

  it('says in every answer whether the office is open now', async () => {
    await office('sahlkamp-mitte', weekdays('09:00', '17:00'), 'active');
    expect(await openingAt(NOON)).toEqual(untilFive);
    const { body: above } = await get<District>('/v1/districts/nord', NOON);
    expect(above.offices.map(({ contact }) => contact.opening)).toEqual([untilFive]);
    const { body: found } = await get<Districts>('/v1/districts?q=mitte', NOON);
    expect(found.districts.map(({ contact }) => contact?.opening)).toEqual([untilFive]);
    const { body: all } = await get<Programmes>('/v1/programmes', NOON);
    expect(all.programmes[0]?.districts[0]?.contact?.opening).toEqual(untilFive);
  });

  it('says when it opens next, and which holiday it is in the language asked for', async () => {
    await office('sahlkamp-mitte', weekdays('09:00', '17:00'), 'active');
    const monday = '2026-04-06T12:00:00Z';
    const closed = { open: false, until: '2026-04-07T09:00:00+02:00' };
    expect(await openingAt(monday)).toEqual({ ...closed, holiday: 'Ostermontag' });
    expect(await openingAt(monday, '?lang=en')).toEqual({ ...closed, holiday: 'Easter Monday' });
    const { body } = await get<Programmes>('/v1/programmes?lang=en', monday);
    expect(body.programmes[0]?.districts[0]?.contact?.opening?.holiday).toBe('Easter Monday');
  });

  it('says nothing where no hours are known, or nobody is there', async () => {
    await office('sahlkamp-mitte', [], 'active');
    await office('stoecken', weekdays('09:00', '17:00'), 'vacant');
    expect(await openingAt(NOON)).toBeNull();
    const { body } = await get<District>('/v1/districts/stoecken', NOON);
    expect(body.contact).toMatchObject({ opening: null, openingHours: [{ opens: '09:00' }] });
  });

  it('as it can be written again has the hours, but not whether it is open', async () => {
    await office('sahlkamp-mitte', weekdays('09:00', '17:00'), 'active');
    const { body, response } = await get<EditableContact>('/v1/districts/sahlkamp-mitte/contact');
    expect(body.openingHours).toEqual(weekdays('09:00', '17:00'));
    expect(body).not.toHaveProperty('opening');
    expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toContain('stale-if-error');
  });
});

const answers = [
  '/v1/districts',
  '/v1/districts/sahlkamp-mitte',
  '/v1/districts/nord',
  '/v1/programmes',
];

describe.each(answers)('%s', (path) => {
  const caching = async (now: string) => {
    const { headers } = (await get(path, now)).response;
    return [headers.get('Cache-Control'), headers.get('Cloudflare-CDN-Cache-Control')];
  };

  it.each([
    // Three hours before it closes.
    [NOON, 'max-age=60, stale-while-revalidate=300', 'max-age=300, stale-while-revalidate=10500'],
    // 200 seconds, then 30, then the last of them.
    [
      '2026-06-10T14:56:40Z',
      'max-age=60, stale-while-revalidate=140',
      'max-age=200, stale-while-revalidate=0',
    ],
    [
      '2026-06-10T14:59:30Z',
      'max-age=30, stale-while-revalidate=0',
      'max-age=30, stale-while-revalidate=0',
    ],
    [
      '2026-06-10T14:59:59.500Z',
      'max-age=1, stale-while-revalidate=0',
      'max-age=1, stale-while-revalidate=0',
    ],
    // Ten minutes before midnight; tomorrow might be a holiday.
    [
      '2026-06-10T21:50:00Z',
      'max-age=60, stale-while-revalidate=300',
      'max-age=300, stale-while-revalidate=300',
    ],
  ])('is kept at %s no longer than an office stays as it is', async (now, browser, edge) => {
    await office('sahlkamp-mitte', weekdays('09:00', '17:00'), 'active');
    expect(await caching(now)).toEqual([`public, ${browser}`, `public, ${edge}`]);
  });

  it('is kept as long as any other where none says that it is open or closed', async () => {
    await office('sahlkamp-mitte', [], 'active');
    await office('stoecken', weekdays('09:00', '17:00'), 'vacant');
    expect(await caching('2026-06-10T14:59:30Z')).toEqual([
      'public, max-age=60, stale-while-revalidate=300',
      'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
    ]);
  });
});

describe('an answer with several offices', () => {
  it('ends with the first that opens or closes', async () => {
    await office('sahlkamp-mitte', weekdays('09:00', '17:00'), 'active');
    await office('stoecken', weekdays('14:02', '18:00'), 'active');
    const { response } = await get<Districts>('/v1/districts', NOON);
    expect(response.headers.get('Cache-Control')).toBe(
      'public, max-age=60, stale-while-revalidate=60',
    );
    expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toBe(
      'public, max-age=120, stale-while-revalidate=0',
    );
    expect(response.headers.get('Cache-Tag')).toBe('districts');
  });
});
