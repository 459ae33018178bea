import { describe, expect, it } from 'vitest';
import { card, district, office, text } from '../drawn.tsx';

const of = (changes: Parameters<typeof office>[0]) =>
  card({}, { district: district({ contact: office(changes) }) });

describe('what is known of an office', () => {
  const address = { street: 'Weg 1', postcode: '30179', city: 'Hannover', asOf: '2018-06' };

  it('is said', () => {
    const markup = of({ hours: 'Mo 9–12 Uhr', email: 'buero@example.org', address });
    expect(text(markup)).toContain(
      'Weg 1, 30179 Hannover (Stand: Juni 2018) Route Mo 9–12 Uhr buero@example.org',
    );
    expect(markup).toContain('href="mailto:buero@example.org"');
  });

  it('has a way there, and its own age only where that is another', () => {
    expect(of({ address })).toContain(
      'href="https://www.openstreetmap.org/directions?to=Weg%201%2C%2030179%20Hannover">Route</a>',
    );
    const same = { ...address, asOf: '2017-08' };
    expect(text(of({ address: same }))).toContain('Weg 1, 30179 Hannover Route');
    expect(text(of({ address: { ...address, postcode: null, city: null } }))).toContain(
      'Weg 1 (Stand: Juni 2018) Route',
    );
    expect(of({ address: null })).not.toContain('Route');
  });

  it('stands apart, as it is printed, within words of another language', () => {
    const contact = office({ hours: 'Mo 9–12 Uhr (Tel.)', address });
    const markup = card({ lang: 'ar' }, { district: district({ contact }) }, { language: 'ar' });
    expect(markup).toContain('<bdi lang="de">Mo 9–12 Uhr (Tel.)</bdi>');
    expect(markup).toContain('<bdi lang="de">Weg 1, 30179 Hannover</bdi> (');
  });

  it('is said not to be known in one sentence', () => {
    const said = (changes: object) => text(of(changes));
    expect(said({})).toContain('Uns nicht bekannt: Öffnungszeiten, E-Mail.');
    const arabic = { district: district({ contact: office() }) };
    expect(text(card({ lang: 'ar' }, arabic, { language: 'ar' }))).toContain(
      ': ساعات العمل، البريد الإلكتروني.',
    );
    expect(said({ email: 'a@b.example' })).toContain('Uns nicht bekannt: Öffnungszeiten.');
    expect(said({ hours: 'Mo 9–12' })).toContain('Uns nicht bekannt: E-Mail.');
    expect(said({ hours: 'Mo 9–12', email: 'a@b.example' })).not.toContain('nicht bekannt');
    expect(said({ telephone: null })).toContain(
      'Uns nicht bekannt: Telefon, Öffnungszeiten, E-Mail.',
    );
  });
});
