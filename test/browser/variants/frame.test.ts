import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hold } from '../held.ts';
import { chooseFree, findOffice, turnMonth } from './reader.ts';
import { expectQuiet, openVariant } from './variant.ts';

hold();

const frames = (page: Page) => [
  page.frameLocator('iframe[title="Kalender"]'),
  page.frameLocator('iframe[title="Kontakt"]'),
];

describe('06: a frame that may run scripts and nothing else', () => {
  it('has no origin, and shows both widgets', async () => {
    const { page, observed } = await openVariant('06-sandboxed-frame');
    for (const frame of frames(page)) {
      await frame.locator('section[aria-busy="false"]').waitFor();
      expect(await frame.locator('body').evaluate(() => globalThis.origin)).toBe('null');
    }
    await page.waitForLoadState('networkidle');
    expectQuiet(observed);
  });

  it('turns months, filters and searches', async () => {
    const { page, observed } = await openVariant('06-sandboxed-frame');
    const [calendar, contact] = frames(page);
    if (!calendar || !contact) throw new Error('A frame is missing.');
    await turnMonth(calendar);
    await chooseFree(calendar, '2017-09');
    await findOffice(contact);
    expectQuiet(observed);
  });

  it('searches by the enter key, too, though it may send no form', async () => {
    const { page, observed } = await openVariant('06-sandboxed-frame');
    const contact = page.frameLocator('iframe[title="Kontakt"]');
    await contact.getByRole('searchbox').pressSequentially('Hainholz');
    await contact.getByRole('searchbox').press('Enter');
    await contact.locator('[role="status"] a[href*="district=hainholz"]').waitFor();
    expect(await contact.getByRole('searchbox').inputValue()).toBe('Hainholz');
    // Such a frame sends no form; what was typed is looked for all the same.
    expect(observed.consoleErrors).toEqual([expect.stringContaining('allow-forms')]);
    expect(observed.pageErrors).toEqual([]);
  });
});

describe('25: a frame as the builder writes it', () => {
  it('shows the calendar alone, as dark as was chosen, and acts', async () => {
    const { page, observed } = await openVariant('25-frame');
    const calendar = page.frameLocator('iframe[title="Veranstaltungen"]');
    await calendar.locator('section.dark[aria-busy="false"]').waitFor();
    expect(await calendar.locator('header, h1, body > footer').count()).toBe(0);
    await turnMonth(calendar);
    await chooseFree(calendar, '2017-09');
    expectQuiet(observed);
  });
});
