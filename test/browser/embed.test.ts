import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/setup.mjs';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { browser, hold, partner } from './held.ts';
import { origin } from './service.ts';

hold();

const folder = join(root, 'widget/variants');

/** The page of a way to embed, as a partner of this service would have it. */
const variant = (name: string) =>
  readFileSync(join(folder, `${name}.html`), 'utf8').replaceAll('http://localhost:8787', origin);

/** Opens a page of a partner and waits for as many widgets as it is to have. */
async function opened(html: string, calendars: number, contacts: number, headers = {}) {
  const { page, observed } = await openPage(browser);
  await page.goto(partner.serve('/', { html, headers }));
  await drawn(page, calendars, contacts);
  return { page, observed };
}

async function drawn(page: Page, calendars: number, contacts: number) {
  await expect
    .poll(() => page.locator('[part="list"] [part="event"]').count())
    .toBeGreaterThanOrEqual(calendars);
  await expect
    .poll(() => page.locator('quartier-calendar section[aria-busy="false"]').count())
    .toBe(calendars);
  await expect
    .poll(() => page.locator('quartier-contact section:has([part="call"])').count())
    .toBe(contacts);
}

/** The elements in a page, in order: name, and what stands right before. */
const places = (page: Page) =>
  page
    .locator('quartier-calendar, quartier-contact')
    .evaluateAll((all) =>
      all.map((one) => [
        one.localName,
        one.previousElementSibling?.localName,
        one.parentElement?.id,
      ]),
    );

/** The host's events, from before the page's own scripts run. */
async function listening(page: Page) {
  const told: unknown[] = [];
  await page.exposeFunction('tell', (one: unknown) => told.push(one));
  await page.addInitScript(() => {
    for (const name of ['ready', 'select', 'error']) {
      addEventListener(`quartier:${name}`, (event) => {
        const { detail, target, bubbles, composed } = event as CustomEvent;
        const said = { name, element: (target as Element).localName, bubbles, composed, detail };
        (window as unknown as { tell(said: unknown): void }).tell(said);
      });
    }
  });
  return told;
}

