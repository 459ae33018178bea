import { describe, expect, it } from 'vitest';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { browser, hold } from './held.ts';
import { origin } from './service.ts';

hold();

describe.each([
  '/',
  '/calendar?month=2017-08',
  '/contact?district=hainholz',
  '/contact?district=hainholz&lang=ar',
  '/privacy',
  '/accessibility?lang=en',
])('our page %s', (path) => {
  it('gets everything it asks for, has no complaint, and is styled', async () => {
    const { page, observed } = await openPage(browser);
    const refused: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`);
    });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    expect(refused).toEqual([]);
    expect(observed.consoleErrors).toEqual([]);
    expect(observed.pageErrors).toEqual([]);
    expect(observed.violations).toEqual([]);
    const width = await page.evaluate(() => getComputedStyle(document.body).maxWidth);
    expect(width).toMatch(/^\d+px$/);
    await page.context().close();
  });

  it('has nothing for axe-core to find, light or dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(browser, { colorScheme });
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      expect([colorScheme, await faultsOfAccessibility(page)]).toEqual([colorScheme, []]);
      await page.context().close();
    }
  });

  it('does not scroll sideways at 320 px', async () => {
    const { page } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    await page.context().close();
  });
});

it('has a mark for where links and pages are kept: the pictures that its head names', async () => {
  const text = await (await fetch(`${origin}/`)).text();
  const icons = [...text.matchAll(/<link rel="(?:apple-touch-)?icon" href="([^"]+)"/g)];
  const named = /property="og:image" content="([^"]+)"/.exec(text)?.[1] ?? '';
  const pictures = [...icons.map(([, path = '']) => path), new URL(named).pathname];
  const types = pictures.map(async (path) =>
    (await fetch(origin + path)).headers.get('Content-Type'),
  );
  expect(await Promise.all(types)).toEqual(['image/svg+xml', 'image/png', 'image/png']);
});
