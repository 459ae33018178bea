import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './chromium.ts';
import { browser, hold, partner } from './held.ts';
import { answered, embedding, link } from './opened.ts';
import { origin, setNow } from './service.ts';

const noon = '2026-11-24T12:00:00+01:00';
hold(noon);

/** Opens a widget in a browser whose clock goes on from a time; what it asks for is not cached. */
async function opened(name: 'calendar' | 'contact', time: string, query = '?month=2026-11') {
  const { page, observed } = await openPage(browser);
  await page.clock.install({ time });
  await page.route('**/*', (route) => route.continue());
  await page.goto(partner.serve('/', { html: embedding(name, query) }));
  await answered(page);
  return { page, observed };
}

/** The time of what is shown, where that is said. */
const note = (page: Page, name = 'calendar') =>
  page
    .locator(`quartier-${name}`)
    .evaluate((element) => element.shadowRoot?.querySelector('p.frame')?.textContent ?? null);
const drawings = (requests: string[]) =>
  requests.filter((address) => address.startsWith(`${origin}/calendar.json`));

describe('what is shown', () => {
  it.each([
    ['calendar', '?month=2026-11'],
    ['contact', '?district=hainholz'],
  ] as const)('says its time where it is older than an hour: %s', async (name, query) => {
    const { page } = await opened(name, '2026-11-24T13:30:00+01:00', query);
    expect(await note(page, name)).toBe('Stand: 24.11.2026, 12:00');
  });

  it('says its time by the city’s clock, in the script’s language', async () => {
    const { page } = await openPage(browser, { timezoneId: 'Asia/Tokyo', locale: 'ja-JP' });
    await page.clock.install({ time: '2026-11-24T13:30:00+01:00' });
    const html = embedding('calendar', '?month=2026-11&lang=en');
    await page.goto(partner.serve('/', { html }));
    await answered(page);
    expect(await note(page)).toContain('24 Nov 2026, 12:00');
    const said = page.locator('p.frame');
    expect(await said.getAttribute('lang')).toBe('en');
  });

  it('says its time by 24 hours, as all times', async () => {
    const { page } = await opened(
      'calendar',
      '2026-11-24T13:30:00+01:00',
      '?month=2026-11&lang=ar',
    );
    expect(await note(page)).toMatch(/^المعلومات بتاريخ: 24\S+2026، 12:00$/);
  });

  it('says no time where it is fresh', async () => {
    const { page } = await opened('calendar', '2026-11-24T12:10:00+01:00');
    await page.clock.runFor(5000);
    expect(await note(page)).toBeNull();
  });

  it('is asked for again after an hour, and then is fresh', async () => {
    const { page, observed } = await opened('calendar', noon);
    await page.clock.runFor('59:00');
    expect(drawings(observed.requests)).toEqual([]);
    await setNow('2026-11-24T13:01:00+01:00');
    try {
      await page.clock.runFor('02:00');
      await expect.poll(() => drawings(observed.requests)).toHaveLength(1);
      await page.waitForTimeout(300);
      expect(await note(page)).toBeNull();
      await page.clock.runFor('10:00');
      expect(drawings(observed.requests)).toHaveLength(1);
    } finally {
      await setNow(noon);
    }
  });

  it('is asked for again when the city’s day is over', async () => {
    await setNow('2026-11-24T23:50:00+01:00');
    try {
      const { page, observed } = await opened('calendar', '2026-11-24T23:50:00+01:00');
      const today = () => page.locator('[aria-current="date"]').innerText();
      expect(await today()).toBe('24');
      await setNow('2026-11-25T00:00:01+01:00');
      await page.clock.runFor('10:02');
      await expect.poll(today).toBe('25');
      expect(drawings(observed.requests)).toHaveLength(1);
    } finally {
      await setNow(noon);
    }
  });

  it('stays and says its time after an hour without a connection, until there is one', async () => {
    const { page } = await opened('calendar', noon);
    await page.context().setOffline(true);
    await page.unroute('**/*');
    await page.clock.runFor('59:00');
    expect(await note(page)).toBeNull();
    await page.clock.runFor('02:00');
    await expect.poll(() => note(page)).toBe('Stand: 24.11.2026, 12:00');
    expect(await page.locator('[part="event"]').count()).toBeGreaterThan(0);
    await page.context().setOffline(false);
    await page.route('**/*', (route) => route.continue());
    await setNow('2026-11-24T13:06:00+01:00');
    try {
      await page.clock.runFor('05:01');
      await expect.poll(() => note(page)).toBeNull();
    } finally {
      await setNow(noon);
    }
  });
});

describe('what a reader has gone on to', () => {
  const free = async (page: Page) => {
    await link(page, 'kostenlos').click();
    await page.locator('[part="filter"][aria-current="true"]').waitFor();
    await answered(page);
  };

  it('says its time after an hour without a connection', async () => {
    const { page } = await opened('calendar', noon);
    await free(page);
    expect(await note(page)).toBeNull();
    // Whatever the browser has kept: what is intercepted does not come from there.
    await page.route('**/v1/**', (route) => route.abort());
    await page.clock.runFor('01:01:00');
    await expect.poll(() => note(page)).toMatch(/^Stand: 24\.11\.2026, 12:0\d$/);
    expect(await link(page, 'kostenlos').getAttribute('aria-current')).toBe('true');
  });

  it('is asked for once, though what was there before it has grown old', async () => {
    const { page, observed } = await openPage(browser);
    await page.clock.install({ time: '2026-11-24T13:30:00+01:00' });
    await page.clock.pauseAt('2026-11-24T13:30:01+01:00');
    const html = embedding('calendar', '?month=2026-11');
    await page.goto(partner.serve('/', { html }));
    await answered(page);
    await page.route('**/v1/events?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    const asking = page.waitForRequest('**/v1/events?*free=true*');
    await link(page, 'kostenlos').click();
    await asking;
    // The time at which what was there would be asked for again.
    await page.clock.runFor(2000);
    await page.locator('section[aria-busy="false"] [part="filter"][aria-current="true"]').waitFor();
    const asked = observed.requests.filter((address) => address.includes('/v1/events?'));
    expect(asked).toEqual([`${origin}/v1/events?month=2026-11&free=true&limit=25`]);
  });

  it('is as old as its oldest answer, whichever cache that comes from', async () => {
    const { page } = await opened('calendar', '2026-11-24T12:30:00+01:00');
    await page.route('**/v1/months/**', async (route) => {
      const response = await route.fetch();
      // As an edge has it that keeps answers: Date may be when it sent it, Age is how long it had it.
      const dated = { date: 'Tue, 24 Nov 2026 11:29:00 GMT', age: '7200' };
      await route.fulfill({ response, headers: { ...response.headers(), ...dated } });
    });
    await free(page);
    await expect.poll(() => note(page)).toBe('Stand: 24.11.2026, 10:30');
  });
});
