/** The keyboard in the calendar's grid: where it is, and how it comes there. */
import type { Page } from 'playwright-core';

/** The date in the grid that the keyboard is at; nothing where it is elsewhere. */
export const at = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement;
    if (active?.getAttribute('part') !== 'day') return null;
    return new URL((active as HTMLAnchorElement).href).searchParams.get('on');
  });

/** Tabs from the page’s heading on until the keyboard is in the grid. */
export async function enter(page: Page) {
  await page.locator('h1').click();
  for (let steps = 0; steps < 20; steps += 1) {
    await page.keyboard.press('Tab');
    if (await at(page)) return;
  }
  throw new Error('The keyboard does not reach the grid.');
}
