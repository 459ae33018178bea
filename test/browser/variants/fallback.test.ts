import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hold } from '../held.ts';
import { chooseFree, expectListed, turnMonth } from './reader.ts';
import { blockService, drawn, expectQuiet, openVariant } from './variant.ts';

hold();

const name = '23-fallback';
const instead = ['Alle Termine im August', 'Quartiersmanagement Hainholz'];

/** What the page's author put into the elements can be seen and followed, and nothing of ours. */
async function expectFallback(page: Page): Promise<void> {
  for (const text of instead) {
    const link = page.getByRole('link', { name: text });
    expect(await link.isVisible()).toBe(true);
    expect((await link.boundingBox())?.height).toBeGreaterThan(10);
  }
  expect(await page.locator('section').count()).toBe(0);
}

describe('23: what stands in an element', () => {
  it('is seen without JavaScript, and leads to pages that work without it', async () => {
    const { page } = await openVariant(name, { options: { javaScriptEnabled: false } });
    await expectFallback(page);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Alle Termine im August' }).click();
    await turnMonth(page);
    await chooseFree(page, '2017-09');
  });

  it('stays where the script is blocked', async () => {
    const { page, observed } = await openVariant(name, { before: blockService });
    await page.waitForLoadState('networkidle');
    await expectFallback(page);
    expect(observed.pageErrors).toEqual([]);
    expect(await page.evaluate(() => customElements.get('quartier-calendar'))).toBe(undefined);
  });

  it('stays where the script came from a cache and the service is down, and it is said why', async () => {
    const failed: string[] = [];
    const { page, observed } = await openVariant(name, {
      before: async (page) => {
        page.on('console', (message) => {
          if (message.type() === 'warning') failed.push(message.text().split(' has')[0] ?? '');
        });
        await page.route('**/*.json*', (route) => route.abort());
      },
    });
    await expect
      .poll(() => failed.sort())
      .toEqual(['Quartier: quartier-calendar', 'Quartier: quartier-contact']);
    await expectFallback(page);
    expect(observed.pageErrors).toEqual([]);
  });

  it('stays for the three seconds in which the service is slow, and gives way then', async () => {
    const { page, observed } = await openVariant(name, {
      before: (page) =>
        page.route('**/*.json*', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 3000));
          await route.continue();
        }),
    });
    await page.waitForFunction(() => customElements.get('quartier-contact') !== undefined);
    const below = () => page.locator('#below').boundingBox();
    const first = await below();
    await page.waitForTimeout(1500);
    await expectFallback(page);
    expect(await below()).toEqual(first);
    await drawn(page, 1, 1);
    for (const text of instead) expect(await page.getByText(text).isVisible()).toBe(false);
    await turnMonth(page.locator('quartier-calendar'));
    expectQuiet(observed);
  });
});

describe('23: a calendar whose page has gone offline', () => {
  it('says so, and comes once it is asked again with a connection', async () => {
    const { page, observed } = await openVariant(name);
    await drawn(page, 1, 1);
    const calendar = page.locator('quartier-calendar');
    await turnMonth(calendar);
    await page.context().setOffline(true);
    await calendar.locator('a[aria-label][href*="month=2017-10"]').click();
    const retry = calendar.locator('[part="list"] a.button[href*="month=2017-10"]');
    await retry.waitFor();
    expect(await calendar.locator('[part="list"]').innerText()).toContain('Keine Verbindung');
    expect(await calendar.locator('[part="heading"]').innerText()).toBe('Oktober 2017');
    await page.context().setOffline(false);
    await retry.click();
    await expectListed(calendar, 'month=2017-10');
    expect(await calendar.innerText()).not.toContain('Keine Verbindung');
    expect(observed.pageErrors).toEqual([]);
  });
});
