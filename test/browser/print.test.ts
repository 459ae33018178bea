import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Event, Events } from '../../schema/contract.ts';
import { toDate, toDay } from '../../schema/dates.ts';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { browser, hold } from './held.ts';
import { printedPage } from './printed.tsx';
import { origin } from './service.ts';

hold();

/** The dates of the seed's month, of all its pages. */
async function august(): Promise<Event[]> {
  const found: Event[] = [];
  for (let next: string | null = '/v1/events?month=2017-08&limit=200'; next; ) {
    const answer = (await (await fetch(new URL(next, origin))).json()) as Events;
    found.push(...answer.events);
    next = answer.next;
  }
  return found;
}

/** The week of the month in which most begins in one district. */
async function busiest() {
  const counts = new Map<string, number>();
  for (const { district, start } of await august()) {
    const day = toDay(start.slice(0, 10));
    // Day 4 was a Monday.
    const monday = day - ((((day - 4) % 7) + 7) % 7);
    const week = `start=${toDate(monday)}&end=${toDate(monday + 7)}&district=${district?.slug}`;
    if (district) counts.set(week, (counts.get(week) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0] as [string, number];
}

/** Opens a printed list, at the width that it has on A4, in the colours of paper. */
async function openPrinted(query: string, served?: string): Promise<Page> {
  const { page } = await openPage(browser, { viewport: { width: 718, height: 1047 } });
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'true');
  });
  const address = `${origin}/calendar?${query}&print=true`;
  if (served) {
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: served }),
    );
  }
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  return page;
}

async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = pdf.toString('latin1');
  // A4 in points
  expect(text).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
  return text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

/** Texts that stand out of their column, or of the sheet. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1 || element.scrollWidth > element.clientWidth + 1;
      })
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => element.textContent),
  );

describe('a printed list', () => {
  it('of a district’s busiest week is one sheet of A4, with all that is on', async () => {
    const [query, count] = await busiest();
    expect(count).toBeGreaterThan(3);
    const answer = await fetch(`${origin}/v1/events?${query}&limit=200`);
    const { events } = (await answer.json()) as Events;
    const page = await openPrinted(query);
    expect(await page.locator('li b').allInnerTexts()).toHaveLength(events.length);
    for (const { title } of events) expect(await page.locator('main').innerText()).toContain(title);
    expect(await sheetsOf(page)).toBe(1);
    expect(await cutOff(page)).toEqual([]);
  });

  it.each([
    ['de', 35],
    ['ar', 35],
    // The most at each size of letters.
    ['de', 26],
    ['de', 21],
    ['de', 14],
  ] as const)('in %s of %i dates is one sheet of A4', async (language, count) => {
    const page = await openPrinted(`lang=${language}`, printedPage(language, count));
    const size = count > 26 ? 'smallest' : count > 21 ? 'small' : count > 14 ? 'usual' : 'large';
    expect(await page.locator('.days').getAttribute('class')).toBe(`days ${size}`);
    expect(await page.locator('li').count()).toBe(count);
    expect(await sheetsOf(page)).toBe(1);
    expect(await cutOff(page)).toEqual([]);
  });

  it('of more is several sheets, and parts no date', async () => {
    const page = await openPrinted('lang=de', printedPage('de', 150));
    const sheets = await sheetsOf(page);
    expect(sheets).toBeGreaterThan(1);
    expect(sheets).toBeLessThan(6);
    expect(await cutOff(page)).toEqual([]);
    const inside = await page
      .locator('li')
      .evaluateAll((items) => [
        ...new Set(items.map((item) => getComputedStyle(item).breakInside)),
      ]);
    expect(inside).toEqual(['avoid']);
  });

  it('is printed as soon as it is there, black on white', async () => {
    const [query] = await busiest();
    const page = await openPrinted(query);
    await page.locator('html[data-printed="true"]').waitFor();
    const [text, paper] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect([text, paper]).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    expect(await page.locator('footer').isVisible()).toBe(false);
  });

  it('is read on a screen as well', async () => {
    const [query] = await busiest();
    const { page, observed } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    await page.goto(`${origin}/calendar?${query}&print=true`);
    expect(observed.violations).toEqual([]);
    expect(observed.consoleErrors).toEqual([]);
    expect(await faultsOfAccessibility(page)).toEqual([]);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
  });
});
