import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { browser, hold, partner } from './held.ts';
import { answered, embedding, focused, openWidget } from './opened.ts';
import { origin } from './service.ts';

hold();

const opened = (query: string, options = {}) => openWidget('calendar', query, options);

const listHeading = (page: Page) => page.locator('[part="list"] [tabindex]').innerText();
const monthHeading = (page: Page) => page.locator('[part="heading"]').innerText();
const chosenDays = (page: Page) => page.locator('.day.solid').allInnerTexts();
const pill = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
/** The rows of the grid as they read; between cells a browser puts a tab. */
const rows = async (page: Page) =>
  (await page.locator('[part="month"]').innerText()).replaceAll('\t', ' ').split('\n');

describe('the month', () => {
  it('of August 2017 reads as on the seed page', async () => {
    const { page } = await opened('?month=2017-08');
    expect(await rows(page)).toEqual([
      'M D M D F S S',
      '31 1 2 3 4 5 6',
      '7 8 9 10 11 12 13',
      '14 15 16 17 18 19 20',
      '21 22 23 24 25 26 27',
      '28 29 30 31 1 2 3',
    ]);
    expect(await page.locator('.head summary').innerText()).toMatch(/^August 2017\s+8\.2017/);
  });

  it('goes back and forward and keeps the focus on what was pressed', async () => {
    const { page } = await opened('?month=2017-12');
    const forward = page.locator('.turn').last();
    await forward.press('Enter');
    await answered(page);
    expect(await monthHeading(page)).toBe('Januar 2018');
    expect(await listHeading(page)).toBe('Januar 2018');
    expect(await focused(page)).toBe('Nächster Monat, Februar 2018');
    await page.locator('.turn').first().press('Enter');
    await page.locator('.turn').first().press('Enter');
    await answered(page);
    expect(await monthHeading(page)).toBe('November 2017');
    expect(await focused(page)).toBe('Voriger Monat, Oktober 2017');
  });

  it('marks busy days by weight, as the service counts them', async () => {
    const { page } = await opened('?month=2017-08');
    const answer = await fetch(`${origin}/v1/months/2017-08`);
    const { days } = (await answer.json()) as { days: { events: number }[] };
    const widths = await page
      .locator('.day')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').width));
    const expected = days.map(({ events }) =>
      events === 0
        ? '0px'
        : events < 2
          ? '4px'
          : events < 4
            ? '10px'
            : events < 8
              ? '16px'
              : '24px',
    );
    expect(widths).toEqual(expected);
    expect(new Set(widths).size).toBeGreaterThan(2);
  });

  it('lists the day that is chosen, a neighbour month’s too, and stays with it', async () => {
    const { page } = await opened('?month=2017-08');
    await page.getByRole('link', { name: /^Samstag, 5\. August 2017/ }).click();
    await answered(page);
    expect(await listHeading(page)).toBe('Samstag, 5. August 2017');
    expect(await chosenDays(page)).toEqual(['5']);
    await page.getByRole('link', { name: /^Freitag, 1\. September 2017/ }).press('Enter');
    await answered(page);
    expect(await monthHeading(page)).toBe('September 2017');
    expect(await chosenDays(page)).toEqual(['1']);
    expect(await focused(page)).toMatch(/^Freitag, 1\. September 2017/);
  });

  it('has cells of at least 44 px, from 320 px on', async () => {
    const { page } = await opened('?month=2017-08', { viewport: { width: 320, height: 640 } });
    const heights = await page
      .locator('.day')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe('the list', () => {
  it('of August 2017 shows what the service lists, and goes on', async () => {
    const { page } = await opened('?month=2017-08');
    const answer = await fetch(`${origin}/v1/events?month=2017-08&limit=200`);
    const { events } = (await answer.json()) as { events: { title: string }[] };
    for (let shown = 25; shown < events.length; shown += 25) {
      expect(await page.locator('[part="event"]').count()).toBe(shown);
      expect(await page.getByRole('status').innerText()).toContain(`${shown}+ Veranstaltungen`);
      await pill(page, 'Weitere').click();
      await page.locator('[part="event"]').nth(shown).waitFor();
    }
    const titles = await page.locator('[part="event"] .bold').allInnerTexts();
    expect(titles.sort()).toEqual(events.map(({ title }) => title).sort());
    expect(await pill(page, 'Weitere').count()).toBe(0);
  });

  it('combines kostenlos with month, day and weekend', async () => {
    const { page } = await opened('?month=2017-08');
    await pill(page, 'kostenlos').click();
    await answered(page);
    expect(await listHeading(page)).toBe('August 2017');
    expect(await pill(page, 'kostenlos').getAttribute('aria-current')).toBe('true');
    await page.getByRole('link', { name: /^Samstag, 5\. August 2017/ }).click();
    await answered(page);
    const entries = await page.locator('[part="event"]').allInnerTexts();
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((entry) => !entry.includes('kostenlos'))).toEqual([]);
    await pill(page, 'Wochenende').click();
    await answered(page);
    expect(await listHeading(page)).toMatch(/^Wochenende, /);
    expect(await pill(page, 'kostenlos').getAttribute('aria-current')).toBe('true');
    await pill(page, 'kostenlos').click();
    await answered(page);
    expect(await pill(page, 'kostenlos').getAttribute('aria-current')).toBeNull();
    expect(await listHeading(page)).toMatch(/^Wochenende, /);
  });

  it('marks examples on the screen', async () => {
    const { page } = await opened('');
    expect(await page.locator('.example').first().innerText()).toBe('Beispiel');
  });

  it('never draws an answer over that to a newer question', async () => {
    const { page } = await opened('?month=2017-08');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/v1/**month=2017-09**', async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await page.locator('.turn').last().click();
    await pill(page, 'kostenlos').waitFor();
    await page.getByRole('link', { name: /^Dienstag, 5\. September 2017/ }).click();
    await answered(page);
    release();
    await page.waitForTimeout(200);
    expect(await listHeading(page)).toBe('Dienstag, 5. September 2017');
  });

  it('says that it cannot be had, and is there once it can', async () => {
    const { page } = await opened('?month=2017-08');
    await page.route('**/v1/**', (route) => route.abort());
    await page.locator('.turn').last().click();
    await pill(page, 'Noch einmal versuchen').waitFor();
    expect(await page.locator('[part="event"]').count()).toBe(0);
    await page.unroute('**/v1/**');
    await pill(page, 'Noch einmal versuchen').press('Enter');
    await answered(page);
    expect(await listHeading(page)).toBe('September 2017');
    expect(await focused(page)).toBe('September 2017');
  });
});

describe('a control', () => {
  it('is a link to the service’s page of that view', async () => {
    const { page } = await opened('?month=2017-08&district=linden-nord');
    const links = page.locator('.day, .turn, a[part="filter"], .months a');
    const hrefs = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(hrefs).toContain(`${origin}/calendar?on=2017-08-05&district=linden-nord`);
    expect(hrefs.filter((href) => !href.startsWith(`${origin}/calendar?`))).toEqual([]);
  });

  it('opens that page in a tab of its own where the reader asks for one', async () => {
    const { page } = await opened('?month=2017-08');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      pill(page, 'Heute').click({ modifiers: ['ControlOrMeta'] }),
    ]);
    expect(tab.url()).toBe(`${origin}/calendar?on=today`);
    expect(await listHeading(page)).toBe('August 2017');
  });
});

describe('for everyone', () => {
  it('axe-core finds nothing in any state, in light and in dark', async () => {
    const { page } = await opened('?month=2017-08');
    const expectNoFaults = async () => {
      for (const scheme of ['light', 'dark']) {
        await page.locator('quartier-calendar').evaluate((element, value) => {
          element.style.colorScheme = value;
        }, scheme);
        expect([scheme, await faultsOfAccessibility(page)]).toEqual([scheme, []]);
      }
    };
    await expectNoFaults();
    await pill(page, 'kostenlos').click();
    await pill(page, 'Wochenende').click();
    await answered(page);
    await expectNoFaults();
    await page.route('**/v1/**', (route) => route.abort());
    await pill(page, 'Heute').click();
    await pill(page, 'Noch einmal versuchen').waitFor();
    await expectNoFaults();
  });

  it('speaks the page’s language where it is one of ours', async () => {
    const { page } = await openPage(browser);
    const html = embedding('calendar', '?month=2017-08').replace('lang="de"', 'lang="en"');
    await page.goto(partner.serve('/', { html }));
    await answered(page);
    expect(await page.locator('.columns .pills').innerText()).toMatch(
      /^Today\s+Weekend\s+free\s+Search$/,
    );
    expect(await page.locator('section').getAttribute('lang')).toBe('en');
    expect(await page.locator('.day').first().getAttribute('href')).toMatch(/lang=en$/);
  });
});
