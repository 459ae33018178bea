/** Addresses → XML (sitemaps.org, protocol 0.9). */
import { xml } from './xml.ts';

/** How many addresses one file may have; the protocol allows 50,000, and a Worker's memory less. */
export const MOST_ADDRESSES = 10_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export interface Listed {
  /** Absolute. */
  address: string;
  /** RFC 3339; left out where it is not known. */
  changed?: string;
}

/** The protocol wants apostrophes escaped as well. */
const escaped = (text: string) => xml(text).replaceAll("'", '&apos;');

function document(root: string, item: string, listed: Listed[]): string {
  const items = listed.map(({ address, changed }) => {
    const lastmod = changed ? `<lastmod>${escaped(changed)}</lastmod>` : '';
    return `<${item}><loc>${escaped(address)}</loc>${lastmod}</${item}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${items.join('')}</${root}>\n`;
}

/** Pages. */
export const sitemap = (listed: Listed[]) => document('urlset', 'url', listed);

/** Other sitemaps. */
export const sitemapIndex = (listed: Listed[]) => document('sitemapindex', 'sitemap', listed);
