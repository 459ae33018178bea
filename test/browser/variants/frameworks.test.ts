import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hold, partner } from '../held.ts';
import { chooseFree, expectListed, findOffice, turnMonth } from './reader.ts';
import { drawn, expectQuiet, openVariant } from './variant.ts';

hold();

const preact = readFileSync(createRequire(import.meta.url).resolve('preact'), 'utf8');

async function openComponent() {
  const headers = { 'Content-Type': 'text/javascript' };
  partner.serve('/preact.js', { html: preact, headers });
  const opened = await openVariant('21-component');
  await drawn(opened.page, 1, 1);
  return opened;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const names = (page: Page) =>
  page
    .locator('quartier-calendar, quartier-contact')
    .evaluateAll((all) => all.map((one) => one.localName));

describe('21: in a component of a framework', () => {
  it('widgets follow their attributes and their reader', async () => {
    const { page, observed } = await openComponent();
    const calendar = page.locator('quartier-calendar');
    await press(page, 'September');
    await expect
      .poll(() => calendar.locator('[part="heading"]').innerText())
      .toBe('September 2017');
    await expectListed(calendar, 'month=2017-09');
    await press(page, 'nur kostenlos');
    await expectListed(calendar, 'month=2017-09&free=true');
    await findOffice(page.locator('quartier-contact'));
    expectQuiet(observed);
  });

  it('widgets that change places keep what their reader chose', async () => {
    const { page, observed } = await openComponent();
    await turnMonth(page.locator('quartier-calendar'));
    await findOffice(page.locator('quartier-contact'));
    expect(await names(page)).toEqual(['quartier-calendar', 'quartier-contact']);
    await press(page, 'tauschen');
    expect(await names(page)).toEqual(['quartier-contact', 'quartier-calendar']);
    await drawn(page, 1, 1);
    expect(await page.locator('quartier-calendar [part="heading"]').innerText()).toBe(
      'September 2017',
    );
    expect(await page.locator('quartier-contact [part="heading"]').innerText()).toBe('Hainholz');
    expectQuiet(observed);
  });

  it('widgets come and go, and are whole each time', async () => {
    const { page, observed } = await openComponent();
    for (let time = 0; time < 5; time += 1) {
      await press(page, 'aus');
      expect(await names(page)).toEqual([]);
      await press(page, 'an');
      await drawn(page, 1, 1);
    }
    await turnMonth(page.locator('quartier-calendar'));
    await chooseFree(page.locator('quartier-calendar'), '2017-09');
    expectQuiet(observed);
  });
});

describe('22: on a site that exchanges the body', () => {
  it('a script that comes again draws anew, and what is gone back to still acts', async () => {
    const { page, observed } = await openVariant('22-exchanged');
    await drawn(page, 1, 0);
    await turnMonth(page.locator('quartier-calendar'));
    await press(page, 'Kontakt');
    await drawn(page, 0, 1);
    await findOffice(page.locator('quartier-contact'));
    await press(page, 'Termine');
    await drawn(page, 1, 0);
    await turnMonth(page.locator('quartier-calendar'));
    await page.goBack();
    await drawn(page, 0, 1);
    expect(await page.locator('quartier-contact [part="heading"]').innerText()).toBe('Hainholz');
    await page.goBack();
    await drawn(page, 1, 0);
    await expectListed(page.locator('quartier-calendar'), 'month=2017-09');
    await chooseFree(page.locator('quartier-calendar'), '2017-09');
    expectQuiet(observed);
  });
});
