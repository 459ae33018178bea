import { describe, expect, it } from 'vitest';
import { hold } from './held.ts';
import { answered, expectSound, focused, link, openWidget } from './opened.ts';
import { change } from './service.ts';

// A Tuesday; on the last Monday of the year one of the examples is cancelled.
hold('2026-11-24T12:00:00+01:00');

const contact = async (query: string) => (await openWidget('contact', query)).page;

describe('the card', () => {
  it('offers while one types every district that may be meant, and guesses none', async () => {
    const page = await contact('');
    const field = page.getByRole('searchbox', { name: 'Stadtteil oder Postleitzahl' });
    const offered = () => page.getByRole('status').getByRole('link').allInnerTexts();
    await field.pressSequentially('sahlk');
    await expect.poll(offered).toEqual(['Sahlkamp', 'Sahlkamp-Mitte']);
    expect(await focused(page)).toBe('');
    await expectSound(page);
    await field.fill('30179');
    await page.getByText('Dazu kennen wir keinen Stadtteil.').waitFor();
    expect(await offered()).toEqual([]);
    await field.fill('sahlkamp mitte');
    await expect.poll(offered).toEqual(['Sahlkamp-Mitte']);
    await link(page, 'Sahlkamp-Mitte').first().click();
    await answered(page);
    expect(await page.locator('section [tabindex]').innerText()).toBe('Sahlkamp-Mitte');
  });

  it('explains the programme behind its question, closed at first; tasks and project are seen', async () => {
    const page = await contact('?district=sahlkamp-mitte');
    const question = page.getByText('Was verbirgt sich hinter "Soziale Stadt"');
    const answer = page.getByText('Manche Stadtteile brauchen mehr Unterstützung als andere.');
    expect(await answer.isVisible()).toBe(false);
    await question.click();
    await answer.waitFor();
    const figure = page.locator('figure');
    expect(await figure.innerText()).toMatch(
      /^Ein große Anzahl[\s\S]*© LHH\s+Projekt Wohnzufriedenheit: "Sahlkamp blüht"$/,
    );
    expect(await page.locator('.items li').count()).toBe(5);
    await expectSound(page);
  });

  it('has both invitations right above the office, and its next events', async () => {
    const page = await contact('?district=sahlkamp-mitte');
    const text = (await page.locator('section').innerText()).replace(/\s+/g, ' ');
    expect(text).toMatch(
      /Haben Sie Fragen oder Anregungen [^?]*\? Möchten Sie sich [^?]*\? Sahlkamp-Mitte 0511 606 98802 Stand: August 2017 Datenschutz Barrierefreiheit$/,
    );
    expect(text).toContain('Dienstag, 24. November 15:30 Sprachcafé');
  });

  it.each([
    ['vacant', 'Zurzeit nicht besetzt.'],
    ['ended', 'Dieses Büro gibt es nicht mehr.'],
  ])('of an office that is %s says so', async (state, words) => {
    const where = "WHERE district = 'hainholz'";
    await change(`UPDATE contacts SET state = '${state}' ${where}`);
    try {
      const page = await contact('?district=hainholz');
      expect(await page.locator('section').innerText()).toContain(words);
      await expectSound(page);
    } finally {
      await change(`UPDATE contacts SET state = 'active' ${where}`);
    }
  });

  it('has a way to an address, and its hours where they are known', async () => {
    const where = "WHERE district = 'hainholz'";
    await change(`UPDATE contacts SET hours = 'nach Absprache' ${where}`);
    try {
      const page = await contact('?district=hainholz');
      expect(await page.locator('section').innerText()).toContain('nach Absprache');
      expect(await link(page, 'Route').getAttribute('href')).toBe(
        `https://www.openstreetmap.org/directions?to=${encodeURIComponent('Schulenburger Landstraße 20, Hannover')}`,
      );
    } finally {
      await change(`UPDATE contacts SET hours = NULL ${where}`);
    }
  });

  it('without an office of its own offers those of its parts', async () => {
    const page = await contact('?district=sahlkamp');
    const text = (await page.locator('section').innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('Hier gibt es kein eigenes Büro.');
    expect(text).toContain('Das liegt in Stadtbezirk Bothfeld-Vahrenheide');
    expect(text).toContain('Sahlkamp-Mitte 0511 606 98802');
  });
});
