/** What a reader does in a widget, each with the proof that it came about: what the API says is seen. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { District, Events } from '../../../schema/contract.ts';
import { origin } from '../service.ts';

type Within = Locator | FrameLocator | Page;

async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(origin + path);
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

/** Presses the way to the month 2017-09 in a calendar that shows 2017-08. */
export async function turnMonth(calendar: Within): Promise<void> {
  const heading = calendar.locator('[part="heading"]');
  expect(await heading.innerText()).toMatch(/^August 2017$/i);
  await calendar.locator('a[aria-label][href*="month=2017-09"]').click();
  await expect.poll(() => heading.innerText()).toMatch(/^September 2017$/i);
  await expectListed(calendar, 'month=2017-09');
}

/** Presses the filter for what costs nothing in a calendar that shows all of a month. */
export async function chooseFree(calendar: Within, month: string): Promise<void> {
  const pill = calendar.getByRole('link', { name: 'kostenlos', exact: true });
  expect(await pill.getAttribute('aria-current')).toBe(null);
  await pill.click();
  await expect.poll(() => pill.getAttribute('aria-current')).toBe('true');
  await expectListed(calendar, `month=${month}&free=true`);
}

/** What a calendar lists are the first of the events that the API has of a view. */
export async function expectListed(calendar: Within, view: string): Promise<void> {
  const { events } = await ask<Events>(`/v1/events?${view}`);
  await calendar.locator('section[aria-busy="false"]').waitFor();
  await expect
    .poll(async () => {
      const titles = await calendar.locator('[part="event"] .bold').allTextContents();
      // What goes on already stands last.
      const first = events.slice(0, titles.length).map(({ title }) => title);
      return titles.length > 0 && titles.sort().join('\n') === first.sort().join('\n');
    })
    .toBe(true);
}

/** Looks for Hainholz in a card of all offices, and finds its office. */
export async function findOffice(contact: Within): Promise<void> {
  const { name, contact: office } = await ask<District>('/v1/districts/hainholz');
  await contact.getByRole('searchbox').fill(name);
  await contact.locator('[role="status"] a[href*="district=hainholz"]').click();
  const heading = contact.locator('[part="heading"]');
  await expect.poll(() => heading.innerText()).toMatch(new RegExp(`^${name}$`, 'i'));
  const call = contact.locator('[part="call"]').first();
  expect(await call.getAttribute('href')).toBe(`tel:${office?.telephone}`);
}
