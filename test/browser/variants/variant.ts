/** The pages of widget/variants, as partners of this service would have them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from '../../../tools/setup.mjs';
import { type Observed, openPage } from '../chromium.ts';
import { browser, partner } from '../held.ts';
import { origin } from '../service.ts';

/** The page of a way to embed, for the service that runs. */
export const variant = (name: string) =>
  readFileSync(join(root, `widget/variants/${name}.html`), 'utf8').replaceAll(
    'http://localhost:8787',
    origin,
  );

interface Opening {
  /** Of the partner's answer. */
  headers?: Record<string, string>;
  options?: BrowserContextOptions;
  /** What is done to the page before it has an address. */
  before?: (page: Page) => unknown;
  /** What is done to its text. */
  edit?: (html: string) => string;
  /** What is waited for, if not for all that it loads. */
  until?: 'commit';
}

/** Opens a page of widget/variants on the partner's site; its widgets may still be on their way. */
export async function openVariant(name: string, opening: Opening = {}) {
  const { headers, options, before, edit = (html) => html, until } = opening;
  const { page, observed } = await openPage(browser, options);
  await before?.(page);
  // Else the browser complains of the partner.
  partner.serve('/favicon.ico', { html: '', headers: { 'Content-Type': 'image/svg+xml' } });
  const address = partner.serve(`/${name}`, { html: edit(variant(name)), headers });
  await page.goto(address, { waitUntil: until });
  return { page, observed };
}

/** Lets nothing of the service through. */
export const blockService = (page: Page) => page.route(`${origin}/**`, (route) => route.abort());

/** Waits until as many widgets have something to show. */
export async function drawn(page: Page, calendars: number, contacts: number): Promise<void> {
  const count = (name: string) =>
    page.locator(`quartier-${name} section[aria-busy="false"] [part="heading"]`).count();
  await expect
    .poll(async () => [await count('calendar'), await count('contact')], { timeout: 30_000 })
    .toEqual([calendars, contacts]);
}

/** Nothing went wrong in a page, and nothing was refused. */
export function expectQuiet({ consoleErrors, pageErrors, violations }: Observed): void {
  expect({ consoleErrors, pageErrors, violations }).toEqual({
    consoleErrors: [],
    pageErrors: [],
    violations: [],
  });
}
