import { describe, expect, it } from 'vitest';
import { all, card, district, office, text } from '../drawn.tsx';

const of = (changes: Parameters<typeof office>[0]) =>
  card({}, { district: district({ name: 'List', contact: office(changes) }) });

describe('the call button', () => {
  it('dials the number as it is known and shows it as it is printed', () => {
    const [first = ''] = all(of({}), /(<a class="button call bold.*?<\/a>)/g);
    expect(first).toContain('<a class="button call bold solid" part="call" href="tel:+49511');
    expect(text(first).replace(/\s/g, ' ')).toBe('Anrufen: 0511 606 98802');
  });

  it('has its number from left to right in any language', () => {
    const abroad = of({ telephoneText: '+49 511 606' });
    expect(abroad).toContain('<span dir="ltr">+49\u00a0511\u00a0606</span>');
  });

  it('bears a name instead where several stand together', () => {
    const [, second = ''] = all(of({}), /(<a class="button call bold.*?<\/a>)/g);
    expect(second).toContain('<a class="button call bold " part="call" href="tel:+49511');
    expect(text(second).replace(/\s/g, ' ')).toBe('List 0511 606 98802');
  });

  it('says whose it is where the card is another’s', () => {
    const calls = all(of({}), /(<a class="button call bold[^>]*>)/g);
    expect(calls.map((call) => /data-district="([^"]*)"/.exec(call ?? '')?.[1])).toEqual([
      undefined,
      district({}).slug,
    ]);
  });

  it('is none where no number is known', () => {
    expect(of({ telephone: null, telephoneText: null })).not.toContain('part="call"');
  });

  it.each([
    ['2017', 'Stand: 2017'],
    ['2017-08', 'Stand: August 2017'],
    ['2017-08-05', 'Stand: 5. August 2017'],
  ])('says an age as exactly as it is known: %s', (asOf, words) => {
    expect(of({ asOf })).toContain(`<p class="muted">${words}</p>`);
  });
});
