import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './chromium.ts';
import { browser, hold, partner } from './held.ts';
import { origin } from './service.ts';

hold();

/** A page that asks for nothing itself, not even for an icon. */
const pageWith = (body: string, language = 'de') =>
  `<!doctype html><html lang="${language}"><title>x</title><link rel="icon" href="data:,"><body>${body}</body></html>`;

const ours = (requests: string[]) => requests.filter((address) => address.startsWith(origin));

describe('one flight', () => {
  it.each([
    ['/calendar.js?month=2017-08', 'quartier-calendar [part="event"]'],
    ['/calendar.js?on=weekend&district=sahlkamp&free=true', 'quartier-calendar .day.solid'],
    ['/contact.js?district=hainholz', 'quartier-contact [part="call"]'],
    ['/contact.js', 'quartier-contact [part="call"]'],
  ])('%s paints after one request, on a slow network', async (path, painted) => {
    const { page, observed } = await openPage(browser);
    const network = await page.context().newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 200_000,
    });
    const html = pageWith(`<script async src="${origin}${path}"></script>`);
    await page.goto(partner.serve('/', { html }));
    await page.locator(painted).first().waitFor();
    expect(ours(observed.requests)).toEqual([origin + path]);
    // And nothing more as long as nobody comes near.
    await page.waitForTimeout(700);
    expect(ours(observed.requests)).toEqual([origin + path]);
    await page.locator(painted).first().hover();
    await expect.poll(() => ours(observed.requests)).toHaveLength(2);
    expect(ours(observed.requests)[1]).toMatch(/\.act\.js\?lang=de$/);
  });

  it('hands what a second script brings over to the first', async () => {
    const { page, observed } = await openPage(browser);
    const script = (month: string) =>
      `<div id="m${month}"></div><script src="${origin}/calendar.js?month=2017-${month}" data-target="m${month}"></script>`;
    const html = pageWith(`${script('08')}${script('09')}`);
    await page.goto(partner.serve('/', { html }));
    await page.getByRole('heading', { name: 'September 2017' }).first().waitFor();
    expect(ours(observed.requests)).toHaveLength(2);
  });

  it('loads what acts once, however soon a reader acts, and again only after a failure', async () => {
    const { page, observed } = await openPage(browser);
    const html = pageWith(`<script async src="${origin}/calendar.js?month=2017-08"></script>`);
    await page.goto(partner.serve('/', { html }));
    const acts = () => ours(observed.requests).filter((address) => address.includes('.act.js'));
    await page.route('**/*.act.js*', (route) => route.abort());
    await page.locator('.turn').last().click();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/*.act.js*');
    const failed = acts().length;
    await page.route('**/*.act.js*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.locator('.day').first().hover();
    await page.locator('.turn').last().click();
    await page.getByRole('heading', { name: 'September 2017' }).first().waitFor();
    expect(acts().slice(failed)).toHaveLength(1);
  });

  it('is asked for again on a page that has been open for long', async () => {
    const { page, observed } = await openPage(browser);
    await page.clock.install();
    const html = pageWith(`<script async src="${origin}/calendar.js?month=2017-08"></script>`);
    await page.goto(partner.serve('/', { html }));
    await page.locator('[part="event"]').first().waitFor();
    const another = () =>
      page.evaluate(() => {
        document.querySelector('quartier-calendar')?.remove();
        const element = document.createElement('quartier-calendar');
        element.setAttribute('month', '2017-08');
        document.body.append(element);
      });
    await another();
    await page.locator('[part="event"]').first().waitFor();
    expect(ours(observed.requests)).toHaveLength(1);
    await page.clock.fastForward('10:00');
    await another();
    await page.locator('[part="event"]').first().waitFor();
    expect(ours(observed.requests)).toEqual([
      `${origin}/calendar.js?month=2017-08`,
      `${origin}/calendar.json?month=2017-08`,
    ]);
  });

  it('is drawn again in place: heading levels, theme and language as the page has them', async () => {
    const { page, observed } = await openPage(browser);
    const html = pageWith(
      `<script async src="${origin}/calendar.js?month=2017-08" data-heading="5" data-theme="dark"></script>`,
      'en',
    );
    await page.goto(partner.serve('/', { html }));
    await page.getByRole('link', { name: 'Weekend' }).waitFor();
    const looks = () =>
      page.evaluate(() => {
        const root = document.querySelector('quartier-calendar')?.shadowRoot;
        const headings = [...(root?.querySelectorAll('h1,h2,h3,h4,h5,h6') ?? [])];
        return [
          root?.querySelector('section')?.className,
          headings.map(({ localName }) => localName),
        ];
      });
    const painted = await looks();
    expect(painted).toEqual(['frame dark', expect.arrayContaining(['h5', 'h6'])]);
    expect(ours(observed.requests)).toEqual([
      `${origin}/calendar.js?month=2017-08`,
      `${origin}/calendar.json?month=2017-08&lang=en`,
    ]);
    await page.locator('.day').first().hover();
    await expect.poll(() => ours(observed.requests)).toHaveLength(3);
    await page.waitForTimeout(300);
    expect(await looks()).toEqual(painted);
  });
});

