import { describe, expect, it } from 'vitest';
import { sitemap, sitemapIndex } from '../../../worker/format/sitemap.ts';

describe('a sitemap', () => {
  it('has addresses, escaped, with the time of their last change where it is known', () => {
    const address = 'https://quartier.example/contact?district=nord&q=<"\'>';
    expect(
      sitemap([{ address }, { address: 'https://a.example/', changed: '2026-06-10T12:00:00Z' }]),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://quartier.example/contact?district=nord&amp;q=&lt;&quot;&apos;&gt;</loc></url>
<url><loc>https://a.example/</loc><lastmod>2026-06-10T12:00:00Z</lastmod></url>
</urlset>
`);
  });

  it('names others', () => {
    expect(sitemapIndex([{ address: 'https://a.example/sitemap/pages.xml' }])).toContain(
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<sitemap><loc>https://a.example/sitemap/pages.xml</loc></sitemap>\n</sitemapindex>',
    );
  });
});
