import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hold } from '../held.ts';
import { drawn, openVariant } from './variant.ts';

hold();

interface Size {
  width: number;
  height: number;
}
interface Shift extends PerformanceEntry {
  value: number;
}

/** The sum of a page's layout shifts, as the Layout Instability API scores them. */
const scored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as Shift).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // Shifts are told after the frame in which they came about.
        setTimeout(() => resolve(sum), 500);
      }),
  );

/** The score of a page that was painted before its widgets' script or drawing came. */
async function scoreOf(
  name: string,
  late: string,
  viewport: Size,
  edit?: (html: string) => string,
) {
  const { page } = await openVariant(name, {
    options: { viewport },
    edit,
    before: (page) =>
      page.route(late, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        await route.continue();
      }),
  });
  const widgets = page.locator('quartier-calendar, quartier-contact');
  const painted = page.locator('section[aria-busy="false"] [part="heading"]');
  await expect
    .poll(async () => (await painted.count()) && (await widgets.count()))
    .toBeGreaterThan(0);
  await drawn(
    page,
    await page.locator('quartier-calendar').count(),
    await page.locator('quartier-contact').count(),
  );
  return scored(page);
}

const calendar = /<h2>Was ist los[\s\S]*?<\/script>/;
const article = `<p>${'Der Verein lädt ein. '.repeat(20)}</p>`;

describe.each([
  ['a phone', { width: 390, height: 844 }],
  ['a desktop', { width: 1440, height: 900 }],
] as const)('on %s', (_, viewport) => {
  it('01: a script tag with nothing below it moves nothing', async () => {
    const score = await scoreOf('01-script', '**/*.js?*', viewport, (html) =>
      html.replace(calendar, article),
    );
    expect(score).toBeLessThanOrEqual(0.02);
  });

  it('24: a place that is kept free lets nothing below it move', async () => {
    const score = await scoreOf('24-reserved', '**/*.js?*', viewport);
    expect(score).toBeLessThanOrEqual(0.02);
  });

  it('23: an element that is the last of its page moves nothing', async () => {
    const score = await scoreOf('23-fallback', '**/*.json?*', viewport, (html) =>
      html
        .replace(/<quartier-calendar[\s\S]*<\/quartier-calendar>/, article)
        .replace(/<p id="below.*<\/p>/, ''),
    );
    expect(score).toBeLessThanOrEqual(0.02);
  });
});
