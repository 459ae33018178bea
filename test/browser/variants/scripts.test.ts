import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hold } from '../held.ts';
import { chooseFree, findOffice, turnMonth } from './reader.ts';
import { drawn, expectQuiet, openVariant } from './variant.ts';

hold();

/** Both widgets of a page do what a reader wants. */
async function operate(page: Page): Promise<void> {
  await turnMonth(page.locator('quartier-calendar'));
  await chooseFree(page.locator('quartier-calendar'), '2017-09');
  await findOffice(page.locator('quartier-contact'));
}

describe('a script', () => {
  it('17: that is deferred draws where it stands', async () => {
    const { page, observed } = await openVariant('17-deferred');
    await drawn(page, 1, 1);
    const order = await page
      .locator('#termine, #kontakt')
      .evaluateAll((all) => all.map(({ children }) => [...children].map((one) => one.localName)));
    expect(order).toEqual([
      ['script', 'quartier-calendar', 'p'],
      ['script', 'quartier-contact', 'p'],
    ]);
    await operate(page);
    expectQuiet(observed);
  });

  it('18: that another one puts in draws in its target or where it was put', async () => {
    const { page, observed } = await openVariant('18-injected');
    expect(await page.locator('quartier-calendar, quartier-contact').count()).toBe(0);
    await page.getByRole('button').click();
    await drawn(page, 1, 1);
    expect(await page.locator('#kalender > quartier-calendar').count()).toBe(1);
    expect(await page.locator('#kontakt > script + quartier-contact').count()).toBe(1);
    await operate(page);
    expectQuiet(observed);
  });

  it('19: that stands there twice draws twice only where it asks for a view', async () => {
    const { page, observed } = await openVariant('19-twice');
    await drawn(page, 2, 1);
    expect(await page.locator('script + quartier-calendar').count()).toBe(2);
    await turnMonth(page.locator('quartier-calendar').first());
    const second = page.locator('quartier-calendar').last();
    expect(await second.locator('[part="heading"]').innerText()).toBe('August 2017');
    await chooseFree(second, '2017-08');
    await findOffice(page.locator('quartier-contact'));
    expectQuiet(observed);
  });
});

describe('20: what is not shown at first', () => {
  it('is drawn, as wide as its place, once it is shown', async () => {
    const { page, observed } = await openVariant('20-hidden');
    await page.locator('quartier-calendar section').waitFor({ state: 'attached' });
    await page.locator('quartier-contact section').waitFor({ state: 'attached' });
    expect(await page.locator('quartier-calendar').isVisible()).toBe(false);
    await page.getByRole('tab', { name: 'Termine' }).click();
    await page.locator('summary', { hasText: 'Wen rufe ich an?' }).click();
    await drawn(page, 1, 1);
    for (const [widget, place] of [
      ['quartier-calendar section', '#zwei'],
      ['quartier-contact section', 'main > details'],
    ] as const) {
      const [inner, outer] = await Promise.all(
        [widget, place].map((one) => page.locator(one).first().boundingBox()),
      );
      expect(inner?.width).toBe(outer?.width);
      expect(inner?.height).toBeGreaterThan(300);
    }
    await operate(page);
    expectQuiet(observed);
  });
});
