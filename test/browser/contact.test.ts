import { describe, expect, it } from 'vitest';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { painted } from './colours.ts';
import { browser, hold, partner } from './held.ts';
import { focused, openWidget } from './opened.ts';
import { origin } from './service.ts';

hold();

const opened = (query: string, options = {}) => openWidget('contact', query, options);

const offices = [
  ['Hainholz', 'hainholz', '+4951160096632', '0511 600 96632'],
  ['Sahlkamp-Mitte', 'sahlkamp-mitte', '+4951160698802', '0511 606 98802'],
  ['Stöcken', 'stoecken', '+495112792550', '0511 279 2550'],
  ['Mühlenberg', 'muehlenberg', '+4951116835355', '0511 168 35355'],
] as const;

describe('the card of a district', () => {
  it.each(offices)('%s rings its office', async (name, slug, telephone, printed) => {
    const { page } = await opened(`?district=${slug}`);
    expect(await page.locator('section [tabindex]').innerText()).toBe(name);
    const call = page.locator('[part="call"]').first();
    expect(await call.getAttribute('href')).toBe(`tel:${telephone}`);
    expect((await call.innerText()).replace(/\s+/g, ' ')).toBe(`Anrufen: ${printed}`);
    const text = await page.locator('section').innerText();
    expect(text).toContain('Quartiersmanagement');
    expect(text).toContain('Stand: August 2017');
    expect(text).toContain('Uns nicht bekannt: Öffnungszeiten, E-Mail.');
  });

  it('has a call button of 56 px over its whole width', async () => {
    const { page } = await opened('?district=hainholz', { viewport: { width: 320, height: 640 } });
    const { width = 0, height = 0 } =
      (await page.locator('[part="call"]').first().boundingBox()) ?? {};
    const card = (await page.locator('section').boundingBox())?.width ?? 0;
    expect(height).toBeGreaterThanOrEqual(56);
    expect(width).toBe(card - 32);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('lets a finger keep the number, and stays where it is', async () => {
    const { page } = await opened('?district=hainholz&lang=en', { hasTouch: true });
    const saving = page.getByRole('link', { name: 'Save the number' });
    expect((await saving.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const [download] = await Promise.all([page.waitForEvent('download'), saving.tap()]);
    expect(download.url()).toBe(`${origin}/contact.vcf?district=hainholz&lang=en`);
    expect(await page.locator('section [tabindex]').innerText()).toBe('Hainholz');
  });

  it('has a pair of colours of its own in light and in dark, and follows the page', async () => {
    const { page } = await opened('?district=hainholz');
    const colours = () => painted(page.locator('[part="call"]').first());
    const white = [255, 255, 255];
    const black = [0, 0, 0];
    expect(await colours()).toEqual({ background: [10, 107, 79], text: white });
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'dark';
    });
    expect(await colours()).toEqual({ background: [111, 208, 170], text: black });
    await page.locator('quartier-contact').evaluate((element) => {
      element.style.setProperty('--quartier-accent', 'rgb(179, 38, 30)');
    });
    expect(await colours()).toEqual({ background: [179, 38, 30], text: white });
  });

  it('without an office leads to what it lies within, in place', async () => {
    const { page } = await opened('?district=list');
    expect(await page.locator('section').innerText()).toContain('Hier gibt es kein eigenes Büro.');
    expect(await page.locator('section').innerText()).toContain('Das liegt in Stadtbezirk');
    const wider = page.getByRole('link', { name: /^Stadtbezirk/ });
    await wider.press('Enter');
    const heading = page.locator('section [tabindex]');
    await expect.poll(() => heading.innerText()).toMatch(/^Stadtbezirk/);
    expect(await focused(page)).toBe(await heading.innerText());
    expect(page.url()).toBe(`${partner.origin}/`);
  });

  it('that is unknown says so, on the screen and in the console', async () => {
    const { page } = await openPage(browser);
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    const html = `<!doctype html><html lang="de"><title>x</title><body>
      <script async src="${origin}/contact.js?district=nix"></script>
      <quartier-contact district="nix"></quartier-contact></body></html>`;
    await page.goto(partner.serve('/', { html }));
    await page.getByText('Dazu kennen wir keinen Stadtteil.').nth(1).waitFor();
    expect(await page.getByText('Mühlenberg').count()).toBe(2);
    expect(warnings).toEqual([
      'Quartier: quartier-contact does without district: district nix is not known.',
    ]);
  });
});

describe('the card without a district', () => {
  it('lists all four offices in the seed page’s order, each with its number and its age', async () => {
    const { page } = await opened('');
    const items = await page.locator('.offices li').allInnerTexts();
    expect(items.map((item) => item.replace(/\s+/g, ' ').trim())).toEqual(
      offices.map(([name, , , printed]) => `${name} ${printed} Stand: August 2017`),
    );
    const links = page.locator('[part="call"]');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      offices.map(([, , telephone]) => `tel:${telephone}`),
    );
  });
});

describe('for everyone', () => {
  it.each(['', '?district=hainholz', '?district=list', '?district=nix'])(
    'axe-core finds nothing, in light and in dark: %s',
    async (query) => {
      const { page } = await opened(query);
      for (const scheme of ['light', 'dark']) {
        await page.locator('quartier-contact').evaluate((element, value) => {
          element.style.colorScheme = value;
        }, scheme);
        expect([scheme, await faultsOfAccessibility(page)]).toEqual([scheme, []]);
      }
    },
  );
});
