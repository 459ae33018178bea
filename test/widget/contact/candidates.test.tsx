import { describe, expect, it } from 'vitest';
import type { District } from '../../../schema/contract.ts';
import { card, district, text } from '../drawn.tsx';

/** What is announced, and where each offer leads. */
const offered = (candidates: District[] | undefined, lang?: string) => {
  const markup = card({ q: 'linden', lang }, { candidates });
  const [, status = ''] = /<div role="status">(.*?)<\/div>/.exec(markup) ?? [];
  const links = [...status.matchAll(/<a class="button" href="(.*?)">(.*?)</g)];
  return { said: text(status), links: links.map(([, href, name]) => [name, href]) };
};

describe('what was looked for', () => {
  const north = district({ slug: 'linden-nord', name: 'Linden-Nord' });
  const south = district({ slug: 'linden-sued', name: 'Linden-Süd' });

  it('may mean several districts: all are offered', () => {
    expect(offered([north, south]).links).toEqual([
      ['Linden-Nord', 'https://quartier.example/contact?district=linden-nord'],
      ['Linden-Süd', 'https://quartier.example/contact?district=linden-sued'],
    ]);
  });

  it('is not guessed where it means just one', () => {
    const { said, links } = offered([north], 'en');
    expect(said).toBe('Linden-Nord');
    expect(links).toEqual([
      ['Linden-Nord', 'https://quartier.example/contact?district=linden-nord&amp;lang=en'],
    ]);
  });

  it('may be nothing that is known', () => {
    expect(offered([])).toEqual({ said: 'Dazu kennen wir keinen Stadtteil.', links: [] });
  });

  it('is answered nothing as long as nothing was', () => {
    expect(offered(undefined)).toEqual({ said: '', links: [] });
  });
});
