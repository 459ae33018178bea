import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { gridOf } from './accessibility-tree.ts';
import { openPage } from './chromium.ts';
import { browser, hold, partner } from './held.ts';
import { answered, embedding, focused, listHeading, openWidget } from './opened.ts';
import { origin } from './service.ts';

hold();

const calendar = (query: string) => openWidget('calendar', query);
const monthHeading = (page: Page) => page.locator('[part="heading"]').innerText();

/** The date in the grid that the keyboard is at; nothing where it is elsewhere. */
const at = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement;
    if (active?.getAttribute('part') !== 'day') return null;
    return new URL((active as HTMLAnchorElement).href).searchParams.get('on');
  });

/** Tabs from the page’s heading on until the keyboard is in the grid. */
async function enter(page: Page) {
  await page.locator('h1').click();
  for (let steps = 0; steps < 20; steps += 1) {
    await page.keyboard.press('Tab');
    if (await at(page)) return;
  }
  throw new Error('The keyboard does not reach the grid.');
}

/** Notes what a live region says: its text whenever something comes into it. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const root = document.querySelector('quartier-calendar')?.shadowRoot as ShadowRoot;
    new MutationObserver((records) => {
      const statuses = records
        .filter(({ type, addedNodes }) => type === 'characterData' || addedNodes.length > 0)
        .map(({ target }) =>
          (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>(
            '[role="status"]',
          ),
        );
      for (const status of new Set(statuses)) {
        const text = status?.innerText.replace(/\s+/g, ' ').trim();
        if (text) said.push(text);
      }
    }).observe(root, { subtree: true, childList: true, characterData: true });
  });
const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

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

describe('assistive technology', () => {
  it('is told of a grid: its month, weekdays, and each day with its date and its events', async () => {
    const { page } = await calendar('?on=2017-08-05');
    const answer = await fetch(`${origin}/v1/months/2017-08`);
    const { days } = (await answer.json()) as { days: { date: string; events: number }[] };
    const { name, rows } = await gridOf(page);
    expect(name).toBe('August 2017');
    expect(rows[0]).toEqual(
      ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'].map(
        (weekday) => ({ role: 'columnheader', name: weekday, selected: undefined }),
      ),
    );
    const cells = rows.slice(1).flat();
    expect(rows.slice(1).map((row) => row.length)).toEqual([7, 7, 7, 7, 7]);
    cells.forEach((cell, index) => {
      const { date = '', events = 0 } = days[index] ?? {};
      const words = new Date(`${date}T00:00:00Z`).toLocaleDateString('de', {
        ...{ timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      });
      const count = events === 1 ? '1 Veranstaltung' : `${events} Veranstaltungen`;
      expect(cell.role).toBe('gridcell');
      expect(cell.name.startsWith(`${words}, ${count}`), `${cell.name}: ${words}, ${count}`).toBe(
        true,
      );
      expect([date, cell.selected]).toEqual([date, date === '2017-08-05']);
    });
    expect(cells[5]?.name).toMatch(/ausgewählt$/);
  });

  it('hears of another month once: what it is and how much there is', async () => {
    const { page } = await calendar('?month=2017-08');
    await enter(page);
    await listen(page);
    await page.keyboard.press('PageDown');
    await expect.poll(() => listHeading(page)).toBe('September 2017');
    await answered(page);
    await page.waitForTimeout(500);
    expect(await said(page)).toEqual([
      expect.stringMatching(/^September 2017 \d+\+? Veranstaltungen?$/),
    ]);
  });

  it('hears nothing of keys that lead from day to day', async () => {
    const { page } = await calendar('?month=2017-08');
    await enter(page);
    await listen(page);
    for (const key of ['ArrowRight', 'ArrowDown', 'Home', 'End']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    expect(await said(page)).toEqual([]);
  });
});
