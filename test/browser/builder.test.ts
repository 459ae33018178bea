import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { browser, hold, partner } from './held.ts';
import { origin } from './service.ts';

// The examples have free events in this district in the week to come.
hold('2026-11-24T12:00:00+01:00');

async function open(query = '', options: BrowserContextOptions = {}) {
  const { page, observed } = await openPage(browser, options);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.goto(`${origin}/embed${query}`);
  return { page, observed, doctor: page.locator('#doctor') };
}

const inPreview = (page: Page): FrameLocator => page.frameLocator('#preview');

/** Waits until the preview shows a query, and its widget has said that it is ready. */
async function previewed(page: Page, query: string) {
  await expect.poll(() => page.frames()[1]?.url()).toBe(`${origin}/embed/preview${query}`);
  await inPreview(page).locator('section[aria-busy="false"]').waitFor();
}

const wellAgain = (page: Page) => page.getByText('Alles in Ordnung.').waitFor();

/** Chooses free events of a district in dark and red, by the page's own controls. */
async function choose(page: Page) {
  await page.getByLabel('Stadtteil', { exact: true }).selectOption('linden-nord');
  await page.getByLabel('Nur was nichts kostet').check();
  await page.getByLabel('Hell oder dunkel').selectOption('dark');
  await page.getByLabel('Farbe', { exact: true }).fill('#b3261e');
  return '?free=true&district=linden-nord&theme=dark&accent=%23b3261e';
}

/** Presses the button that copies a field. @returns what is in the clipboard then */
async function copied(page: Page, field: string): Promise<string> {
  const block = page.locator('.copied', { has: page.locator(`#${field}`) });
  await block.getByRole('button', { name: 'Kopieren' }).click();
  await expect.poll(() => block.getByRole('status').innerText()).toBe('Kopiert.');
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('the builder', () => {
  it('shows what is chosen at once, at three widths, and keeps the address in step', async () => {
    const { page, observed } = await open();
    await previewed(page, '');
    const loaded = observed.requests.filter((url) => url.startsWith(`${origin}/embed?`)).length;
    const query = await choose(page);
    await previewed(page, query);
    await wellAgain(page);
    expect(page.url()).toBe(`${origin}/embed${query}`);
    expect(observed.requests.filter((url) => url.startsWith(`${origin}/embed?`))).toHaveLength(
      loaded,
    );
    for (const [name, width] of [
      ['Handy', 360],
      ['Tablet', 768],
      ['Rechner', 1200],
    ] as const) {
      await page.getByLabel(new RegExp(`^${name}`)).check();
      const widget = inPreview(page).locator('quartier-calendar');
      expect(await widget.getAttribute('district')).toBe('linden-nord');
      const seen = await widget.evaluate((element) => {
        const frame = element.shadowRoot?.querySelector('section') as Element;
        const { colorScheme } = getComputedStyle(frame);
        const root = frame.parentElement as HTMLElement;
        const accent = root.style.getPropertyValue('--quartier-accent');
        return { width: innerWidth, colorScheme, accent };
      });
      expect(seen).toEqual({ width, colorScheme: 'dark', accent: '#b3261e' });
    }
    expect(observed.consoleErrors).toEqual([]);
    expect(observed.pageErrors).toEqual([]);
    expect(observed.violations).toEqual([]);
  });

  it('copies a line that works on a partner’s page', async () => {
    const { page } = await open();
    await choose(page);
    const line = await copied(page, 'script');
    const { page: other, observed } = await openPage(browser);
    const html = `<!doctype html><html lang="de"><title>Verein</title><main><h1>Verein</h1>${line}</main></html>`;
    const policy = `default-src 'none'; ${await copied(page, 'policy-script')}`;
    const headers = { 'Content-Security-Policy': policy };
    await other.goto(partner.serve('/', { html, headers }));
    await other.locator('quartier-calendar section.dark[aria-busy="false"]').waitFor();
    const widget = other.locator('quartier-calendar');
    expect(await widget.getAttribute('free')).toBe('true');
    expect(await widget.getAttribute('data-accent')).toBe('#b3261e');
    expect(observed.violations).toEqual([]);
  });

  it.each(['element', 'frame'])('copies a working %s', async (way) => {
    const { page } = await open('?month=2017-08&theme=dark');
    const line = await copied(page, way);
    const { page: other } = await openPage(browser);
    const html = `<!doctype html><html lang="de"><title>Verein</title><main>${line}</main></html>`;
    await other.goto(partner.serve('/', { html }));
    const within = way === 'frame' ? other.frameLocator('iframe') : other;
    await within.locator('section.dark[aria-busy="false"] [part="event"]').first().waitFor();
    if (way === 'frame') {
      await within.locator('.turn').last().click();
      await within.getByText('September 2017').first().waitFor();
    }
  });

  it('has in its doctor’s list what is misspelt, and what the widget does not know', async () => {
    const { page, doctor } = await open('?distrikt=list&district=linden-nrd');
    await expect
      .poll(() => doctor.locator('li').allInnerTexts())
      .toEqual([
        'distrikt is not known. Write district.',
        expect.stringMatching(/^district .*linden-nord/),
      ]);
    expect(await doctor.innerText()).not.toContain('Alles in Ordnung.');
    await page.getByLabel('Stadtteil', { exact: true }).selectOption('linden-nord');
    await wellAgain(page);
    expect(await doctor.locator('li').count()).toBe(0);
  });

  it('hears of it where the widget has nothing to show', async () => {
    const { page, doctor } = await open();
    await wellAgain(page);
    await page.route('**/calendar.js*', (route) => route.abort());
    await page.getByLabel('Nur was nichts kostet').check();
    await expect
      .poll(() => doctor.locator('li').allInnerTexts())
      .toEqual([`${origin}/calendar.js?free=true cannot be loaded.`]);
  });

  it('has only controls that mean something to the contact, and keeps what they say', async () => {
    const { page } = await open('?free=true');
    await page.getByLabel('Kontakt im Stadtteil').check();
    await inPreview(page).locator('quartier-contact section').waitFor();
    expect(await page.getByLabel('Monat').isVisible()).toBe(false);
    expect(await page.getByLabel('Sprache').isVisible()).toBe(true);
    expect(page.url()).toBe(`${origin}/embed?widget=contact`);
    await page.getByLabel('Veranstaltungskalender').check();
    expect(page.url()).toBe(`${origin}/embed?free=true`);
  });

  it('works without JavaScript, by its button', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/embed`);
    expect(await page.getByRole('button', { name: 'Kopieren' }).count()).toBe(0);
    await page.getByLabel('Nur was nichts kostet').check();
    await page.getByRole('button', { name: 'Zeigen' }).click();
    await page.waitForURL(/free=true/);
    expect(await page.locator('#address').inputValue()).toBe(`${origin}/calendar?free=true`);
    await page.frameLocator('noscript iframe').locator('quartier-calendar').waitFor();
  });

  it.each([320, 1200])(
    'is accessible at %d px, in light and in dark, and never too wide',
    async (width) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await open('?distrikt=x', {
          viewport: { width, height: 800 },
          colorScheme,
        });
        await page.locator('#doctor li').waitFor();
        expect([colorScheme, await faultsOfAccessibility(page)]).toEqual([colorScheme, []]);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(beyond).toBe(0);
      }
    },
  );
});
