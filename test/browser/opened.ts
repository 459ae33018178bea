import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { browser, heldNow, partner } from './held.ts';
import { origin } from './service.ts';

/** A partner's page with a widget in it. */
export const embedding = (name: 'calendar' | 'contact', query: string) => `<!doctype html>
  <html lang="de"><title>Verein</title><main><h1>Verein</h1><h2>Termine</h2>
  <script async src="${origin}/${name}.js${query}"></script></main></html>`;

/** A partner's page with a widget, once it has something to show. */
export async function openWidget(
  name: 'calendar' | 'contact',
  query: string,
  options: BrowserContextOptions = {},
) {
  const { page, observed } = await openPage(browser, options);
  // Else what is shown is as old as the service's time is, and is asked for again.
  if (heldNow) await page.clock.setFixedTime(heldNow);
  await page.goto(partner.serve('/', { html: embedding(name, query) }));
  await answered(page);
  return { page, observed };
}

/** Waits until what was asked for is drawn. */
export const answered = (page: Page) => page.locator('section[aria-busy="false"]').waitFor();

/** What the keyboard is at, in whichever widget. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent;
  });

export const link = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name, exact: typeof name === 'string' });

/** What the calendar's list says that it is, and what it lists. */
export const listHeading = (page: Page) => page.locator('[part="list"] [tabindex]').innerText();
export const titles = (page: Page) => page.locator('[part="event"] .bold').allInnerTexts();

/** There is nothing for axe-core to find, in light and in dark, and the page's address is as it was. */
export async function expectSound(page: Page) {
  for (const scheme of ['light', 'dark']) {
    await page.evaluate((value) => {
      document.documentElement.style.colorScheme = value;
    }, scheme);
    expect([scheme, await faultsOfAccessibility(page)]).toEqual([scheme, []]);
  }
  expect(page.url()).toBe(`${partner.origin}/`);
}
