import { describe, expect, it } from 'vitest';
import { hold } from './held.ts';
import { answered, expectSound, link, listHeading, openWidget } from './opened.ts';

// A Tuesday; on the last Monday of the year one of the examples is cancelled.
hold('2026-11-24T12:00:00+01:00');

const calendar = async (query: string) => (await openWidget('calendar', query)).page;
const contact = async (query: string) => (await openWidget('contact', query)).page;

describe('what cannot be had', () => {
  it('says that there is no connection, and comes once there is', async () => {
    const page = await calendar('?month=2017-08');
    await page.locator('.day').first().hover();
    await page.waitForResponse('**/calendar.act.js*').catch(() => {});
    await page.context().setOffline(true);
    await page.locator('.turn').last().click();
    await page.getByText('Keine Verbindung zum Internet.').waitFor();
    expect(await page.locator('[part="heading"]').innerText()).toBe('September 2017');
    await expectSound(page);
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
      await expectSound(page);
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
      const { page } = await openWidget(name, '');
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
      await second.locator('.blank').first().waitFor();
      await expectSound(page);
      release();
      await second.getByRole('alert').waitFor();
      expect(await second.getByRole('alert').innerText()).toContain(
        'Das lässt sich gerade nicht laden.',
      );
      await expectSound(page);
      await page.unroute(`**/${name}.json*`);
      await second.getByRole('link', { name: 'Noch einmal versuchen' }).click();
      await second.locator('section[aria-busy="false"]').waitFor();
      expect(await second.getByRole('alert').count()).toBe(0);
    }
  });
});
