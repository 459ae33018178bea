import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './chromium.ts';
import { browser, hold, partner } from './held.ts';
import { link } from './opened.ts';
import { origin } from './service.ts';

hold('2026-11-24T12:00:00+01:00');

/** A partner's page with both widgets, whose address nobody else should learn. */
const html = (policy: string) => `<!doctype html>
  <html lang="de"><title>Verein</title><link rel="icon" href="data:,"><main><h1>Verein</h1>
  <script async ${policy} src="${origin}/calendar.js?month=2017-08"></script>
  <script async ${policy} src="${origin}/contact.js"></script></main></html>`;

const calendar = (page: Page) => page.locator('quartier-calendar');
const contact = (page: Page) => page.locator('quartier-contact');
const answered = async (page: Page) => {
  await expect.poll(() => page.locator('section[aria-busy="false"]').count()).toBe(2);
};

/** Goes through what the widgets can do. */
async function use(page: Page) {
  await answered(page);
  const events = calendar(page).locator('[part="event"] .bold a');
  await events.first().click();
  await calendar(page).locator('[part="details"]').waitFor();
  await calendar(page).getByRole('link', { name: 'kostenlos', exact: true }).click();
  await answered(page);
  await calendar(page).locator('.turn').last().click();
  await expect
    .poll(() => calendar(page).locator('[part="heading"]').innerText())
    .toBe('September 2017');
  await answered(page);
  await calendar(page).locator('[part="languages"] summary').click();
  await calendar(page).getByRole('link', { name: 'Türkçe' }).click();
  await calendar(page).locator('section[lang="tr"]').waitFor();
  const field = contact(page).getByRole('searchbox');
  await field.fill('sahlkamp');
  await link(page, 'Sahlkamp-Mitte').last().waitFor();
  await contact(page)
    .getByRole('status')
    .getByRole('link', { name: 'Sahlkamp-Mitte', exact: true })
    .click();
  await expect
    .poll(() => contact(page).locator('[part="heading"]').innerText())
    .toBe('Sahlkamp-Mitte');
  await answered(page);
}

/** Opens the page at an address that says something of its reader, and uses it. */
async function used(policy = 'referrerpolicy="no-referrer"') {
  const { page } = await openPage(browser);
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  const address = `${partner.serve('/meine-beratung', { html: html(policy) })}?kunde=7`;
  await page.goto(address);
  await use(page);
  const asked = requests.filter((request) => request.url() !== address);
  return { page, asked, address };
}

/** All that a page can keep in its origin. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
const nothing = { cookie: '', local: {}, session: {}, databases: [], caches: [], workers: 0 };

describe('whoever uses both widgets on a partner’s page', () => {
  it('finds nothing kept, neither there nor with the service', async () => {
    const { page, address } = await used();
    expect(await kept(page)).toEqual(nothing);
    expect(page.url()).toBe(address);
    expect(await page.context().cookies()).toEqual([]);
    await page.goto(`${origin}/privacy-of-no-page`);
    expect(await kept(page)).toEqual(nothing);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('asks nobody but the service, which learns neither who nor from where', async () => {
    const { asked } = await used();
    expect(asked.length).toBeGreaterThan(10);
    const hosts = new Set(asked.map((request) => new URL(request.url()).origin));
    expect([...hosts]).toEqual([origin]);
    for (const request of asked) {
      const headers = await request.allHeaders();
      const { cookie, authorization, referer = '' } = headers;
      expect([request.url(), cookie, authorization, referer]).toEqual([
        ...[request.url(), undefined, undefined, ''],
      ]);
      expect(request.url()).not.toMatch(/beratung|kunde/);
    }
  });

  it('is not asked by the service to keep anything', async () => {
    const { asked } = await used();
    for (const request of asked) {
      const headers = (await (await request.response())?.allHeaders()) ?? {};
      expect([request.url(), headers['set-cookie']]).toEqual([request.url(), undefined]);
    }
  });

  it('even where the page says nothing of referrers, hides the page from what is asked for later', async () => {
    const { asked } = await used('');
    const data = asked.filter((request) => /\.json|\/v1\//.test(request.url()));
    expect(data.length).toBeGreaterThan(5);
    for (const request of data) {
      const { referer = '' } = await request.allHeaders();
      expect([request.url(), referer]).toEqual([request.url(), '']);
    }
    // What remains is what the browser says of any script: the site, never the page.
    for (const request of asked) {
      const { referer = '' } = await request.allHeaders();
      expect(referer).not.toMatch(/beratung|kunde/);
    }
  });
});
