import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hold } from '../held.ts';
import { drawn, openVariant } from './variant.ts';

hold();

interface Kept {
  /** Bytes that scripts hold. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** What a page keeps once all that can go has gone. */
async function kept(session: CDPSession): Promise<Kept> {
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** Puts both elements in and takes them out again, each time drawn. */
const mount = (page: Page, times: number) =>
  page.evaluate(async (times) => {
    for (let time = 0; time < times; time += 1) {
      const all = ['quartier-calendar', 'quartier-contact'].map((name) => {
        const element = document.createElement(name);
        if (name.endsWith('calendar')) element.setAttribute('month', '2017-08');
        const ready = new Promise((resolve) => element.addEventListener('quartier:ready', resolve));
        document.body.append(element);
        return { element, ready };
      });
      await Promise.all(all.map(({ ready }) => ready));
      for (const { element } of all) element.remove();
    }
  }, times);

/** Turns the month forth and back, each time until it is drawn. */
const turn = (page: Page, times: number) =>
  page.evaluate(async (times) => {
    const { shadowRoot } = document.querySelector('quartier-calendar') as Element;
    const frame = () => new Promise((resolve) => setTimeout(resolve));
    for (let time = 0; time < times; time += 1) {
      const href = time % 2 ? 'month=2017-08' : 'month=2017-09';
      shadowRoot?.querySelector<HTMLElement>(`a[aria-label][href*="${href}"]`)?.click();
      do await frame();
      while (shadowRoot?.querySelector('section')?.ariaBusy !== 'false');
    }
  }, times);

async function measure(page: Page, work: (times: number) => Promise<void>, times: number) {
  const session = await page.context().newCDPSession(page);
  await work(Math.ceil(times / 5));
  const before = await kept(session);
  await work(times);
  return { before, after: await kept(session) };
}

function expectNoMore({ before, after }: { before: Kept; after: Kept }): void {
  expect(after.heap - before.heap).toBeLessThanOrEqual(Math.max(300_000, before.heap * 0.05));
  expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
}

describe('a page that stays open', () => {
  it('would be found to keep what it keeps', async () => {
    const { page } = await openVariant('02-element');
    await drawn(page, 1, 1);
    const work = (times: number) =>
      page.evaluate((times) => {
        const held = document.querySelector('main') as Element & { held?: Node[] };
        for (let time = 0; time < times; time += 1) {
          const node = document.createElement('p');
          node.addEventListener('click', () => {});
          held.held = [...(held.held ?? []), node];
        }
      }, times);
    const { before, after } = await measure(page, work, 50);
    expect(after.nodes - before.nodes).toBe(50);
    expect(after.listeners - before.listeners).toBe(50);
  });

  it('keeps nothing of widgets that have come and gone 200 times', async () => {
    const { page } = await openVariant('02-element');
    await drawn(page, 1, 1);
    expectNoMore(await measure(page, (times) => mount(page, times), 200));
  }, 300_000);

  it('keeps nothing of 500 months that have been looked at', async () => {
    const { page } = await openVariant('01-script');
    await drawn(page, 1, 1);
    expectNoMore(await measure(page, (times) => turn(page, times), 500));
  }, 300_000);
});