/** Notes every element that comes or goes in a widget, and marks those that are there. */
const watch = (page: Page, name: string) =>
  page.evaluate((element) => {
    const root = document.querySelector(element)?.shadowRoot?.querySelector('div') as Element;
    const marks = window as unknown as { changes: string[]; before: Element[] };
    marks.changes = [];
    marks.before = [...root.querySelectorAll('*')];
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        for (const node of [...addedNodes, ...removedNodes]) {
          if (node instanceof Element) marks.changes.push(node.outerHTML);
        }
      }
    }).observe(root, { childList: true, subtree: true });
  }, name);
const changes = (page: Page) =>
  page.evaluate(() => {
    const { changes, before } = window as unknown as { changes: string[]; before: Element[] };
    return [changes, before.filter((element) => !element.isConnected).length];
  });

/** Where everything in a widget stands. */
const places = (page: Page, name: string) =>
  page.locator(`${name} section *`).evaluateAll((all) =>
    all.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      // To the pixel: a text in two nodes is some hundredths of one wider than in one.
      return [element.localName, ...[x, y, width, height].map(Math.round)].join(' ');
    }),
  );

describe('hydration', () => {
  it.each([
    ['/calendar?month=2017-08', 'quartier-calendar'],
    ['/calendar?on=2017-08-05&q=nirgends&district=sahlkamp', 'quartier-calendar'],
    ['/contact?district=hainholz', 'quartier-contact'],
    ['/contact?q=sahlkamp&lang=en', 'quartier-contact'],
  ])('of %s keeps the server’s nodes and asks for nothing again', async (path, name) => {
    const { page, observed } = await openPage(browser);
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await watch(page, name);
    const before = await places(page, name);
    await page.locator(`${name} [part="heading"]`).first().hover();
    await expect.poll(() => observed.requests.at(-1)).toMatch(/\.act\.js\?lang=/);
    await page.waitForTimeout(500);
    expect(await changes(page)).toEqual([[], 0]);
    expect(await places(page, name)).toEqual(before);
    expect(observed.requests.filter((address) => /\/v1\/|\.json/.test(address))).toEqual([]);
    expect(observed.violations).toEqual([]);
    expect(observed.pageErrors).toEqual([]);
  });

  it('goes on from there, in place', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${origin}/calendar?month=2017-08`, { waitUntil: 'networkidle' });
    const table = await page.locator('[part="month"]').elementHandle();
    await page.getByRole('link', { name: 'kostenlos', exact: true }).click();
    await page.locator('[part="filter"][aria-current="true"]').waitFor();
    expect(await table?.evaluate((element) => element.isConnected)).toBe(true);
    expect(page.url()).toBe(`${origin}/calendar?month=2017-08`);
  });

  it('leaves open what a reader has opened, and typed what was typed', async () => {
    const { page } = await openPage(browser);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/calendar.act.js*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${origin}/calendar?month=2017-08`);
    await page.locator('.head summary').click();
    await page.locator('.pills summary').click();
    const field = page.locator('input[type="search"]');
    await field.pressSequentially('tan');
    release();
    await page.getByText(/[1-9]\d*\+? Veranstaltungen/).waitFor();
    await expect
      .poll(() => page.locator('[part="event"] .bold').allInnerTexts())
      .not.toContain('Sprachcafé');
    expect(await field.inputValue()).toBe('tan');
    expect(await page.getByRole('link', { name: 'Okt', exact: true }).isVisible()).toBe(true);
  });
});
