import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './chromium.ts';
import { browser, hold, partner } from './held.ts';
import { answered, embedding, expectSound, link } from './opened.ts';
import { origin } from './service.ts';

hold('2026-11-24T12:00:00+01:00');

/** An event, open in place; before the page's scripts run, `prepare` does. */
async function opened(prepare?: () => void, more = '') {
  const { page } = await openPage(browser);
  if (prepare) await page.addInitScript(prepare);
  const html = embedding('calendar', `?on=2026-11-28&district=sahlkamp${more}`);
  await page.goto(partner.serve('/', { html }));
  await answered(page);
  const title = link(page, 'Gartentreff').first();
  await title.click();
  await page.getByText('Gemeinsam säen').waitFor();
  const address = await title.evaluate((one) => (one as HTMLAnchorElement).href);
  return { page, address };
}
const share = (page: Page) => page.getByRole('button', { name: 'Teilen' });
const told = (page: Page) => page.locator('.keep [role="status"]').innerText();

describe('an event that is open', () => {
  it('is shared by copying its address, and says so', async () => {
    const { page, address } = await opened();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await share(page).click();
    await expect.poll(() => told(page)).toBe('Die Adresse ist kopiert.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    expect(address.startsWith(`${origin}/events/`)).toBe(true);
    await expectSound(page);
  });

  it('is shared and kept in the reader’s language', async () => {
    const { page, address } = await opened(undefined, '&lang=ar');
    expect(address).toMatch(/^[^?]+\/events\/[^?]+\?lang=ar$/);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'مشاركة' }).click();
    await expect.poll(() => told(page)).toBe('تم نسخ العنوان.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    const file = await link(page, 'إضافة إلى التقويم').getAttribute('href');
    expect(file).toBe(address.replace('?', '.ics?'));
  });

  it('is shared by what the device shares with, where it does', async () => {
    const { page, address } = await opened(() => {
      Object.assign(window, { shared: [] });
      Navigator.prototype.share = async (data) => {
        (window as unknown as { shared: unknown[] }).shared.push(data);
      };
    });
    await share(page).click();
    const shared = () => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared);
    await expect.poll(shared).toEqual([{ title: 'Gartentreff', url: address }]);
    expect(await told(page)).toBe('');
  });

  it('is not said to have failed where its reader changed their mind', async () => {
    const { page } = await opened(() => {
      Navigator.prototype.share = async () => {
        throw new DOMException('Share canceled', 'AbortError');
      };
    });
    await share(page).click();
    await page.waitForTimeout(300);
    expect(await told(page)).toBe('');
  });

  it('shows its address where nothing may be copied', async () => {
    const { page, address } = await opened(() => {
      Clipboard.prototype.writeText = async () => {
        throw new DOMException('Write permission denied.', 'NotAllowedError');
      };
    });
    await share(page).click();
    await expect.poll(() => told(page)).toBe(address);
  });

  it('is printed from its own page, in a tab of its own', async () => {
    const { page, address } = await opened();
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      link(page, 'Drucken').click(),
    ]);
    expect(tab.url()).toBe(`${address}?print=true`);
    expect(await tab.evaluate(() => window.opener)).toBeNull();
    expect(page.url()).toBe(`${partner.origin}/`);
  });
});
