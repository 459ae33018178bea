import { describe, expect, it } from 'vitest';
import type { District } from '../../../schema/contract.ts';
import { all, calendar, district, office, text } from '../drawn.tsx';

const lines = (changes: Partial<District>) =>
  all(
    calendar({ district: 'sahlkamp-mitte' }, { district: district(changes) }),
    /<p><bdi>([^<]*<\/bdi>: <a class="bold" href="tel:.*?)<\/p>/g,
  ).map((line) => [
    /tel:[^"]*/.exec(line ?? '')?.[0],
    text(line ?? '')
      .replace(/\s/g, ' ')
      .replace(' :', ':'),
  ]);

describe('whom to ring', () => {
  it('is the district’s own office, with the age of its number', () => {
    const own = { contact: office({ name: 'Büro Sahlkamp' }) };
    const offices = [{ slug: 'part', name: 'Teil', contact: office({ name: 'Anderes' }) }];
    expect(lines({ ...own, offices })).toEqual([
      ['tel:+4951160698802', 'Büro Sahlkamp: 0511 606 98802 Stand: August 2017'],
    ]);
  });

  it('is else each office of the parts below it', () => {
    const offices = [
      { slug: 'hainholz', name: 'Hainholz', contact: office({ name: 'Büro Hainholz' }) },
      {
        slug: 'stoecken',
        name: 'Stöcken',
        contact: office({
          name: 'Büro Stöcken',
          telephone: '+495112792550',
          telephoneText: '279 2550',
          asOf: '2018',
        }),
      },
    ];
    expect(lines({ contact: null, offices })).toEqual([
      ['tel:+4951160698802', 'Büro Hainholz: 0511 606 98802 Stand: August 2017'],
      ['tel:+495112792550', 'Büro Stöcken: 0511 279 2550 Stand: 2018'],
    ]);
  });

  it('is a name and then a number, which is dialled from left to right in any language', () => {
    const contact = office({ name: 'Büro Sahlkamp', telephoneText: '+49 511 606' });
    const view = { district: 'nord', lang: 'ar' };
    const markup = calendar(view, { district: district({ contact }) }, { language: 'ar' });
    expect(markup).toMatch(
      /<bdi lang="de">Büro Sahlkamp<\/bdi>: <a [^>]*dir="ltr">\+49\u00a0511\u00a0606<\/a>/,
    );
  });

  it('leads to whose office it is, where a frame has to', () => {
    const slugs = (changes: Partial<District>) =>
      all(
        calendar({ district: 'nord' }, { district: district(changes) }),
        /part="call" data-district="([^"]*)"/g,
      );
    const offices = [{ slug: 'hainholz', name: 'Hainholz', contact: office({}) }];
    expect(slugs({ slug: 'nord', contact: office({}), offices })).toEqual(['nord']);
    expect(slugs({ slug: 'nord', contact: null, offices })).toEqual(['hainholz']);
  });

  it('is nobody where no number is known, or no district is named', () => {
    expect(lines({ contact: office({ telephone: null }) })).toEqual([]);
    expect(lines({ contact: null, offices: [] })).toEqual([]);
    expect(calendar({})).not.toContain('tel:');
  });
});
