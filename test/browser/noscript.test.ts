import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './chromium.ts';
import { browser, hold } from './held.ts';
import { origin } from './service.ts';

// A Tuesday; on the last Monday of the year one of the examples is cancelled.
hold('2026-11-24T12:00:00+01:00');

const follow = async (page: Page, name: string | RegExp) => {
  const link = page.getByRole('link', { name, exact: typeof name === 'string' }).first();
  await Promise.all([page.waitForEvent('load'), link.click()]);
};

describe('with JavaScript off', () => {
  it('a resident finds Saturday’s free events in Sahlkamp and the office’s number', async () => {
    const { page, observed } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(origin);
    const form = page.locator('quartier-contact form');
    await form.locator('input[name="q"]').fill('sahlkamp');
    await Promise.all([page.waitForURL('**/contact?q=sahlkamp'), form.locator('button').click()]);
    // Both are offered, none is guessed.
    expect(await page.getByRole('status').getByRole('link').allInnerTexts()).toEqual([
      'Sahlkamp',
      'Sahlkamp-Mitte',
    ]);
    await follow(page, 'Sahlkamp');
    expect(await page.locator('[part="call"]').getAttribute('href')).toBe('tel:+4951160698802');
    await follow(page, 'Veranstaltungen');
    await follow(page, 'kostenlos');
    await follow(page, /^Samstag, 28\. November 2026/);
    expect(page.url()).toBe(`${origin}/calendar?on=2026-11-28&free=true&district=sahlkamp`);
    const entries = await page.locator('[part="event"]').allInnerTexts();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatch(/10:00[\s\S]*Gartentreff[\s\S]*kostenlos/);
    const call = page.locator('[part="call"]');
    expect(await call.getAttribute('href')).toBe('tel:+4951160698802');
    expect((await call.innerText()).replace(/\s/g, ' ')).toBe('0511 606 98802');
    // And what it is.
    await follow(page, 'Gartentreff');
    expect(await page.locator('main').innerText()).toContain('Gemeinsam säen, gießen und ernten.');
    expect(observed.requests.filter((address) => /\.js(\?|$)/.test(address))).toEqual([]);
  });

  it('a tap keeps the office’s number', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/contact?district=hainholz`);
    const saving = page.getByRole('link', { name: 'Nummer speichern' });
    const [download] = await Promise.all([page.waitForEvent('download'), saving.click()]);
    expect(download.suggestedFilename()).toMatch(/hainholz.*\.vcf$/);
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toContain('\r\nTEL;TYPE=work,voice:+4951160096632\r\n');
    expect(page.url()).toBe(`${origin}/contact?district=hainholz`);
  });

  it('a search is a form, and the way to any month a list of links', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/calendar?month=2017-08&free=true`);
    await page.locator('.pills summary').click();
    await page.locator('input[type="search"]').fill('tanz');
    await page.locator('input[type="search"]').press('Enter');
    await page.waitForURL(`${origin}/calendar?month=2017-08&free=true&q=tanz`);
    const titles = await page.locator('[part="event"] .bold').allInnerTexts();
    expect(new Set(titles)).toEqual(new Set(['Maschseefest: Tanz am See']));
    await page.locator('.head summary').click();
    await follow(page, 'Okt');
    expect(await page.locator('[part="heading"]').innerText()).toBe('Oktober 2017');
    expect(page.url()).toBe(`${origin}/calendar?month=2017-10&free=true&q=tanz`);
  });
});
