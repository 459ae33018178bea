/** What crawlers may ask for (RFC 9309). */

/**
 * What makes endless views out of one page. The pages of events, which are what there is to find, are
 * in the sitemap, so nobody needs to turn the months of a calendar to get there.
 */
const ENDLESS = ['month', 'on', 'start', 'end', 'free', 'category', 'q', 'cursor', 'frame'];

/** Their queries: of the city's page and of both widgets' pages. */
const rules = ['/?', '/calendar?', '/contact?'].flatMap((page) =>
  ENDLESS.map((name) => `Disallow: ${page}*${name}=`),
);

/**
 * Everything is allowed that is not endless. Calendar files and data stay allowed: calendars that
 * subscribe to a file keep to these rules, too, and so does whoever draws a partner's page with a
 * widget on it to find out what it says.
 */
export function robots(origin: string): string {
  const lines = [
    'User-agent: *',
    'Allow: /',
    ...rules,
    'Disallow: /embed?',
    'Disallow: /events/*?*print=',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
  ];
  return `${lines.join('\n')}\n`;
}
