import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { browser, hold, partner } from './held.ts';
import { answered, embedding, expectSound } from './opened.ts';

hold('2026-11-24T12:00:00+01:00');

/** A widget on a page of the same language. */
async function opened(name: 'calendar' | 'contact', query: string, language: string) {
  const { page } = await openPage(browser);
  const html = embedding(name, `${query}&lang=${language}`);
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const written = html.replace('lang="de"', `lang="${language}" dir="${dir}"`);
  await page.goto(partner.serve('/', { html: written }));
  await answered(page);
  expect(await page.locator('section').getAttribute('lang')).toBe(language);
  return page;
}

const states: [string, 'calendar' | 'contact', string, ((page: Page) => Promise<void>)?][] = [
  ['the calendar', 'calendar', '?month=2017-08'],
  [
    'its menus open',
    'calendar',
    '?month=2017-08&free=true',
    async (page) => {
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  ],
  [
    'an event that is open',
    'calendar',
    '?on=2026-11-28&district=sahlkamp',
    async (page) => {
      await page.getByRole('link', { name: 'Gartentreff' }).first().click();
      await page.getByText('Gemeinsam säen').waitFor();
    },
  ],
  ['a day without events', 'calendar', '?on=2026-11-25&district=sahlkamp-mitte'],
  [
    'what cannot be had',
    'calendar',
    '?month=2017-08',
    async (page) => {
      await page.route('**/v1/**', (route) => route.abort());
      await page.locator('.turn').last().click();
      await page.locator('[part="list"] > .button').waitFor();
    },
  ],
  ['all offices', 'contact', '?'],
  ['the card of an office', 'contact', '?district=sahlkamp-mitte'],
];

describe.each(['de', 'en', 'ar'])(
  'axe-core finds nothing in %s, in light and in dark',
  (language) => {
    it.each(states)('in %s', async (_, name, query, act) => {
      const page = await opened(name, query, language);
      await act?.(page);
      await expectSound(page);
    });
  },
);

describe.each(['de-simple', 'tr', 'uk'])('axe-core finds nothing in %s', (language) => {
  it.each(['calendar', 'contact'] as const)('in the %s', async (name) => {
    const page = await opened(name, '?', language);
    expect(await faultsOfAccessibility(page)).toEqual([]);
  });
});
