import { describe, expect, it } from 'vitest';
import { hold } from '../held.ts';
import { expectQuiet, openVariant } from './variant.ts';

hold();

describe('27: a frame with the height of what is in it', () => {
  it.each([375, 1280])('is as high as its page, before and after, at %i px', async (width) => {
    const options = { viewport: { width, height: 800 } };
    const { page, observed } = await openVariant('27-frame-height', { options });
    for (const title of ['Veranstaltungen', 'Kontakt']) {
      const iframe = page.locator(`iframe[title="${title}"]`);
      await iframe.scrollIntoViewIfNeeded();
      const frame = page.frameLocator(`iframe[title="${title}"]`);
      await frame.locator('section[aria-busy="false"]').waitFor();
      const height = async () => Number(await iframe.getAttribute('height'));
      const own = () =>
        frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      await expect.poll(async () => (await height()) - (await own())).toBe(0);
      const scrolled = frame
        .locator('html')
        .evaluate((html) => html.scrollHeight - html.clientHeight);
      expect(await scrolled).toBe(0);
      const before = await height();
      await frame.locator('[part="languages"] summary').click();
      await expect.poll(height).toBeGreaterThan(before);
      await frame.locator('[part="languages"] summary').click();
      await expect.poll(height).toBe(before);
    }
    expectQuiet(observed);
  });

  it('says its height again to a page that asks, and to nobody else', async () => {
    const { page } = await openVariant('27-frame-height');
    const iframe = page.locator('iframe').first();
    await page.frameLocator('iframe').first().locator('section[aria-busy="false"]').waitFor();
    const asked = (question: unknown) =>
      iframe.evaluate(
        (frame, said) =>
          new Promise((resolve) => {
            addEventListener('message', ({ data }) => resolve(data), { once: true });
            (frame as HTMLIFrameElement).contentWindow?.postMessage(said, '*');
            setTimeout(resolve, 1000, 'silence');
          }),
        question,
      );
    const height = await page
      .frameLocator('iframe')
      .first()
      .locator('body')
      .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    expect(await asked({ type: 'quartier:height' })).toEqual({ type: 'quartier:height', height });
    expect(await asked({ message: 'ready', secret: 'x' })).toBe('silence');
  });
});
