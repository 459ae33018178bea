import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hold, partner } from '../held.ts';
import { origin } from '../service.ts';
import { embedScript, filtered } from '../wordpress.ts';
import { chooseFree, expectListed, turnMonth } from './reader.ts';
import { expectQuiet, openVariant, variant } from './variant.ts';

hold();

const { text: script, lacking } = await embedScript();

/** The script as WordPress serves it. */
function serveScript(text = script ?? ''): void {
  const headers = { 'Content-Type': 'text/javascript' };
  partner.serve('/wp-includes/js/wp-embed.min.js', { html: text, headers });
}

const SECRET = 'a1B2c3D4e5';
const title = 'Veranstaltungen: August 2017';

/** The page as it is with another address pasted into it, as the service and WordPress make it. */
async function pasted(address: string): Promise<(html: string) => string> {
  const answer = await fetch(`${origin}/oembed?url=${encodeURIComponent(origin + address)}`);
  const { html } = (await answer.json()) as { html: string };
  const left = filtered(html, SECRET) as string;
  return (page) => page.replace(/<blockquote.*<\/iframe>/, left);
}

/** The page in WordPress, once its frame is seen and what is in it is there. */
async function embedded(address?: string) {
  serveScript();
  const edit = address ? await pasted(address) : undefined;
  const { page, observed } = await openVariant('26-wordpress', { ...(edit && { edit }) });
  const frame = page.frameLocator('iframe');
  await frame.locator('section[aria-busy="false"]').waitFor();
  await page.locator('iframe:not([style])').waitFor();
  return { page, observed, frame };
}

const framedHeight = (page: Page) => page.locator('iframe').getAttribute('height').then(Number);
const ownHeight = (frame: FrameLocator) =>
  frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));

/** Opens the first event of the list in place. @returns the address of its page. */
async function openFirst(frame: FrameLocator): Promise<string> {
  const event = frame.locator('[part="list"] a[aria-expanded]').first();
  await event.click();
  await frame.locator('[part="details"]').waitFor();
  return (await event.getAttribute('href')) as string;
}

/** Where the whole window is once a link in the frame has been pressed. */
async function led(page: Page, press: () => Promise<void>): Promise<string> {
  await Promise.all([page.waitForURL(`${origin}/**`), press()]);
  return page.url();
}

describe('26: an address that is pasted into WordPress', () => {
  it('is what the filter of WordPress leaves of our answer', async () => {
    const answer = await fetch(
      `${origin}/oembed?url=${encodeURIComponent(`${origin}/calendar?month=2017-08`)}&maxwidth=600`,
    );
    const { html, title: told } = (await answer.json()) as { html: string; title: string };
    const left = filtered(html, SECRET)?.replaceAll(told, title);
    expect(variant('26-wordpress')).toContain(left);
  });
});

