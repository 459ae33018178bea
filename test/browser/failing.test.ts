import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { answered, expectSound, link, listHeading, openWidget } from './opened.ts';
import { type Partner, startPartner } from './partner.ts';
import { readFeeds, setNow } from './service.ts';

let browser: Browser;
let partner: Partner;
beforeAll(async () => {
  [browser, partner] = await Promise.all([launchChromium(), startPartner()]);
  // A Tuesday; on the last Monday of the year one of the examples is cancelled.
  await setNow('2026-11-24T12:00:00+01:00');
  await readFeeds();
});
afterAll(async () => {
  await setNow(null);
  await Promise.all([browser.close(), partner.close()]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const calendar = async (query: string) =>
  (await openWidget(browser, partner, 'calendar', query)).page;
const contact = async (query: string) =>
  (await openWidget(browser, partner, 'contact', query)).page;

describe('what cannot be had', () => {
  it('says that there is no connection, and comes once there is', async () => {
    const page = await calendar('?month=2017-08');
    await page.locator('.day').first().hover();
    await page.waitForResponse('**/calendar.act.js*').catch(() => {});
    await page.context().setOffline(true);
    await page.locator('.turn').last().click();
    await page.getByText('Keine Verbindung zum Internet.').waitFor();
    expect(await page.locator('[part="heading"]').innerText()).toBe('September 2017');
    await expectSound(page, partner);
    await page.context().setOffline(false);
    await link(page, 'Noch einmal versuchen').click();
    await answered(page);
    expect(await listHeading(page)).toBe('September 2017');
  });

  it.each(['calendar', 'contact'] as const)(
    'even if %s cannot load what acts: it says so, and can be tried again',
    async (name) => {
      const page = await (name === 'calendar'
        ? calendar('?month=2017-08')
        : contact('?district=list'));
      await page.route('**/*.act.js*', (route) => route.abort());
      const control =
        name === 'calendar' ? page.locator('.turn').last() : link(page, /^Stadtbezirk/);
      await control.click();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain('Das lässt sich gerade nicht laden.');
      await expectSound(page, partner);
      await page.unroute('**/*.act.js*');
      await control.click();
      await answered(page);
      await alert.waitFor({ state: 'detached' });
      const heading = page.locator('[part="heading"]');
      await expect.poll(() => heading.innerText()).toMatch(/September 2017|Stadtbezirk/);
    },
  );

  it('is a skeleton while it is on its way, and says so if it never comes', async () => {
    for (const name of ['calendar', 'contact'] as const) {
      const { page } = await openWidget(browser, partner, name, '');
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(`**/${name}.json*`, async (route) => {
        await held;
        await route.abort();
      });
      await page.evaluate((element) => {
        const other = document.createElement(element);
        other.setAttribute('district', 'hainholz');
        document.querySelector('main')?.append(other);
      }, `quartier-${name}`);
      const second = page.locator(`quartier-${name}`).nth(1);
      await second.locator('.blank').waitFor();
      await expectSound(page, partner);
      release();
      await second.getByRole('alert').waitFor();
      expect(await second.getByRole('alert').innerText()).toContain(
        'Das lässt sich gerade nicht laden.',
      );
      await expectSound(page, partner);
      await page.unroute(`**/${name}.json*`);
      await second.getByRole('link', { name: 'Noch einmal versuchen' }).click();
      await second.locator('section[aria-busy="false"]').waitFor();
      expect(await second.getByRole('alert').count()).toBe(0);
    }
  });
});
