import { describe, expect, it } from 'vitest';
import type { Programme } from '../../../schema/contract.ts';
import { all, card, district, office, text } from '../drawn.tsx';

const of = (changes: Parameters<typeof district>[0]) =>
  card({ district: 'sahlkamp-mitte' }, { data: { district: district(changes) } });

describe('the card of a district', () => {
  it('says what it is, whom to ring, and how old the number is', () => {
    const markup = of({});
    expect(text(markup)).toMatch(
      /^Quartiersmanagement Sahlkamp-Mitte Anrufen: 0511\s606\s98802 Stand: August 2017/,
    );
    expect(markup).toContain('href="tel:+4951160698802"');
  });

  it.each([
    ['2017', 'Stand: 2017'],
    ['2017-08', 'Stand: August 2017'],
    ['2017-08-05', 'Stand: 5. August 2017'],
  ])('says an age as exactly as it is known: %s', (asOf, words) => {
    expect(text(of({ contact: office({ asOf }) }))).toContain(words);
  });

  it('says what is not known in one sentence', () => {
    const said = (changes: object) => text(of({ contact: office(changes) }));
    expect(said({})).toContain('Uns nicht bekannt: Öffnungszeiten, E-Mail.');
    expect(said({ email: 'a@b.example' })).toContain('Uns nicht bekannt: Öffnungszeiten.');
    expect(said({ hours: 'Mo 9–12' })).toContain('Uns nicht bekannt: E-Mail.');
    expect(said({ hours: 'Mo 9–12', email: 'a@b.example' })).not.toContain('nicht bekannt');
    expect(said({ telephone: null })).toContain('Uns nicht bekannt: Telefon, ');
  });

  it('says the facts that are known', () => {
    const markup = of({
      contact: office({
        hours: 'Mo 9–12 Uhr',
        email: 'buero@example.org',
        address: { street: 'Weg 1', postcode: '30179', city: 'Hannover', asOf: '2018-06' },
      }),
    });
    expect(text(markup)).toContain(
      'Weg 1, 30179 Hannover (Stand: Juni 2018) Mo 9–12 Uhr buero@example.org',
    );
    expect(markup).toContain('href="mailto:buero@example.org"');
  });

  it('says where an office is not at work', () => {
    const said = (state: 'vacant' | 'ended') => text(of({ contact: office({ state }) }));
    expect(said('vacant')).toContain('Zurzeit nicht besetzt.');
    expect(said('ended')).toContain('Dieses Büro gibt es nicht mehr.');
  });

  it('names the programme and leads to the district’s events', () => {
    const programme = { slug: 'soziale-stadt', title: 'Soziale Stadt', since: '1999', until: null };
    const markup = of({ programme });
    expect(text(markup)).toContain('Soziale Stadt');
    expect(markup).toContain('href="https://quartier.example/calendar?district=sahlkamp-mitte"');
  });

  it('without an office says so and offers what it lies within', () => {
    const changes = {
      contact: null,
      slug: 'list',
      name: 'List',
      parent: { slug: 'vahrenwald-list', name: 'Vahrenwald-List' },
    };
    const markup = of(changes);
    expect(text(markup)).toMatch(/^List Hier gibt es kein eigenes Büro. Vahrenwald-List/);
    expect(markup).toContain('href="https://quartier.example/contact?district=vahrenwald-list"');
    const within = { slug: 'sahlkamp', name: 'Sahlkamp' };
    expect(of({ ...changes, within })).toContain('/contact?district=sahlkamp"');
  });
});

describe('the card without a district', () => {
  const numbers = ['600 96632', '606 98802', '279 2550', '168 35355'];
  const names = ['Hainholz', 'Sahlkamp-Mitte', 'Stöcken', 'Mühlenberg'];
  const programme: Programme = {
    slug: 'soziale-stadt',
    title: 'Soziale Stadt',
    since: '1999',
    until: null,
    summary: '',
    tasks: [],
    projects: [],
    districts: [
      { slug: 'mittelfeld', name: 'Mittelfeld', since: '1999', until: '2008', contact: null },
      ...names.map((name, at) => ({
        slug: name.toLowerCase(),
        name,
        since: null,
        until: null,
        contact: office({
          telephoneText: numbers[at],
          telephone: `+49511${numbers[at]?.replace(' ', '')}`,
        }),
      })),
    ],
  };
  const markup = card({}, { data: { programme } });

  it('lists all offices in their order, each with its number and its age', () => {
    const offices = all(markup, /<li>(.*?)<\/li>/g).map((one) => text(one ?? ''));
    expect(offices.map((one) => one.replace(/\s/g, ' '))).toEqual(
      names.map((name, at) => `${name} 0511 ${numbers[at]} Stand: August 2017`),
    );
    expect(all(markup, /href="(tel:[^"]+)"/g)).toEqual([
      'tel:+4951160096632',
      'tel:+4951160698802',
      'tel:+495112792550',
      'tel:+4951116835355',
    ]);
  });

  it('says first that the district asked for is unknown, where it is', () => {
    const there = text(card({ district: 'nix' }, { data: { programme } }));
    expect(there).toMatch(/^Diesen Stadtteil kennen wir nicht. Soziale Stadt Quartiersmanagement/);
  });

  it('is headed by what the offices are', () => {
    expect(text(markup)).toMatch(/^Soziale Stadt Quartiersmanagement Hainholz/);
  });
});

describe('a card of nothing', () => {
  it('offers to try again', () => {
    const markup = card({ district: 'list', lang: 'en' }, { failed: true, language: 'en' });
    expect(text(markup)).toContain('This cannot be loaded at the moment. Try again');
    expect(markup).toContain('href="https://quartier.example/contact?district=list&amp;lang=en"');
  });

  it('stands blank while the answer is on its way', () => {
    const markup = card({}, { busy: true });
    expect(markup).toContain('aria-busy="true"');
    expect(markup).toContain('class="blank"');
  });
});
