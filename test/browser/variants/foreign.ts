/** All that has to hold on a page whose styles and scripts are not made for widgets. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from '../chromium.ts';
import { browser, partner } from '../held.ts';
import { origin } from '../service.ts';
import { differences, differingLines, frameOf, hostStyles, looksOf, traces } from './looks.ts';
import { chooseFree, findOffice, turnMonth } from './reader.ts';
import { blockService, drawn, expectQuiet, openVariant } from './variant.ts';

type Edit = (html: string) => string;

const kinds = ['calendar', 'contact'] as const;

/** A page that says nothing of itself but how wide a widget is and what its font is. */
async function openReference(kind: (typeof kinds)[number], frame: Awaited<Frame>): Promise<Page> {
  const { width, fontFamily, fontSize } = frame;
  const month = kind === 'calendar' ? ' month="2017-08"' : '';
  const { page } = await openPage(browser);
  const html = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Vergleich</title>
    <style>div { width: ${width}px; font-family: ${fontFamily}; font-size: ${fontSize} }</style>
    <script async src="${origin}/${kind}.js"></script>
    <div><quartier-${kind}${month}></quartier-${kind}></div></html>`;
  await page.goto(partner.serve('/reference', { html }));
  await drawn(page, kind === 'calendar' ? 1 : 0, kind === 'contact' ? 1 : 0);
  return page;
}
type Frame = ReturnType<typeof frameOf>;

/** Opens a page of one calendar and one card of offices, both drawn. */
export async function openForeign(name: string, edit?: Edit) {
  const { page, observed } = await openVariant(name, { edit });
  await drawn(page, 1, 1);
  return { page, observed };
}

/**
 * Both widgets look as on a neutral page of their width and font: every element, every property.
 * @param but which differences are not looked at
 */
export async function expectNeutralLook(page: Page, but?: RegExp): Promise<void> {
  for (const kind of kinds) {
    const widget = page.locator(`quartier-${kind}`);
    const looks = await looksOf(widget);
    const reference = await openReference(kind, await frameOf(widget));
    const expected = await looksOf(reference.locator(`quartier-${kind}`));
    await reference.context().close();
    expect(expected.length).toBeGreaterThan(kind === 'calendar' ? 200 : 20);
    const found = differences(looks, expected).filter((one) => !but?.test(one));
    expect([kind, found.slice(0, 20)]).toEqual([kind, []]);
  }
}

/** The page is, to its own scripts and styles, as it is where nothing of the service comes through. */
export async function expectUntouched(page: Page, name: string, edit?: Edit): Promise<void> {
  const { page: bare } = await openVariant(name, { edit, before: blockService });
  const [styles, before] = [await hostStyles(page), await hostStyles(bare)];
  expect(Object.keys(styles)).toEqual(Object.keys(before));
  expect(Object.keys(before).length).toBeGreaterThan(8);
  const changed = Object.keys(before).flatMap((path) =>
    differingLines(styles[path] ?? '', before[path] ?? '').map((line) => `${path} ${line}`),
  );
  expect(changed).toEqual([]);
  expect(await traces(page)).toEqual(await traces(bare));
  await bare.context().close();
}

/** Both widgets do what a reader wants, and look neutral thereafter. */
export async function operate(page: Page): Promise<void> {
  const calendar = page.locator('quartier-calendar');
  await turnMonth(calendar);
  await chooseFree(calendar, '2017-09');
  await findOffice(page.locator('quartier-contact'));
}

/** Registers the test of how widgets look on a page. */
export function itLooksNeutral(name: string, edit?: Edit, but?: RegExp): void {
  it('looks as on a neutral page of this width and font', async () => {
    const { page, observed } = await openForeign(name, edit);
    await expectNeutralLook(page, but);
    expectQuiet(observed);
  });
}

/** Registers the test of what widgets do on a page. */
export function itActs(name: string, edit?: Edit): void {
  it('acts, and the page stays as it was, without a complaint', async () => {
    const { page, observed } = await openForeign(name, edit);
    await operate(page);
    await expectUntouched(page, name, edit);
    expectQuiet(observed);
  });
}

/** Registers both. */
export function itIsFit(name: string, edit?: Edit): void {
  itLooksNeutral(name, edit);
  itActs(name, edit);
}
