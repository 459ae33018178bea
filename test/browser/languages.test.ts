import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languageNames, languages } from '../../schema/languages.ts';
import { openPage } from './chromium.ts';
import { browser, hold, partner } from './held.ts';
import { answered, embedding, focused, link, listHeading, openWidget } from './opened.ts';
import { origin } from './service.ts';

hold('2026-11-24T12:00:00+01:00');

const menu = (page: Page) => page.locator('[part="languages"]');
const section = (page: Page) =>
  page
    .locator('section')
    .evaluate(({ lang, dir }: HTMLElement) => [
      lang,
      dir,
      getComputedStyle(document.body).direction,
    ]);

/** Has what acts loaded, so that what follows is asked for by what a reader does alone. */
async function near(page: Page, requests: string[]) {
  await menu(page).locator('summary').hover();
  await expect.poll(() => requests.some((address) => address.includes('.act.js'))).toBe(true);
  await page.waitForTimeout(300);
  return requests.length;
}

describe('the choice of language', () => {
  it.each(['calendar', 'contact'] as const)('is seen in every language: %s', async (name) => {
    for (const language of languages) {
      const { page } = await openWidget(name, `?lang=${language}`);
      const summary = menu(page).locator('summary');
      expect(await summary.isVisible()).toBe(true);
      expect(await summary.innerText()).toContain(languageNames[language]);
      expect(await summary.innerText()).toContain('Language');
      expect(await menu(page).getByRole('link').count()).toBe(0);
      await summary.press('Enter');
      const names = await menu(page).getByRole('link').allInnerTexts();
      expect(names).toEqual(languages.map((one) => languageNames[one]));
      const current = menu(page).locator('[aria-current="true"]');
      expect(await current.allInnerTexts()).toEqual([languageNames[language]]);
      await page.context().close();
    }
  });

  it('asks for one file of words and no script, and keeps view, place and focus', async () => {
    const { page, observed } = await openWidget('calendar', '?month=2017-08&free=true');
    const before = await near(page, observed.requests);
    const titles = await page.locator('[part="event"] .bold').allInnerTexts();
    await menu(page).locator('summary').click();
    await link(page, 'Türkçe').press('Enter');
    await expect.poll(() => section(page)).toEqual(['tr', 'ltr', 'ltr']);
    await answered(page);
    const asked = observed.requests.slice(before);
    expect(asked.filter((address) => address.includes('.words.json'))).toEqual([
      `${origin}/calendar.words.json?lang=tr`,
    ]);
    expect(asked.filter((address) => /\.js(\?|$)/.test(address))).toEqual([]);
    expect(await listHeading(page)).toBe('Ağustos 2017');
    expect(await link(page, 'ücretsiz').getAttribute('aria-current')).toBe('true');
    expect(await page.locator('[part="event"] .bold').allInnerTexts()).toEqual(titles);
    expect(await focused(page)).toBe('Türkçe');
    expect(page.url()).toBe(`${partner.origin}/`);
    // And back, for nothing but the data.
    const turkish = observed.requests.length;
    await link(page, 'Deutsch').press('Enter');
    await expect.poll(() => section(page)).toEqual(['de', 'ltr', 'ltr']);
    await answered(page);
    expect(observed.requests.slice(turkish).filter((one) => !one.includes('/v1/'))).toEqual([]);
    expect(await focused(page)).toBe('Deutsch');
    expect(await listHeading(page)).toBe('August 2017');
  });

  it('of the contact card changes it in place, what is printed stays', async () => {
    const { page, observed } = await openWidget('contact', '?district=hainholz');
    const before = await near(page, observed.requests);
    await menu(page).locator('summary').click();
    await link(page, 'Українська').click();
    await expect.poll(() => section(page)).toEqual(['uk', 'ltr', 'ltr']);
    await answered(page);
    expect(observed.requests.slice(before).filter((one) => !one.includes('/v1/'))).toEqual([
      `${origin}/contact.words.json?lang=uk`,
    ]);
    expect(await page.locator('[part="heading"]').innerText()).toBe('Hainholz');
    expect(await page.locator('section > p[lang="de"]').first().innerText()).toBe(
      'Quartiersmanagement',
    );
  });

  it('that cannot be had leaves the language as it was, and says so', async () => {
    const { page } = await openWidget('calendar', '?month=2017-08');
    await page.route('**/*.words.json*', (route) => route.abort());
    await menu(page).locator('summary').click();
    await link(page, 'English').click();
    await page.getByText('Das lässt sich gerade nicht laden.').waitFor();
    expect((await section(page))[0]).toBe('de');
    await page.unroute('**/*.words.json*');
    await link(page, 'Noch einmal versuchen').click();
    await expect.poll(() => section(page)).toEqual(['en', 'ltr', 'ltr']);
  });
});

describe('Arabic', () => {
  it('is drawn from right to left, in place', async () => {
    const { page } = await openWidget('calendar', '?month=2017-08');
    await menu(page).locator('summary').click();
    await link(page, 'العربية').click();
    await expect.poll(() => section(page)).toEqual(['ar', 'rtl', 'ltr']);
    await answered(page);
    const left = async (selector: string) =>
      (await page.locator(selector).boundingBox())?.x ?? Number.NaN;
    expect(await left('th:first-child')).toBeGreaterThan(await left('th:last-child'));
    // What leads back points right, to where what is before stands.
    expect(await left('.turn >> nth=0')).toBeGreaterThan(await left('.turn >> nth=1'));
    expect(await left('.head summary')).toBeGreaterThan(await left('.turn >> nth=0'));
    expect(await left('[part="event"] .time >> nth=0')).toBeGreaterThan(
      await left('[part="event"] .bold >> nth=0'),
    );
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
  });

  it('does not scroll sideways at 320 px', async () => {
    for (const name of ['calendar', 'contact'] as const) {
      const viewport = { width: 320, height: 640 };
      const { page } = await openWidget(name, '?lang=ar', { viewport });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });
});

describe('a page’s own language', () => {
  const inPage = async (language: string) => {
    const { page, observed } = await openPage(browser);
    const html = embedding('calendar', '?month=2017-08');
    const written = html.replace('<html lang="de">', `<html lang="${language}">`);
    await page.goto(partner.serve('/', { html: written }));
    await answered(page);
    await page.locator('[part="event"]').first().waitFor();
    const asked = observed.requests.filter((address) => address.startsWith(origin));
    return { page, asked };
  };

  it('is the widget’s, where that is spoken: Ukrainian', async () => {
    const { page, asked } = await inPage('uk');
    await expect.poll(() => section(page)).toEqual(['uk', 'ltr', 'ltr']);
    expect(await listHeading(page)).toMatch(/^[Сс]ерпень 2017/);
    expect(asked.slice(1)).toEqual([`${origin}/calendar.json?month=2017-08&lang=uk`]);
  });

  it('asks for nothing more where it is the city’s', async () => {
    const { page, asked } = await inPage('de');
    expect(await section(page)).toEqual(['de', 'ltr', 'ltr']);
    expect(asked).toEqual([`${origin}/calendar.js?month=2017-08`]);
  });

  it('leaves the titles of events in theirs', async () => {
    const { page } = await inPage('uk');
    const langs = () =>
      page
        .locator('[part="event"] .bold a')
        .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('lang')))]);
    expect(await langs()).toEqual(['de']);
    const { page: german } = await inPage('de');
    const none = german.locator('[part="event"] [lang]');
    expect(await none.count()).toBe(0);
  });
});
