import { describe, expect, it } from 'vitest';
import { hold, partner } from './held.ts';
import { answered, embedding, focused, link, listHeading, openWidget } from './opened.ts';

// A Tuesday; on the last Monday of the year one of the examples is cancelled.
hold('2026-11-24T12:00:00+01:00');

const calendar = async (query: string) => (await openWidget('calendar', query)).page;
const contact = async (query: string) => (await openWidget('contact', query)).page;

describe('the keyboard alone', () => {
  it('finds Saturday’s free events in a district and the office’s number', async () => {
    const page = await contact('');
    const tabTo = async (name: string | RegExp) => {
      for (let steps = 0; steps < 90; steps += 1) {
        await page.keyboard.press('Tab');
        const at = (await focused(page)) ?? '';
        if (typeof name === 'string' ? at === name : name.test(at)) return;
      }
      throw new Error(`The keyboard does not reach ${name}.`);
    };
    await page.locator('h1').click();
    await tabTo(/^$/);
    await page.keyboard.type('sahlkamp');
    await expect.poll(() => link(page, 'Sahlkamp').count()).toBe(1);
    await tabTo('Sahlkamp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('section [tabindex]').innerText()).toBe('Sahlkamp');

    await page.goto(partner.serve('/', { html: embedding('calendar', '?district=sahlkamp') }));
    await answered(page);
    await tabTo('kostenlos');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await focused(page)).toBe('kostenlos');
    await page.locator('h1').click();
    // The month is one tab stop, today; arrows lead on.
    await tabTo(/^Dienstag, 24\. November 2026/);
    for (let days = 0; days < 4; days += 1) await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/^Samstag, 28\. November 2026/);
    await page.keyboard.press('Enter');
    await answered(page);
    await expect.poll(() => listHeading(page)).toBe('Samstag, 28. November 2026');
    await tabTo('Gartentreff');
    await page.keyboard.press('Enter');
    await page.getByText('Gemeinsam säen').waitFor();
    expect(await focused(page)).toBe('Gartentreff');
    await tabTo('Karte');
    await tabTo(/606/);
    const address = await page.evaluate(
      () =>
        (document.activeElement?.shadowRoot?.activeElement as HTMLAnchorElement | null)?.href ?? '',
    );
    expect(address).toBe('tel:+4951160698802');
  });

  it('opens the months and the search, and leaves them', async () => {
    const page = await calendar('?month=2017-08');
    const summary = page.locator('.head summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('2016');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[part="heading"]').innerText()).toBe('August 2016');
    await summary.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Voriger Monat, Juli 2016');
    await page.locator('.pills summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('sommer');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await focused(page)).toBe('Suche');
  });
});
