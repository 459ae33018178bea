/** The widgets' pages as a browser prints them; lists that are made to be printed are in print.test.ts. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './chromium.ts';
import { browser, hold } from './held.ts';
import { origin } from './service.ts';

hold('2017-08-04T12:00:00+02:00');

/** A page at the width of A4, as it is printed. */
async function onPaper(path: string): Promise<Page> {
  const viewport = { width: 718, height: 1047 };
  const { page } = await openPage(browser, { viewport, colorScheme: 'dark' });
  await page.goto(origin + path);
  await page.locator('section').waitFor();
  await page.emulateMedia({ media: 'print' });
  return page;
}
const widthOf = async (page: Page, selector: string) =>
  (await page.locator(selector).boundingBox())?.width;

/** Whether anything is left that is only there to be pressed. */
const controls = (page: Page) =>
  page
    .locator('summary, table, .turn, .button:not(.call), input, .foot, .back, footer')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));

describe('on paper', () => {
  it('the calendar is its list, as wide as the sheet, and from where it is', async () => {
    const page = await onPaper('/calendar?month=2017-08');
    expect(await controls(page)).toEqual([]);
    const list = page.locator('[part="list"]');
    expect(await list.innerText()).toMatch(/^August 2017\n\n25\+ Veranstaltungen/);
    expect(await widthOf(page, '[part="list"]')).toBe(718 - 2 * 16);
    expect(await page.locator('section > p:not(.foot)').last().innerText()).toMatch(
      /^Quelle: Das offizielle/,
    );
    const { y = 0 } = (await list.boundingBox()) ?? {};
    expect(y).toBeLessThan(150);
  });

  it('no menu is left of it that a reader has opened', async () => {
    const page = await onPaper('/calendar?month=2017-08&q=fest');
    for (const menu of await page.locator('details').all()) {
      await menu.evaluate((one) => one.setAttribute('open', ''));
    }
    expect(await controls(page)).toEqual([]);
  });

  it('a contact card has its number, and neither menus nor ways elsewhere', async () => {
    const page = await onPaper('/contact?district=sahlkamp-mitte&lang=ar');
    expect(await page.locator('.call').first().innerText()).toContain('0511');
    const left = await controls(page);
    // An explanation that is open has its question above it.
    expect(left).toEqual([expect.stringContaining('Soziale Stadt')]);
  });

  it('it is dark on white, whatever the screen has', async () => {
    const page = await onPaper('/calendar?month=2017-08&theme=dark');
    const colour = (selector: string) =>
      page.locator(selector).evaluate((one) => getComputedStyle(one).color);
    expect(await colour('h1')).toBe('rgb(26, 29, 28)');
    expect(await colour('[part="list"]')).toBe('rgb(26, 29, 27)');
  });

  it('no date is parted, and no heading stands apart from what it heads', async () => {
    const page = await onPaper('/calendar?month=2017-08');
    const breaks = await page
      .locator('[part="event"]')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).breakInside))]);
    expect(breaks).toEqual(['avoid']);
    const heading = page.getByRole('heading', { name: 'Dienstag, 1. August' });
    expect(await heading.evaluate((one) => getComputedStyle(one).breakAfter)).toBe('avoid');
  });
});
