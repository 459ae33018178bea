import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, openPage } from './chromium.ts';
import { type Partner, startPartner } from './partner.ts';
import { origin, setNow } from './service.ts';

// A week, and the two days on which the clocks change: the date, and the offset of Berlin at 00:30
// and at 23:30.
const days: [date: string, early: string, late: string][] = [
  ['2026-11-23', '+01:00', '+01:00'],
  ['2026-11-24', '+01:00', '+01:00'],
  ['2026-11-25', '+01:00', '+01:00'],
  ['2026-11-26', '+01:00', '+01:00'],
  ['2026-11-27', '+01:00', '+01:00'],
  ['2026-11-28', '+01:00', '+01:00'],
  ['2026-11-29', '+01:00', '+01:00'],
  ['2026-03-29', '+01:00', '+02:00'],
  ['2026-10-25', '+02:00', '+01:00'],
];
const instants = days.flatMap(([date, early, late]) => [
  [date, `${date}T00:30:00${early}`] as const,
  [date, `${date}T23:30:00${late}`] as const,
]);
const zones = ['America/Los_Angeles', 'Asia/Tokyo'];

let browser: Browser;
let partner: Partner;
let pages: Page[];

beforeAll(async () => {
  [browser, partner] = await Promise.all([launchChromium(), startPartner()]);
  const html = `<!doctype html><html lang="de"><title>Verein</title><body>
    <script async src="${origin}/calendar.js?on=today"></script></body></html>`;
  const address = partner.serve('/', { html });
  pages = await Promise.all(
    zones.map(async (timezoneId) => {
      const { page } = await openPage(browser, { timezoneId });
      // What is intercepted is not cached: the browser's cache goes by the real time.
      await page.route('**/*', (route) => route.continue());
      await page.goto(address);
      return page;
    }),
  );
});
afterAll(async () => {
  await setNow(null);
  await Promise.all([browser.close(), partner.close()]);
});

const answered = (page: Page) => page.locator('section[aria-busy="false"]').waitFor();

/** What the calendar says and shows of the days that are chosen. */
async function chosen(page: Page) {
  const heading = await page.locator('[part="list"] [tabindex]').innerText();
  return [heading, ...(await page.locator('.day.solid').allInnerTexts())];
}

const dayAfter = (date: Date, days: number) => new Date(+date + days * 86_400_000);
const words = (date: Date, more: Intl.DateTimeFormatOptions = {}) =>
  date.toLocaleDateString('de', { day: 'numeric', month: 'long', timeZone: 'UTC', ...more });

describe('the city’s clock', () => {
  it.each(instants)('says what Heute and Wochenende are on %s: %s', async (date, instant) => {
    await setNow(instant);
    const today = new Date(`${date}T00:00:00Z`);
    const saturday = dayAfter(today, today.getUTCDay() === 0 ? -1 : 6 - today.getUTCDay());
    const sunday = dayAfter(saturday, 1);
    const number = (day: Date) => `${day.getUTCDate()}`;

    for (const page of pages) {
      await page.clock.setFixedTime(instant);
      await page.reload();
      await answered(page);
      expect(await chosen(page)).toEqual([
        `Heute, ${words(today, { weekday: 'long', year: 'numeric' })}`,
        number(today),
      ]);
      const ring = page.locator('[aria-current="date"]');
      expect(await ring.allInnerTexts()).toEqual([number(today)]);

      await page.getByRole('link', { name: 'Wochenende', exact: true }).click();
      await answered(page);
      expect(await chosen(page)).toEqual([
        `Wochenende, ${number(saturday)}. und ${words(sunday)}`,
        number(saturday),
        number(sunday),
      ]);
    }
  });
});
