import { describe, expect, it } from 'vitest';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { contrast, painted } from './colours.ts';
import { browser, hold, partner } from './held.ts';
import { origin } from './service.ts';

hold();

const themes = ['light', 'dark'];
// Regions of one page have to have different names.
const looks = [
  ['light', '2017-08', 'hainholz'],
  ['dark', '2017-09', 'stoecken'],
];

/** A partner's page with both widgets in light and in dark, in a colour of the partner's. */
const coloured = (accent: string) => `<!doctype html>
  <html lang="de"><title>Verein</title><main><h1>Verein</h1><h2>Termine</h2>
  <script async src="${origin}/calendar.js"></script>
  <script async src="${origin}/contact.js"></script>
  ${looks
    .map(
      ([theme, month, district]) => `
        <quartier-calendar month="${month}" free="true" data-theme="${theme}"
          data-accent="${accent}"></quartier-calendar>
        <quartier-contact district="${district}" data-theme="${theme}"
          data-accent="${accent}"></quartier-contact>`,
    )
    .join('')}</main></html>`;

async function opened(accent: string) {
  const { page } = await openPage(browser);
  await page.goto(partner.serve('/', { html: coloured(accent) }));
  await expect.poll(() => page.locator('section[aria-busy="false"]').count()).toBe(4);
  return page;
}

const parts: [string, string][] = [
  ['accent on the surface', 'quartier-calendar .foot a'],
  ['accent on the tint', 'quartier-calendar [part="filter"]:not(.solid)'],
  ['text on the fill', 'quartier-calendar [part="filter"].solid'],
  ['the call button', 'quartier-contact [part="call"].solid'],
  ['what is less important', 'quartier-contact .muted'],
];

describe('an accent', () => {
  it.each([
    'yellow',
    'white',
    'black',
    '#ff0000',
    '#0000ff',
    '#808080',
    'lime',
    'oklch(70% 0.3 330)',
    'nocolour',
  ])('can be read, whatever it is: %s', async (accent) => {
    const page = await opened(accent);
    const unreadable: unknown[] = [];
    for (const theme of themes) {
      for (const [part, selector] of parts) {
        const [widget, ...inner] = selector.split(' ');
        const element = page
          .locator(`${widget}[data-theme="${theme}"]`)
          .locator(inner.join(' '))
          .first();
        const { text, background } = await painted(element);
        const ratio = contrast(text, background);
        if (ratio < 4.5) unreadable.push([theme, part, text, background, ratio]);
      }
    }
    expect(unreadable).toEqual([]);
    expect(await faultsOfAccessibility(page)).toEqual([]);
  });

  it('fills what is filled as it is, and tints nothing else with another', async () => {
    const page = await opened('#ff0000');
    for (const theme of themes) {
      const pill = page.locator(`quartier-calendar[data-theme="${theme}"] [part="filter"].solid`);
      expect((await painted(pill)).background).toEqual([255, 0, 0]);
    }
  });

  it('may be changed, and taken away again', async () => {
    const page = await opened('#ff0000');
    const pill = page.locator('quartier-calendar[data-theme="light"] [part="filter"].solid');
    const element = page.locator('quartier-calendar[data-theme="light"]');
    await element.evaluate((one) => one.setAttribute('data-accent', 'blue'));
    await expect.poll(async () => (await painted(pill)).background).toEqual([0, 0, 255]);
    await element.evaluate((one) => one.removeAttribute('data-accent'));
    await expect.poll(async () => (await painted(pill)).background).toEqual([10, 107, 79]);
  });
});
