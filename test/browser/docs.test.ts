import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './chromium.ts';
import { browser, hold } from './held.ts';
import { origin } from './service.ts';

hold();

/** Opens the list of events in the page and asks for it. */
async function tryEvents(page: Page) {
  const operation = page.locator('.opblock-get', {
    has: page.locator('[data-path="/v1/events"]'),
  });
  await operation.locator('.opblock-summary-control').click();
  await operation.getByRole('button', { name: 'Execute' }).click();
  const answer = operation.locator('.live-responses-table .response');
  await answer.waitFor();
  return answer;
}

describe('the API’s documentation', () => {
  it('shows real answers, and asks nobody but us', async () => {
    const { page, observed } = await openPage(browser);
    await page.goto(`${origin}/docs`, { waitUntil: 'networkidle' });
    const answer = await tryEvents(page);
    expect((await answer.locator('.response-col_status').innerText()).trim()).toBe('200');
    const body = await answer.locator('.highlight-code code').first().innerText();
    expect(JSON.parse(body)).toMatchObject({ range: { timeZone: 'Europe/Berlin' } });
    expect(observed.requests).toContain(`${origin}/v1/events?limit=50`);
    expect(observed.requests.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
    expect(observed.consoleErrors).toEqual([]);
    expect(observed.pageErrors).toEqual([]);
    expect(observed.violations).toEqual([]);
    await page.context().close();
  });

  it('does not scroll sideways at 320 px, not even with an answer open', async () => {
    const { page } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    await page.goto(`${origin}/docs`, { waitUntil: 'networkidle' });
    await tryEvents(page);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('follows a reader who prefers it %s', async (colorScheme) => {
    const { page } = await openPage(browser, { colorScheme });
    await page.goto(`${origin}/docs`, { waitUntil: 'networkidle' });
    const isDark = () =>
      page.evaluate(() => document.documentElement.classList.contains('dark-mode'));
    await expect.poll(isDark).toBe(colorScheme === 'dark');
    await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'light' : 'dark' });
    await expect.poll(isDark).toBe(colorScheme === 'light');
    await page.context().close();
  });

  it('leads to the document without JavaScript', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/docs`);
    await page.locator('noscript p').waitFor();
    await page.getByRole('link', { name: '/v1/openapi.json' }).click();
    await page.waitForURL(`${origin}/v1/openapi.json`);
    await page.context().close();
  });
});