describe.skipIf(script === undefined)(`in WordPress (${lacking ?? 'its own script'})`, () => {
  it('has no origin, and as much height as WordPress gives it', async () => {
    const { page, observed, frame } = await embedded();
    expect(await frame.locator('body').evaluate(() => globalThis.origin)).toBe('null');
    expect(await page.locator('blockquote').isVisible()).toBe(false);
    expect(await ownHeight(frame)).toBeGreaterThan(1000);
    await expect.poll(() => framedHeight(page)).toBe(1000);
    expectQuiet(observed);
  });

  it('is as high as what is in it, also once that has changed', async () => {
    const { page, frame } = await embedded('/calendar?month=2017-08&q=nirgends');
    await expect.poll(async () => (await framedHeight(page)) - (await ownHeight(frame))).toBe(0);
    const closed = await framedHeight(page);
    await frame.locator('[part="languages"] summary').click();
    await expect.poll(() => framedHeight(page)).toBeGreaterThan(closed);
    await frame.locator('[part="languages"] summary').click();
    await expect.poll(() => framedHeight(page)).toBe(closed);
    expect(closed).toBeGreaterThan(200);
    expect(closed).toBeLessThan(1000);
  });

  it('is told by WordPress’s script when that comes late', async () => {
    serveScript();
    let come: () => void = () => {};
    const held = new Promise<void>((resolve) => (come = resolve));
    const before = (page: Page) =>
      page.route('**/wp-embed.min.js', async (route) => {
        await held;
        await route.continue();
      });
    const { page } = await openVariant('26-wordpress', { before, until: 'commit' });
    await page.frameLocator('iframe').locator('section').waitFor({ state: 'attached' });
    expect(await page.locator('blockquote').isVisible()).toBe(true);
    come();
    await page.locator('iframe:not([style])').waitFor();
    expect(await page.locator('blockquote').isVisible()).toBe(false);
  });

  it('turns months, filters and opens events in place', async () => {
    const { page, observed, frame } = await embedded();
    const url = page.url();
    await turnMonth(frame);
    await chooseFree(frame, '2017-09');
    await openFirst(frame);
    expect(page.url()).toBe(url);
    expectQuiet(observed);
  });

  it.each(['typing', 'the enter key', 'the button'])(
    'searches by %s, and sends no form',
    async (by) => {
      const { observed, frame } = await embedded();
      await frame.locator('summary', { hasText: 'Suche' }).click();
      const field = frame.getByRole('searchbox');
      await field.pressSequentially('fest');
      if (by === 'the enter key') await field.press('Enter');
      if (by === 'the button') await frame.locator('button[type="submit"]').click();
      await expectListed(frame, 'month=2017-08&q=fest');
      expect(await field.inputValue()).toBe('fest');
      expectQuiet(observed);
    },
  );

  it('leads to an event’s page from what would leave it: a map, a file, what is printed', async () => {
    for (const [selector, ending] of [
      ['[part="details"] a[href^="https://www.openstreetmap.org/"]', ''],
      ['.keep a[href$=".ics"]', ''],
      ['.keep a[target="_blank"]', '?print=true'],
    ] as const) {
      const { page, observed, frame } = await embedded();
      const event = await openFirst(frame);
      expect(await led(page, () => frame.locator(selector).first().click())).toBe(event + ending);
      expect(observed.pageErrors).toEqual([]);
      await page.context().close();
    }
  });

  it('leads to the view that is shown from all else that would leave it', async () => {
    for (const selector of ['a[href^="webcal:"]', '.muted > a[href^="https:"]']) {
      const { page, frame } = await embedded();
      await turnMonth(frame);
      const subscribe = frame.locator('details.muted summary');
      await subscribe.click();
      expect(await led(page, () => frame.locator(selector).last().click())).toBe(
        `${origin}/calendar?month=2017-09`,
      );
      await page.context().close();
    }
  });

  it('leads to what is a page of ours by itself', async () => {
    const { page, frame } = await embedded('/contact?district=sahlkamp-mitte&lang=en');
    const privacy = frame.locator('[part="foot"] a').first();
    expect(await led(page, () => privacy.click())).toBe(`${origin}/privacy?lang=en`);
  });

  it('leads from a number to the contact whose it is', async () => {
    for (const [address, place] of [
      ['/contact?district=sahlkamp-mitte&lang=en', '/contact?district=sahlkamp-mitte&lang=en'],
      ['/contact', '/contact?district=hainholz'],
      ['/calendar?district=sahlkamp-mitte', '/contact?district=sahlkamp-mitte'],
    ] as const) {
      const { page, frame } = await embedded(address);
      const all = frame.locator('[part="call"]');
      const call = address === '/contact' ? all.filter({ hasText: 'Hainholz' }) : all.first();
      expect(await led(page, () => call.click())).toBe(origin + place);
      const number = page.locator('quartier-contact [part="call"]').first();
      expect(await number.getAttribute('href')).toMatch(/^tel:\+/);
      await page.context().close();
    }
  });

  it('has its number as text that can be selected', async () => {
    const { frame } = await embedded('/contact?district=sahlkamp-mitte');
    const number = frame.locator('[part="call"] span').last();
    expect(await number.evaluate((one) => getComputedStyle(one).userSelect)).not.toBe('none');
    await number.selectText();
    const selected = await frame.locator('body').evaluate(() => String(getSelection()));
    expect(selected.replace(/\s/g, ' ')).toBe('0511 606 98802');
  });
});
