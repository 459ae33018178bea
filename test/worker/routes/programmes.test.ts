import { beforeEach, describe, expect, it } from 'vitest';
import type { Programmes } from '../../../schema/contract.ts';
import { contacts, programmeAreas, programmes, projects } from '../../../schema/tables.ts';
import { clear, db, get, smallCity } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
  await db.insert(programmes).values({
    slug: 'p',
    title: 'Soziale Stadt',
    since: '1999',
    summary: { de: 'Auf Deutsch', en: 'In English' },
    tasks: { de: ['Eins'], en: ['One'] },
    question: { de: 'Was ist das?', en: 'What is it?' },
    tasksTitle: { de: 'Dazu gehören:' },
    invitations: { de: ['Fragen?', 'Mitmachen?'] },
  });
});

describe('GET /v1/programmes', () => {
  it('answers the districts in the printed order, with their offices', async () => {
    await db.insert(programmeAreas).values([
      { programme: 'p', district: 'sahlkamp-mitte', position: 2 },
      { programme: 'p', district: 'stoecken', since: '2007', position: 1 },
    ]);
    const office = {
      state: 'active',
      role: 'Quartiersmanagement',
      name: 'Büro',
      asOf: '2017-08',
      sourceName: 'Portal',
    } as const;
    await db
      .insert(contacts)
      .values({ district: 'sahlkamp-mitte', telephone: '+4951160698802', ...office });
    const { status, body, response } = await get<Programmes>('/v1/programmes');
    expect(status).toBe(200);
    expect(response.headers.get('Content-Language')).toBe('de');
    expect(body.programmes).toMatchObject([
      {
        slug: 'p',
        title: 'Soziale Stadt',
        since: '1999',
        until: null,
        summary: 'Auf Deutsch',
        question: 'Was ist das?',
        tasksTitle: 'Dazu gehören:',
        tasks: ['Eins'],
        invitations: ['Fragen?', 'Mitmachen?'],
        districts: [
          { slug: 'stoecken', name: 'Stöcken', since: '2007', until: null, contact: null },
          {
            slug: 'sahlkamp-mitte',
            name: 'Sahlkamp-Mitte',
            contact: { telephone: '+4951160698802', name: 'Büro' },
          },
        ],
      },
    ]);
  });

  it('lists the projects of its districts, and of the quarters its areas lie within, once', async () => {
    await db.insert(programmeAreas).values([
      { programme: 'p', district: 'sahlkamp-mitte', position: 1 },
      { programme: 'p', district: 'stoecken', position: 2 },
    ]);
    const project = { label: 'Projekt', imageCredit: '© LHH' };
    await db.insert(projects).values([
      { slug: 'a', district: 'sahlkamp', title: 'Sahlkamp blüht', ...project },
      { slug: 'b', district: 'stoecken', title: 'Stöcken blüht', ...project },
    ]);
    const { body } = await get<Programmes>('/v1/programmes');
    expect(body.programmes[0]?.projects).toMatchObject([
      { title: 'Sahlkamp blüht', district: { slug: 'sahlkamp', name: 'Sahlkamp' } },
      { title: 'Stöcken blüht', district: { slug: 'stoecken', name: 'Stöcken' } },
    ]);
  });

  it('explains itself in the language asked for', async () => {
    const { body, response } = await get<Programmes>('/v1/programmes?lang=en');
    expect(response.headers.get('Content-Language')).toBe('en');
    expect(body.programmes[0]).toMatchObject({
      title: 'Soziale Stadt',
      summary: 'In English',
      tasks: ['One'],
      question: 'What is it?',
      // Where a language has no words, the next best has.
      invitations: ['Fragen?', 'Mitmachen?'],
    });
    expect((await get('/v1/programmes?lang=xx')).status).toBe(400);
  });
});
