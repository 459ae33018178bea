import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { gridOf } from './accessibility-tree.ts';
import { enter } from './grid-keys.ts';
import { hold } from './held.ts';
import { answered, listHeading, openWidget } from './opened.ts';
import { origin } from './service.ts';

hold();

const calendar = (query: string) => openWidget('calendar', query);

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
