import { describe, expect, it } from 'vitest';
import { all, card, district, office, programme, text } from '../drawn.tsx';
import { inside } from '../inside.ts';

const of = (changes: Parameters<typeof district>[0]) =>
  card({ district: 'sahlkamp-mitte' }, { district: district(changes) });

describe('the card of a district', () => {
  it('says what it is, whom to ring, and how old the number is', () => {
    const markup = of({});
    expect(text(inside(markup))).toMatch(
      /^Quartiersmanagement Sahlkamp-Mitte Anrufen: 0511\s606\s98802 Stand: August 2017/,
    );
    expect(markup).toContain('href="tel:+4951160698802"');
  });

  it('offers to keep the number, in the language of the view', () => {
    const saving = (markup: string) => /<a class="button" href="([^"]*)">([^<]*)</.exec(markup);
    expect(saving(of({}))?.slice(1)).toEqual([
      'https://quartier.example/contact.vcf?district=sahlkamp-mitte',
      'Nummer speichern',
    ]);
    const view = { district: 'sahlkamp-mitte', lang: 'ar' };
    const arabic = card(view, { district: district() }, { language: 'ar' });
    expect(saving(arabic)?.slice(1)).toEqual([
      'https://quartier.example/contact.vcf?district=sahlkamp-mitte&amp;lang=ar',
      'حفظ الرقم',
    ]);
    const none = of({ contact: office({ telephone: null, telephoneText: null }) });
    expect(none).not.toContain('contact.vcf');
  });

  it('says where an office is not at work', () => {
    const said = (state: 'vacant' | 'ended') => text(of({ contact: office({ state }) }));
    expect(said('vacant')).toContain('Zurzeit nicht besetzt.');
    expect(said('ended')).toContain('Dieses Büro gibt es nicht mehr.');
    expect(text(of({}))).not.toMatch(/besetzt|nicht mehr|kein eigenes/);
  });

  it('asks the programme’s question and leads to the district’s events', () => {
    const question = 'Was ist das Quartiersmanagement?';
    const markup = card(
      { district: 'sahlkamp-mitte' },
      { district: district(), programme: programme({ question }) },
    );
    expect(text(markup)).toContain(question);
    expect(markup).toContain('href="https://quartier.example/calendar?district=sahlkamp-mitte"');
  });

  it('ends in the invitations and, once more, the number with the district’s name', () => {
    const markup = card(
      { district: 'sahlkamp-mitte' },
      { district: district(), programme: programme({ invitations: ['Rufen Sie an!'] }) },
    );
    expect(text(inside(markup)).replace(/\s/g, ' ')).toMatch(
      /Rufen Sie an! Sahlkamp-Mitte 0511 606 98802 Stand: August 2017$/,
    );
  });
});

describe('a district without an office', () => {
  const parent = { slug: 'vahrenwald-list', name: 'Vahrenwald-List' };
  const list = { contact: null, slug: 'list', name: 'List', parent };

  it('says so and offers what it lies within', () => {
    const markup = of(list);
    expect(text(inside(markup))).toMatch(
      /^List Hier gibt es kein eigenes Büro. Das liegt in Vahrenwald-List/,
    );
    expect(markup).toContain('href="https://quartier.example/contact?district=vahrenwald-list"');
    expect(of({ ...list, within: { slug: 'sahlkamp', name: 'Sahlkamp' } })).toContain(
      '<a href="https://quartier.example/contact?district=sahlkamp">Sahlkamp</a>',
    );
    expect(text(of({ ...list, parent: null }))).not.toContain('Das liegt in');
    expect(text(of({ parent }))).not.toContain('Das liegt in');
  });

  it('shows the offices of its parts, each with its number', () => {
    const offices = [
      { slug: 'hainholz', name: 'Hainholz', contact: office({ telephone: '+4951160096632' }) },
      { slug: 'stoecken', name: 'Stöcken', contact: office({ telephone: '+495112792550' }) },
    ];
    const markup = of({ ...list, offices });
    expect(all(markup, /<a class="button call[^>]*><span>(.*?)</g)).toEqual([
      'Hainholz',
      'Stöcken',
    ]);
    expect(all(markup, /href="(tel:[^"]+)"/g)).toEqual(['tel:+4951160096632', 'tel:+495112792550']);
    expect(of(list)).not.toContain('tel:');
  });

  it('does not show them where it has an office of its own', () => {
    const offices = [{ slug: 'part', name: 'Teil', contact: office() }];
    expect(text(of({ offices }))).not.toContain('Teil');
  });
});