describe('widget/variants', () => {
  it('01: a script tag draws where it stands', async () => {
    const { page, observed } = await opened(variant('01-script'), 1, 1);
    expect(await places(page)).toEqual([
      ['quartier-calendar', 'script', ''],
      ['quartier-contact', 'script', ''],
    ]);
    expect(await page.locator('quartier-contact [part="call"]').first().getAttribute('href')).toBe(
      'tel:+4951160698802',
    );
    expect(observed.pageErrors).toEqual([]);
  });

  it('02: elements take attributes, and their scripts may stand in the head or be modules', async () => {
    const { page } = await opened(variant('02-element'), 1, 1);
    expect(await places(page)).toHaveLength(2);
    expect(await page.locator('quartier-calendar h2').innerText()).toBe('August 2017');
    const pill = page.getByRole('link', { name: 'kostenlos', exact: true });
    expect(await pill.getAttribute('aria-current')).toBe('true');
    expect(await page.locator('quartier-contact section').innerText()).toContain('Call:');
    const background = page.locator('quartier-calendar section');
    expect(await background.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(
      'rgb(23, 26, 24)',
    );
    expect(await page.getByText('Zum Kalender').isVisible()).toBe(false);
  });

  it('03: a script that was moved says where to draw', async () => {
    const { page } = await opened(variant('03-target'), 1, 1);
    expect(await places(page)).toEqual([
      ['quartier-calendar', undefined, 'kalender'],
      ['quartier-contact', undefined, 'kontakt'],
    ]);
    expect(await page.getByText('Hier erscheint der Kalender.').isVisible()).toBe(false);
  });

  it('04: several on a page share nothing', async () => {
    const { page } = await opened(variant('04-several'), 3, 2);
    const headings = page.locator('quartier-calendar [part="list"] [tabindex]');
    expect(await headings.allInnerTexts()).toEqual([
      'August 2017',
      'September 2017',
      'Samstag, 5. August 2017',
    ]);
    expect(await faultsOfAccessibility(page)).toEqual([]);
    await page.locator('quartier-calendar').nth(1).locator('.turn').first().click();
    await expect
      .poll(() => headings.allInnerTexts())
      .toEqual([...['August 2017', 'August 2017', 'Samstag, 5. August 2017']]);
    expect(await page.locator('quartier-contact section [tabindex]').allInnerTexts()).toEqual([
      'Stöcken',
      'Mühlenberg',
    ]);
  });

  it('05: a strict policy with Trusted Types is kept, and no one else is asked for anything', async () => {
    const { page, observed } = await opened(variant('05-strict-csp'), 1, 1, {
      'Content-Security-Policy': `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src ${origin}; require-trusted-types-for 'script'`,
    });
    await page.getByRole('link', { name: 'Wochenende', exact: true }).click();
    await page.locator('.turn').first().click();
    await expect.poll(() => page.locator('quartier-calendar [aria-busy="false"]').count()).toBe(1);
    await page.waitForTimeout(300);
    expect(observed.violations).toEqual([]);
    expect(partner.reports).toEqual([]);
    expect(observed.consoleErrors.filter((text) => !text.includes('favicon'))).toEqual([]);
    expect(observed.pageErrors).toEqual([]);
    const hosts = new Set(observed.requests.map((address) => new URL(address).origin));
    expect([...hosts].sort()).toEqual([origin, partner.origin].sort());
  });
});

describe('a widget', () => {
  const calendar = '<quartier-calendar month="2017-08"></quartier-calendar>';
  const script = `<script async src="${origin}/calendar.js"></script>`;
  const document = (body: string) =>
    `<!doctype html><html lang="de"><title>x</title>${body}</html>`;

  it('keeps nothing in the browser and adds nothing to the page’s globals', async () => {
    const { page } = await openPage(browser);
    await page.goto(partner.serve('/', { html: document('') }));
    const globals = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
    const before = await globals();
    await page.goto(partner.serve('/', { html: variant('01-script') }));
    await drawn(page, 1, 1);
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
    expect(kept).toEqual([0, 0]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await globals()).toEqual(before);
    // The referrer stays at home, and the address as it was.
    expect(page.url()).toBe(`${partner.origin}/`);
  });

  it('is told by attributes that change, and asks once for several', async () => {
    const { page, observed } = await opened(document(script + calendar), 1, 0);
    const asked = observed.requests.length;
    await page.locator('quartier-calendar').evaluate((element) => {
      element.removeAttribute('month');
      element.setAttribute('on', '2017-08-05');
      element.setAttribute('free', 'true');
    });
    await page.getByRole('heading', { name: 'Samstag, 5. August 2017' }).waitFor();
    expect(observed.requests.slice(asked)).toEqual([
      `${origin}/calendar.json?on=2017-08-05&free=true`,
    ]);
  });

  it('can be taken out and put in elsewhere, and stays where its reader was', async () => {
    const { page, observed } = await opened(document(`${script}<p></p>${calendar}`), 1, 0);
    await page.locator('.turn').last().click();
    await page.getByRole('heading', { name: 'September 2017' }).first().waitFor();
    await page.evaluate(() => {
      const element = globalThis.document.querySelector('quartier-calendar') as Element;
      element.remove();
      globalThis.document.querySelector('p')?.append(element);
    });
    await drawn(page, 1, 0);
    const heading = page.locator('p [part="heading"]');
    expect(await heading.innerText()).toBe('September 2017');
    await page.locator('.turn').last().click();
    await expect.poll(() => heading.innerText()).toBe('Oktober 2017');
    expect(observed.pageErrors).toEqual([]);
  });

  it('ends what it asks for when it is taken out', async () => {
    const { page } = await openPage(browser);
    const ended: string[] = [];
    page.on('requestfailed', (request) => ended.push(request.failure()?.errorText ?? ''));
    await page.route('**/calendar.json*', () => {});
    await page.goto(partner.serve('/', { html: document(script + calendar) }));
    await page.locator('.blank').first().waitFor();
    await page.locator('quartier-calendar').evaluate((element) => element.remove());
    await expect.poll(() => ended).toEqual(['net::ERR_ABORTED']);
  });

  it('speaks to the page by its three events', async () => {
    const { page } = await openPage(browser);
    const told = await listening(page);
    await page.goto(partner.serve('/', { html: document(script + calendar) }));
    await drawn(page, 1, 0);
    const common = { element: 'quartier-calendar', bubbles: true, composed: true };
    const view = { month: '2017-08' };
    const detail = { view, faults: [] };
    await expect.poll(() => told).toEqual([{ name: 'ready', ...common, detail }]);
    await page.getByRole('link', { name: 'Heute', exact: true }).click();
    await expect.poll(() => told).toHaveLength(2);
    expect(told[1]).toEqual({ name: 'select', ...common, detail: { view: { on: 'today' } } });
    await page.route('**/v1/**', (route) => route.abort());
    await page.getByRole('link', { name: 'Wochenende', exact: true }).click();
    await expect.poll(() => told).toHaveLength(4);
    expect(told[3]).toMatchObject({
      name: 'error',
      ...common,
      detail: { view: { on: 'weekend' }, detail: expect.stringContaining('connect-src') },
    });
  });

  it('leaves what the page put into it until there is something better', async () => {
    const { page } = await openPage(browser);
    await page.route('**/calendar.json*', (route) => route.abort());
    const fallback = calendar.replace('></', '><a href="/termine">Alle Termine</a></');
    const failed = page.waitForEvent('console', (message) => message.text().includes('nothing'));
    await page.goto(partner.serve('/', { html: document(script + fallback) }));
    await failed;
    expect(await page.getByText('Alle Termine').isVisible()).toBe(true);
    expect(await page.locator('section').count()).toBe(0);
  });

  it('does without a setting that is faulty, and says once what to write instead', async () => {
    const { page } = await openPage(browser);
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    const faulty = '<quartier-calendar month="August" district="nix"></quartier-calendar>';
    await page.goto(partner.serve('/', { html: document(script + faulty + faulty) }));
    await drawn(page, 2, 0);
    expect(warnings.sort()).toEqual([
      'Quartier: quartier-calendar does without district: district nix is not known.',
      'Quartier: quartier-calendar does without month: month must be YYYY-MM.',
    ]);
  });

  it('looks the same on a page that resets everything', async () => {
    const { page } = await opened(
      document(`<style>* { all: unset !important; font-family: serif !important }</style>
        <style>:root { font-size: 62.5% } body { text-transform: uppercase; letter-spacing: 9px }</style>
        ${script}<div dir="rtl">${calendar}</div>`),
      1,
      0,
    );
    const style = await page.locator('section').evaluate((section) => {
      const { display, textTransform, letterSpacing, direction } = getComputedStyle(section);
      return { display, textTransform, letterSpacing, direction };
    });
    expect(style).toEqual({
      display: 'grid',
      textTransform: 'none',
      letterSpacing: 'normal',
      direction: 'ltr',
    });
    const height = (await page.locator('.day').first().boundingBox())?.height;
    expect(height).toBeGreaterThanOrEqual(44);
  });

  it('has a width of its own where the page asks how wide it would like to be', async () => {
    const { page } = await opened(
      document(`<div style="display: inline-block">${script}${calendar}</div>`),
      1,
      0,
    );
    expect((await page.locator('section').boundingBox())?.width).toBeGreaterThan(300);
  });
});
