/** The browser and the partner's site that the tests of a file share; what a test opens ends with it. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type Partner, startPartner } from './partner.ts';
import { readFeeds, setNow } from './service.ts';

export let browser: Browser;
export let partner: Partner;
/** When it is for the service, if it was told. */
export let heldNow: string | undefined;

/**
 * Holds them for the tests of the file that calls it.
 * @param now ISO 8601: when it is for the service, which then reads its feeds; without it, the present
 */
export function hold(now?: string): void {
  beforeAll(async () => {
    [browser, partner] = await Promise.all([launchChromium(), startPartner()]);
    heldNow = now;
    if (!now) return;
    await setNow(now);
    await readFeeds();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    if (now) await setNow(null);
    await Promise.all([browser.close(), partner.close()]);
  });
}
