/** What those need who see little, use a finger, or have set up their browser (WCAG 1.4.4 to 1.4.12, 2.5.8). */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hold } from './held.ts';
import { answered, link, openWidget } from './opened.ts';

hold('2017-08-02T12:00:00+02:00');

/** A widget in which all that can be opened is open. */
async function unfolded(name: 'calendar' | 'contact', options: BrowserContextOptions = {}) {
  const query = name === 'calendar' ? '?month=2017-08' : '?district=hainholz';
  const { page } = await openWidget(name, query, options);
  if (name === 'calendar') {
    await page.locator('[part="event"] .bold a').first().click();
    await page.locator('[part="details"]').waitFor();
  }
  await page.locator(`quartier-${name}`).evaluate((element) => {
    for (const details of element.shadowRoot?.querySelectorAll('details') ?? [])
      details.open = true;
  });
  return page;
}

interface Target {
  text: string;
  width: number;
  height: number;
}

/** All that can be pressed, as large as it can be hit. */
const targets = (page: Page): Promise<Target[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('quartier-calendar, quartier-contact')].flatMap((element) =>
      [
        ...(element.shadowRoot?.querySelectorAll('a, button, summary, input:not([type=hidden])') ??
          []),
      ]
        .filter((one) => one.checkVisibility())
        .map((one) => {
          // What is broken over lines is hit on each of them.
          const boxes = [...one.getClientRects()];
          return {
            text: one.textContent?.trim() ?? '',
            width: Math.max(...boxes.map(({ width }) => width)),
            height: Math.min(...boxes.map(({ height }) => height)),
          };
        }),
    ),
  );

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each(['calendar', 'contact'] as const)('the %s', (name) => {
  it.each([
    ['a pointer', 24, {}],
    ['a finger', 44, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }],
  ] as const)('has targets large enough for %s', async (_, least, options) => {
    const page = await unfolded(name, options);
    const all = await targets(page);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ height }) => height < least - 0.5)).toEqual([]);
    expect(all.filter(({ width }) => width < 24)).toEqual([]);
  });

  it('loses nothing at 400 %, which leaves 320 by 256 px', async () => {
    const page = await unfolded(name, { viewport: { width: 320, height: 256 } });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('quartier-calendar, quartier-contact')].flatMap((element) =>
        [...(element.shadowRoot?.querySelectorAll('section *') ?? [])]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
          .map((one) => one.outerHTML.slice(0, 80)),
      ),
    );
    expect(cut).toEqual([]);
  });

  it('takes the text spacing that a reader sets', async () => {
    const page = await unfolded(name, { viewport: { width: 320, height: 640 } });
    await page.locator(`quartier-${name}`).evaluate((element) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
      const { shadowRoot } = element;
      if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
    });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const clipped = await page.locator(`quartier-${name}`).evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll('section *') ?? [])]
        .filter((one) => getComputedStyle(one).overflow !== 'visible')
        .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight)
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(clipped).toEqual([]);
  });

  it('moves nothing by itself', async () => {
    const page = await unfolded(name, { reducedMotion: 'reduce' });
    const moving = () =>
      page.evaluate(() =>
        document.getAnimations().map((one) => (one as CSSTransition).transitionProperty),
      );
    expect((await moving()).filter((property) => property !== 'visibility')).toEqual([]);
  });
});

describe('in forced colours, the calendar', () => {
  it('still shows which day is chosen, how busy days are, and where the keyboard is', async () => {
    const { page } = await openWidget('calendar', '?on=2017-08-05', { forcedColors: 'active' });
    await link(page, /^Samstag, 5\. August/).focus();
    await answered(page);
    const look = (selector: string, pseudo?: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one, pseudo) => {
          const { backgroundColor, borderTopColor, outlineStyle, outlineWidth } = getComputedStyle(
            one,
            pseudo,
          );
          return { backgroundColor, borderTopColor, outlineStyle, outlineWidth };
        }, pseudo);
    const [chosen, other, bar, surface] = await Promise.all([
      look('.day.solid'),
      look('.day:not(.solid)'),
      look('.day.w3:not(.solid), .day.w4:not(.solid), .day.w2:not(.solid)', '::after'),
      look('section'),
    ]);
    expect(chosen.backgroundColor).not.toBe(other.backgroundColor);
    expect(bar.borderTopColor).not.toBe(surface.backgroundColor);
    expect(chosen).toMatchObject({ outlineStyle: 'solid', outlineWidth: '2px' });
  });
});
