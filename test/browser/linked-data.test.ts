/** The blocks of data in our pages, as a browser has them: it takes them for data, and refuses none. */
import { describe, expect, it } from 'vitest';
import { openPage } from './chromium.ts';
import { browser, hold } from './held.ts';
import { origin } from './service.ts';

hold();

interface Thing {
  '@type': string;
  '@graph'?: Thing[];
}

async function opened(path: string) {
  const { page, observed } = await openPage(browser);
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const block = page.locator('head > script[type="application/ld+json"]');
  const texts = await block.allTextContents();
  const forms = await page
    .locator('link[rel=alternate][title]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('title') ?? '', link.getAttribute('href') ?? '']),
    );
  const next = await page
    .locator('a[href*="/events/"]')
    .evaluateAll((links) => (links[0] as HTMLAnchorElement | undefined)?.href ?? '');
  await page.context().close();
  return { observed, things: texts.map((text) => JSON.parse(text) as Thing), forms, next };
}

describe('a page’s block of data', () => {
  it.each([
    ['/', 'Event'],
    ['/calendar?month=2017-08', 'Event'],
    ['/contact', 'GovernmentOffice'],
  ])('of %s is there, and nothing is said against it', async (path, type) => {
    const { observed, things } = await opened(path);
    expect(things).toHaveLength(1);
    expect(things[0]?.['@graph']?.map((one) => one['@type'])).toContain(type);
    expect(observed.violations).toEqual([]);
    expect(observed.consoleErrors).toEqual([]);
  });

  it('is on the page of an event, too, with the ways to its forms', async () => {
    const { next } = await opened('/calendar?month=2017-08');
    const { pathname } = new URL(next);
    const { observed, things, forms } = await opened(pathname);
    expect(things.map((one) => one['@type'])).toEqual(['Event']);
    expect(observed.violations).toEqual([]);
    expect(observed.consoleErrors).toEqual([]);
    expect(Object.fromEntries(forms)['JSON-LD']).toMatch(/\/events\/[\w/-]+\.jsonld$/);
    for (const [, href = ''] of forms) {
      const { pathname } = new URL(href);
      expect([pathname, (await fetch(origin + pathname)).status]).toEqual([pathname, 200]);
    }
  });
});
