/** Events' pages in a real browser: for fingers, on narrow screens, in all languages, to axe-core. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Events } from '../../schema/contract.ts';
import { languages } from '../../schema/languages.ts';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { browser, hold } from './held.ts';
import { change, origin } from './service.ts';

hold('2017-08-04T12:00:00+02:00');

/** A copy of one of the seed's events that was cancelled, with words that are wider than a telephone. */
const id = 'donaudampf01';
const title = `Fest der ${'Donaudampfschifffahrts'.repeat(5)}gesellschaft`;
const address = `https://verein.example/${'lang'.repeat(60)}`;

const paths = { cancelled: `/events/${id}`, series: '', date: '', missing: '/events/nichts' };

beforeAll(async () => {
  const own = `'$.title', '${title}', '$.description', 'Mehr: ${address}'`;
  await change(
    `INSERT INTO events (id, source, uid, said, title, doc, tokens, hash, last_day, updated_at)
     SELECT '${id}', source, '${id}', said, '${title}', json_set(doc, ${own}), '', '', last_day,
     updated_at FROM events WHERE title LIKE 'Maschseefest: Lion%'`,
  );
  await change(
    `INSERT INTO occurrences (id, event, occurrence, start_day, last_day, doc)
     SELECT o.id + 1000, '${id}', 'once', start_day, o.last_day,
     json_set(o.doc, '$.id', '${id}', '$.status', 'cancelled', ${own})
     FROM occurrences o JOIN events e ON e.id = o.event WHERE e.title LIKE 'Maschseefest: Lion%'`,
  );
  const answer = await fetch(`${origin}/v1/events?on=2017-08-08&q=sprachcafe`);
  const [date] = ((await answer.json()) as Events).events;
  paths.date = new URL(date?.links.html ?? '').pathname;
  paths.series = paths.date.replace(/\/\d+T\d+$/, '');
});
afterAll(async () => {
  await change(`DELETE FROM occurrences WHERE event = '${id}'`);
  await change(`DELETE FROM events WHERE id = '${id}'`);
});

const names = ['cancelled', 'series', 'date', 'missing'] as const;
const NARROW = { viewport: { width: 390, height: 844 } };

async function opened(name: keyof typeof paths, lang: string, options = {}): Promise<Page> {
  const { page } = await openPage(browser, options);
  const response = await page.goto(`${origin}${paths[name]}?lang=${lang}`);
  expect(response?.status()).toBe(name === 'missing' ? 404 : 200);
  return page;
}

/** The heights of all that can be pressed, on each line that it takes. */
const targets = (page: Page) =>
  page
    .locator('a, summary')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .flatMap((one) => [...one.getClientRects()].map(({ height }) => [one.textContent, height])),
    );

describe.each(names)('the page of an event (%s)', (name) => {
  it.each(['de', 'ar'])('has nothing for axe-core to find in %s, light or dark', async (lang) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened(name, lang, { ...NARROW, colorScheme });
      expect([colorScheme, await faultsOfAccessibility(page)]).toEqual([colorScheme, []]);
      await page.locator('summary').click();
      expect([colorScheme, await faultsOfAccessibility(page)]).toEqual([colorScheme, []]);
      await page.context().close();
    }
  });

  it('does not scroll sideways at 390 px, whatever it is called', async () => {
    const page = await opened(name, 'de', NARROW);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
  });

  it.each([
    ['a pointer', 24, {}],
    ['a finger', 44, { hasTouch: true, isMobile: true, ...NARROW }],
  ] as const)('has targets large enough for %s', async (_, least, options) => {
    const page = await opened(name, 'de', options);
    await page.locator('summary').click();
    const all = await targets(page);
    expect(all.length).toBeGreaterThan(languages.length + 3);
    expect(all.filter(([, height]) => Number(height) < least - 0.5)).toEqual([]);
  });

  it('can be read in every language, which the keyboard reaches', async () => {
    const page = await opened(name, 'de');
    const { pathname } = new URL(page.url());
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
    const links = page.locator('.languages a');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('lang')))).toEqual([
      ...languages,
    ]);
    expect(
      await links.evaluateAll((all) => all.map((one) => one.getAttribute('hreflang'))),
    ).toEqual([...languages]);
    expect(await page.locator('.languages [aria-current]').innerText()).toBe('Deutsch');
    for (let press = 0; press < languages.length; press += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('lang') === 'ar');
    expect(new URL(page.url()).pathname).toBe(pathname);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  });
});

describe('an event’s page on paper', () => {
  it.each(['cancelled', 'date'] as const)(
    'has no dead words, and its own address (%s)',
    async (name) => {
      const page = await opened(name, 'ar');
      const words = page.locator('.map, .onward, .keep, .languages, footer');
      const shown = () =>
        words.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
      expect(await shown()).toBeGreaterThan(3);
      expect(await page.locator('.printed').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await shown()).toBe(0);
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      expect(await page.locator('.printed').innerText()).toBe(canonical);
      expect(canonical).toMatch(/\?lang=ar$/);
    },
  );
});
