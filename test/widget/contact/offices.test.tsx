import { describe, expect, it } from 'vitest';
import type { View } from '../../../schema/view.ts';
import { all, card, office, programme, text } from '../drawn.tsx';
import { inside } from '../inside.ts';

const numbers = ['600 96632', '606 98802', '279 2550', '168 35355'];
const names = ['Hainholz', 'Sahlkamp-Mitte', 'Stöcken', 'Mühlenberg'];
const former = { slug: 'mittelfeld', name: 'Mittelfeld', since: '1999', until: '2008' };
const whole = programme({
  invitations: ['Rufen Sie an!'],
  districts: [
    { ...former, contact: null },
    ...names.map((name, at) => ({
      slug: name.toLowerCase(),
      name,
      since: null,
      until: null,
      contact: office({
        telephoneText: numbers[at],
        telephone: `+49511${numbers[at]?.replace(' ', '')}`,
        asOf: at ? '2017-08' : '2018',
      }),
    })),
  ],
});
const of = (view: View = {}) => card(view, { programme: whole });
const spaced = (markup: string) => text(markup).replace(/\s/g, ' ');

describe('the card without a district', () => {
  it('is headed by what the offices are', () => {
    expect(text(inside(of()))).toMatch(
      /^Soziale Stadt Quartiersmanagement Soziale Stadt Rufen Sie an!/,
    );
  });

  it('lists all offices in their order, each with its number and its age', () => {
    const [offices = ''] = all(of(), /Quartiersmanagement:<\/h4>(.*)<\/section>/g);
    const items = all(offices, /<li>(.*?)<\/li>/g);
    expect(items.map((item) => spaced(item ?? ''))).toEqual(
      names.map((name, at) => `${name} 0511 ${numbers[at]} Stand: ${at ? 'August 2017' : '2018'}`),
    );
    expect(all(offices, /href="(tel:[^"]+)"/g)).toEqual([
      'tel:+4951160096632',
      'tel:+4951160698802',
      'tel:+495112792550',
      'tel:+4951116835355',
    ]);
  });

  it('says first that the district asked for is unknown, where it is', () => {
    expect(text(inside(of({ district: 'nix' })))).toMatch(
      /^Dazu kennen wir keinen Stadtteil. Soziale/,
    );
    expect(text(of())).not.toContain('Dazu kennen wir');
  });

  it('stands empty where the city has no programme', () => {
    expect(card({}, {})).not.toContain('tel:');
  });
});

describe('the way to a district', () => {
  it('is a form on the card’s own page', () => {
    const markup = of();
    expect(markup).toContain('<form class="search" action="https://quartier.example/contact">');
    expect(markup).toMatch(/<label>Stadtteil oder Postleitzahl<input type="search" name="q"\/>/);
    expect(markup).toContain('<button type="submit" class="button">Suchen</button>');
    expect(markup).not.toContain('type="hidden"');
  });

  it('keeps what was looked for, and the language', () => {
    const markup = of({ q: '30165', lang: 'en' });
    expect(markup).toContain('action="https://quartier.example/contact"');
    expect(markup).toContain('<input type="hidden" name="lang" value="en"/>');
    expect(markup).toContain('<input type="search" name="q" value="30165"/>');
  });
});
