import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './chromium.ts';
import { at, enter } from './grid-keys.ts';
import { browser, hold, partner } from './held.ts';
import { answered, embedding, focused, listHeading, openWidget } from './opened.ts';
import { origin } from './service.ts';

hold();

const calendar = (query: string) => openWidget('calendar', query);
const monthHeading = (page: Page) => page.locator('[part="heading"]').innerText();

describe('the tab key', () => {
  it('comes into the grid once, and leaves it', async () => {
    const { page } = await calendar('?month=2017-08');
    await enter(page);
    expect(await at(page)).toBe('2017-08-01');
    expect(await page.locator('[part="day"][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await at(page)).toBe('2017-08-09');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Heute');
    await page.keyboard.press('Shift+Tab');
    expect(await at(page)).toBe('2017-08-09');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Nächster Monat, September 2017');
  });

  it('comes to the day that is chosen', async () => {
    const { page } = await calendar('?on=2017-08-05');
    await enter(page);
    expect(await at(page)).toBe('2017-08-05');
  });

  it('comes to every day where nobody knows keys: without a script', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/calendar?month=2017-08`);
    expect(await page.getByRole('grid').count()).toBe(0);
    expect(await page.locator('[part="day"][tabindex]').count()).toBe(0);
    expect(await page.locator('table[part="month"] td a[href]').count()).toBe(35);
  });

  it('finds a grid on our own page too, once someone comes near', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${origin}/calendar?month=2017-08`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('grid').count()).toBe(0);
    await page.locator('[part="heading"]').hover();
    await page.getByRole('grid').waitFor();
    expect(await page.locator('[part="day"][tabindex="0"]').count()).toBe(1);
  });
});

describe('a key', () => {
  it('leads from day to day', async () => {
    const { page, observed } = await calendar('?month=2017-08');
    await enter(page);
    for (const [key, date] of [
      ['ArrowRight', '2017-08-02'],
      ['ArrowDown', '2017-08-09'],
      ['ArrowLeft', '2017-08-08'],
      ['ArrowUp', '2017-08-01'],
      ['End', '2017-08-06'],
      ['Home', '2017-07-31'],
      ['ArrowRight', '2017-08-01'],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await at(page)]).toEqual([key, date]);
    }
    // Whoever merely looks around asks for nothing.
    expect(observed.requests.filter((address) => address.includes('/v1/'))).toEqual([]);
    expect(await listHeading(page)).toBe('August 2017');
  });

  it('turns the page, and stays at the day of the month', async () => {
    const { page } = await calendar('?month=2017-08');
    await enter(page);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    for (const [key, date, heading] of [
      ['PageDown', '2017-09-16', 'September 2017'],
      ['PageUp', '2017-08-16', 'August 2017'],
      ['PageUp', '2017-07-16', 'Juli 2017'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => monthHeading(page)).toBe(heading);
      expect(await at(page)).toBe(date);
      await answered(page);
      await expect.poll(() => listHeading(page)).toBe(heading);
      expect(await at(page)).toBe(date);
    }
  });

  it('leads out of what is shown into the month that it comes to', async () => {
    const { page } = await calendar('?month=2017-08&free=true');
    await enter(page);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => listHeading(page)).toBe('Juli 2017');
    expect(await at(page)).toBe('2017-07-25');
    await page.keyboard.press('Enter');
    await expect.poll(() => listHeading(page)).toBe('Dienstag, 25. Juli 2017');
    expect(await at(page)).toBe('2017-07-25');
    const selected = page.getByRole('gridcell', { selected: true });
    expect(await selected.allInnerTexts()).toEqual(['25']);
    expect(page.url()).toBe(`${partner.origin}/`);
  });

  it('does not scroll the page, but does with a modifier what the browser does', async () => {
    const { page } = await openPage(browser, { viewport: { width: 800, height: 400 } });
    await page.goto(partner.serve('/', { html: embedding('calendar', '?month=2017-08') }));
    await answered(page);
    await enter(page);
    const scrolled = await page.evaluate(() => scrollY);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect(await at(page)).toBe('2017-08-06');
    await page.keyboard.press('Control+End');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
    expect(await at(page)).toBe('2017-08-06');
  });

  it('is not lost where what acts is still on its way', async () => {
    const { page } = await openPage(browser);
    await page.route('**/calendar.act.js*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(partner.serve('/', { html: embedding('calendar', '?month=2017-08') }));
    await answered(page);
    await page.locator('[part="day"][tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => at(page)).toBe('2017-08-08');
  });

  it('points the other way in Arabic', async () => {
    const { page } = await calendar('?month=2017-08&lang=ar');
    await enter(page);
    for (const [key, date] of [
      ['ArrowLeft', '2017-08-02'],
      ['ArrowRight', '2017-08-01'],
      ['ArrowRight', '2017-07-31'],
      ['End', '2017-08-06'],
    ] as const) {
      const before = await page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.getBoundingClientRect().x ?? 0,
      );
      await page.keyboard.press(key);
      expect([key, await at(page)]).toEqual([key, date]);
      const after = await page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.getBoundingClientRect().x ?? 0,
      );
      // The keyboard goes where the arrow points.
      if (key.startsWith('Arrow'))
        expect([key, after > before]).toEqual([key, key === 'ArrowRight']);
    }
  });
});
