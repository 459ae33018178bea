import { describe, expect, it } from 'vitest';
import { robots } from '../../../worker/format/robots.ts';

const text = robots('https://quartier.example');

/** As RFC 9309, 2.2.2 has it: of the rules that match, the longest decides. */
function allowed(path: string): boolean {
  const matching = text
    .split('\n')
    .map((line) => /^(Allow|Disallow): (.*)$/.exec(line) ?? [])
    .filter(([, , rule = '']) => {
      const pattern = rule.split('*').map((part) => part.replace(/[.?+()[\]{}|\\^$]/g, '\\$&'));
      return rule !== '' && new RegExp(`^${pattern.join('.*')}`).test(path);
    })
    .sort(([, , one = ''], [, , other = '']) => other.length - one.length);
  return matching[0]?.[1] !== 'Disallow';
}

describe('robots.txt', () => {
  it.each([
    '/',
    '/?lang=en',
    '/calendar',
    '/calendar?district=nord&lang=tr',
    '/contact?district=nord',
    '/events/fest-1r5k0q2m8xz4?lang=ar',
    '/events/fest-1r5k0q2m8xz4.ics',
    '/calendar.ics?free=true&q=fest',
    '/calendar.js?month=2026-06',
    '/v1/months/2026-06?free=true',
    '/sitemap/events.xml',
    '/embed',
  ])('lets crawlers ask for %s', (path) => {
    expect(allowed(path)).toBe(true);
  });

  it.each([
    '/calendar?month=2999-01',
    '/calendar?on=2026-06-10&district=nord',
    '/calendar?district=nord&q=fest',
    '/calendar?free=true',
    '/calendar?district=nord&cursor=12',
    '/calendar?frame=true',
    '/?month=2017-08',
    '/contact?q=nord',
    '/embed?district=nord',
    '/events/fest-1r5k0q2m8xz4?lang=ar&print=true',
  ])('keeps them from %s', (path) => {
    expect(allowed(path)).toBe(false);
  });

  it('names the sitemap, for everyone', () => {
    expect(text).toMatch(/^User-agent: \*\n/);
    expect(text).toMatch(/\n\nSitemap: https:\/\/quartier\.example\/sitemap\.xml\n$/);
  });
});
