import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../schema/languages.ts';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { browser, hold } from './held.ts';
import { change, origin } from './service.ts';

hold('2026-11-24T12:00:00+01:00');

const id = 'withdrawn410';
const doc = '{"title":"Laternenfest am Kanal","district":{"slug":"sahlkamp","name":"Sahlkamp"}}';

beforeAll(() =>
  change(
    `INSERT INTO events (id, source, uid, title, doc, tokens, hash, removed_at, updated_at)
     VALUES ('${id}', 'editors', '${id}', 'Laternenfest am Kanal', '${doc}', '', '',
     '2026-11-20T12:00:00Z', '2026-11-20T12:00:00Z')`,
  ),
);
afterAll(() => change(`DELETE FROM events WHERE id = '${id}'`));

describe.each(['de', 'ar'])('the page of an event that was withdrawn, in %s', (lang) => {
  const path = `/events/laternenfest-am-kanal-${id}?lang=${lang}`;

  it('has nothing for axe-core to find, light or dark, at 320 px', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(browser, {
        colorScheme,
        viewport: { width: 320, height: 640 },
      });
      const response = await page.goto(origin + path, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(410);
      expect(await page.locator('h1').innerText()).toBe('Laternenfest am Kanal');
      expect(await page.locator('header .languages a').count()).toBe(languages.length);
      expect([colorScheme, await faultsOfAccessibility(page)]).toEqual([colorScheme, []]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBe(0);
      await page.context().close();
    }
  });

  it('leads on to an event in the same district', async () => {
    const { page, observed } = await openPage(browser);
    await page.goto(origin + path);
    const other = page.locator('.next a').first();
    const title = await other.innerText();
    await other.click();
    await page.waitForURL(/\/events\/[a-z0-9-]+-[a-z0-9]{12}\//);
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await page.locator('article').innerText()).toContain('Sahlkamp');
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(observed.violations).toEqual([]);
  });
});
