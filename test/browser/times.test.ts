/** Times from–to, wherever they stand: one thing on one line, from left to right. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Events } from '../../schema/contract.ts';
import { openPage } from './chromium.ts';
import { browser, hold } from './held.ts';
import { origin } from './service.ts';

hold('2017-08-04T12:00:00+02:00');

/** Where the first range of times among these elements is: its two times, as boxes. */
const rangeIn = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) => {
    const range = /(\d\d:\d\d)–\u2060?(\d\d:\d\d)/;
    const element = elements.find((one) => range.test(one.textContent ?? ''));
    const [, from = '', to = ''] = range.exec(element?.textContent ?? '') ?? [];
    const boxOf = (time: string) => {
      const texts = document.createTreeWalker(element as Node, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { currentNode: text } = texts;
        const at = text.textContent?.indexOf(time) ?? -1;
        if (at < 0) continue;
        const box = document.createRange();
        box.setStart(text, at);
        box.setEnd(text, at + time.length);
        return box.getBoundingClientRect();
      }
      return new DOMRect(Number.NaN);
    };
    return { from: boxOf(from), to: boxOf(to) };
  });

/** The page of a date whose end is known. */
async function eventPage(): Promise<string> {
  const answer = await fetch(`${origin}/v1/events?on=week&q=Nachbarschaftscafé`);
  const { events } = (await answer.json()) as Events;
  return events.find(({ end }) => end)?.links.html?.replace(origin, '') as string;
}

const places: [string, () => Promise<string> | string, string][] = [
  ['the list', () => '/calendar?on=week', '.time'],
  ['a printed list', () => '/calendar?on=week&print=true', '.time'],
  ['the page of an event', eventPage, '.dates time'],
];

describe.each(['de', 'ar'])('a range of times in %s', (lang) => {
  it.each(places)('is read from left to right, on one line, in %s', async (_, path, selector) => {
    const { page } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    await page.addInitScript(() => {
      window.print = () => {};
    });
    const address = await path();
    await page.goto(`${origin}${address}${address.includes('?') ? '&' : '?'}lang=${lang}`);
    await page.locator(selector).first().waitFor();
    const { from, to } = await rangeIn(page, selector);
    expect(to.y).toBe(from.y);
    expect(to.x).toBeGreaterThan(from.x);
    // A dash is between them, and nothing else.
    expect(to.x - (from.x + from.width)).toBeLessThan(16);
  });
});
