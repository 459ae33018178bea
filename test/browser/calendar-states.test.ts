import { describe, expect, it } from 'vitest';
import { hold } from './held.ts';
import { answered, expectSound, focused, link, listHeading, openWidget, titles } from './opened.ts';
import { origin } from './service.ts';

// A Tuesday; on the last Monday of the year one of the examples is cancelled.
hold('2026-11-24T12:00:00+01:00');

const calendar = async (query: string) => (await openWidget('calendar', query)).page;

describe('an event', () => {
  it('opens in place with all that is known of it, and closes', async () => {
    const page = await calendar('?on=2026-11-28&district=sahlkamp');
    const title = link(page, 'Gartentreff').first();
    expect(await title.getAttribute('aria-expanded')).toBe('false');
    await title.click();
    await page.getByText('Gemeinsam säen, gießen und ernten.').waitFor();
    expect(await title.getAttribute('aria-expanded')).toBe('true');
    const facts = await page.locator('[part="details"] dl').allInnerTexts();
    expect(facts.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Ort Gemeinschaftsgarten (Beispiel), Hannover Karte Preis kostenlos',
      'Quelle Beispiele',
    ]);
    expect(await link(page, 'Karte').getAttribute('href')).toMatch(
      /^https:\/\/www\.openstreetmap\.org\/search\?query=Gemeinschaftsgarten/,
    );
    await expectSound(page);
    await title.press('Enter');
    await page.locator('[part="details"]').waitFor({ state: 'detached' });
    expect(await title.getAttribute('aria-expanded')).toBe('false');
    expect(await focused(page)).toBe('Gartentreff');
  });

  it('that is cancelled says so in words, before its struck title', async () => {
    const page = await calendar('?on=2026-12-28');
    const entry = page.locator('[part="event"]', { hasText: 'Nachbarschaftscafé' });
    expect(await entry.locator('.bold').innerText()).toBe('Abgesagt: Nachbarschaftscafé');
    expect(await entry.locator('s').innerText()).toBe('Nachbarschaftscafé');
  });

  it('shows what it can where the rest cannot be had', async () => {
    const page = await calendar('?on=2026-11-28&district=sahlkamp');
    await page.route('**/v1/**', (route) => route.abort());
    await link(page, 'Gartentreff').first().click();
    await page.locator('[part="details"]').waitFor();
    expect(await page.locator('[part="details"]').innerText()).toContain('Gemeinschaftsgarten');
  });
});

describe('the search', () => {
  it('looks while one types, asks once for a word, and keeps the other filters', async () => {
    const { page, observed } = await openWidget('calendar', '?month=2017-08&free=true');
    await page.locator('.pills summary').click();
    const field = page.getByRole('searchbox', { name: 'Suche' });
    // However long the machine takes from letter to letter, no time passes between them.
    await page.clock.pauseAt('2026-11-24T12:01:00+01:00');
    await field.pressSequentially('Piraten');
    const asking = () => observed.requests.filter((address) => address.includes('/v1/events'));
    expect(asking()).toEqual([]);
    await expect
      .poll(async () => {
        await page.clock.runFor(300);
        return asking().length;
      })
      .toBeGreaterThan(0);
    await page.clock.resume();
    await expect
      .poll(async () => new Set(await titles(page)))
      .toEqual(new Set(['Maschseefest: Maschseepiraten (Familientheater)']));
    const asked = asking();
    expect(asked).toEqual([`${origin}/v1/events?month=2017-08&free=true&q=Piraten&limit=25`]);
    expect(await listHeading(page)).toBe('August 2017');
    expect(await focused(page)).toBe('Suche');
    await expectSound(page);
    await field.fill('');
    await expect.poll(async () => (await titles(page)).length).toBe(25);
    expect(await field.isVisible()).toBe(true);
    expect(await focused(page)).toBe('Suche');
  });

  it('looks from today on where no dates are chosen', async () => {
    const page = await calendar('');
    await page.locator('.pills summary').click();
    await page.getByRole('searchbox').fill('gartentreff');
    await page.getByRole('searchbox').press('Enter');
    await expect.poll(async () => new Set(await titles(page))).toEqual(new Set(['Gartentreff']));
    expect(await listHeading(page)).toBe('Ab heute');
  });

  it('is dropped by whoever goes elsewhere before it was asked for', async () => {
    const { page, observed } = await openWidget('calendar', '?month=2017-08');
    await page.locator('.day').first().hover();
    await page.locator('.pills summary').click();
    // Whoever types and goes is quicker than the search, however slow the machine.
    await page.clock.pauseAt('2026-11-24T12:01:00+01:00');
    await page.getByRole('searchbox').pressSequentially('tan');
    await link(page, 'Heute').click();
    await page.clock.runFor(1000);
    await page.clock.resume();
    await answered(page);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(observed.requests.filter((address) => address.includes('q='))).toEqual([]);
    expect(await listHeading(page)).toMatch(/^Heute, /);
  });
});

describe('the month', () => {
  it('is jumped to from its own heading', async () => {
    const page = await calendar('?month=2017-08&free=true');
    await page.locator('.head summary').click();
    await expectSound(page);
    await link(page, '2018').click();
    await answered(page);
    expect(await page.locator('[part="heading"]').innerText()).toBe('August 2018');
    await link(page, 'Dez').click();
    await answered(page);
    expect(await page.locator('[part="heading"]').innerText()).toBe('Dezember 2018');
    expect(await link(page, 'Dez').count()).toBe(0);
    expect(await link(page, 'kostenlos').getAttribute('aria-current')).toBe('true');
  });
});

describe('the list', () => {
  it('has what already goes on and what is city-wide under headings of their own', async () => {
    const page = await calendar('?month=2026-12&district=oststadt');
    const headings = () => page.locator('[part="list"] h5').allInnerTexts();
    expect(await headings()).toContain('In der ganzen Stadt');
    const wide = page.locator('[part="event"]', { hasText: 'Stadtgespräch online' });
    expect(await wide.innerText()).toContain('Donnerstag, 17. Dezember');
    await link(page, /^Samstag, 5\. August/).count();
    const august = await calendar('?on=2017-08-05');
    expect(await august.locator('[part="list"] h5').allInnerTexts()).toEqual(['Läuft bereits']);
    await expectSound(page);
  });

  it('that is empty leads out: to the wider district, and to the next day that has something', async () => {
    const page = await calendar('?on=2026-11-25&district=sahlkamp-mitte');
    expect(await page.locator('[part="list"]').innerText()).toContain(
      'Dafür ist bisher nichts eingetragen.',
    );
    await expectSound(page);
    await link(page, 'Dienstag, 1. Dezember 2026').click();
    await answered(page);
    expect(await titles(page)).toEqual(['Sprachcafé']);
    const other = await calendar('?on=2026-11-28&district=sahlkamp-mitte');
    await other
      .locator('[part="list"]')
      .getByRole('link', { name: 'Sahlkamp', exact: true })
      .click();
    await answered(other);
    expect(await titles(other)).toContain('Gartentreff');
  });

  it('ends with the office of its district', async () => {
    const page = await calendar('?month=2026-12&district=sahlkamp-mitte');
    const line = page.locator('p', { has: page.locator('[part="call"]') });
    expect((await line.innerText()).replace(/\s/g, ' ')).toBe(
      'Quartiersmanagement Sahlkamp-Mitte: 0511 606 98802 Stand: August 2017',
    );
  });
});
