import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faultsOfAccessibility } from './accessibility.ts';
import { launchChromium } from './chromium.ts';
import { answered, embedding, focused, openWidget } from './opened.ts';
import { type Partner, startPartner } from './partner.ts';
import { change, origin, readFeeds, setNow } from './service.ts';

let browser: Browser;
let partner: Partner;
beforeAll(async () => {
  [browser, partner] = await Promise.all([launchChromium(), startPartner()]);
  // A Tuesday; on the last Monday of the year one of the examples is cancelled.
  await setNow('2026-11-24T12:00:00+01:00');
  await readFeeds();
});
afterAll(async () => {
  await setNow(null);
  await Promise.all([browser.close(), partner.close()]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const calendar = async (query: string) =>
  (await openWidget(browser, partner, 'calendar', query)).page;
const contact = async (query: string) =>
  (await openWidget(browser, partner, 'contact', query)).page;

const link = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name, exact: typeof name === 'string' });
const listHeading = (page: Page) => page.locator('[part="list"] [tabindex]').innerText();
const titles = (page: Page) => page.locator('[part="event"] .bold').allInnerTexts();

/** Nothing for axe-core to find, in light and in dark; and the page's address is as it was. */
async function expectSound(page: Page) {
  for (const scheme of ['light', 'dark']) {
    await page.evaluate((value) => {
      document.documentElement.style.colorScheme = value;
    }, scheme);
    expect([scheme, await faultsOfAccessibility(page)]).toEqual([scheme, []]);
  }
  expect(page.url()).toBe(`${partner.origin}/`);
}

describe('an event', () => {
  it('opens in place with all that is known of it, and closes', async () => {
    const page = await calendar('?on=2026-11-28&district=sahlkamp');
    const title = link(page, 'Gartentreff').first();
    expect(await title.getAttribute('aria-expanded')).toBe('false');
    await title.click();
    await page.getByText('Gemeinsam säen, gießen und ernten.').waitFor();
    expect(await title.getAttribute('aria-expanded')).toBe('true');
    const facts = (await page.locator('[part="details"] dl').innerText()).replace(/\s+/g, ' ');
    expect(facts).toBe(
      'Ort Gemeinschaftsgarten (Beispiel), Hannover Karte Preis kostenlos Quelle Beispiele',
    );
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
    const { page, observed } = await openWidget(
      browser,
      partner,
      'calendar',
      '?month=2017-08&free=true',
    );
    await page.locator('.pills summary').click();
    const field = page.getByRole('searchbox', { name: 'Suche' });
    await field.pressSequentially('Piraten', { delay: 20 });
    await expect
      .poll(async () => new Set(await titles(page)))
      .toEqual(new Set(['Maschseefest: Maschseepiraten (Familientheater)']));
    const asked = observed.requests.filter((address) => address.includes('/v1/events'));
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
    const { page, observed } = await openWidget(browser, partner, 'calendar', '?month=2017-08');
    await page.locator('.day').first().hover();
    await page.locator('.pills summary').click();
    await page.getByRole('searchbox').pressSequentially('tan');
    await link(page, 'Heute').click();
    await answered(page);
    await page.waitForTimeout(400);
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

describe('what cannot be had', () => {
  it('says that there is no connection, and comes once there is', async () => {
    const page = await calendar('?month=2017-08');
    await page.locator('.day').first().hover();
    await page.waitForResponse('**/calendar.act.js*').catch(() => {});
    await page.context().setOffline(true);
    await page.locator('.turn').last().click();
    await page.getByText('Keine Verbindung zum Internet.').waitFor();
    expect(await page.locator('[part="heading"]').innerText()).toBe('September 2017');
    await expectSound(page);
    await page.context().setOffline(false);
    await link(page, 'Noch einmal versuchen').click();
    await answered(page);
    expect(await listHeading(page)).toBe('September 2017');
  });

  it.each(['calendar', 'contact'] as const)(
    'even if %s cannot load what acts: it says so, and can be tried again',
    async (name) => {
      const page = await (name === 'calendar'
        ? calendar('?month=2017-08')
        : contact('?district=list'));
      await page.route('**/*.act.js*', (route) => route.abort());
      const control =
        name === 'calendar' ? page.locator('.turn').last() : link(page, /^Stadtbezirk/);
      await control.click();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain('Das lässt sich gerade nicht laden.');
      await expectSound(page);
      await page.unroute('**/*.act.js*');
      await control.click();
      await answered(page);
      await alert.waitFor({ state: 'detached' });
      const heading = page.locator('[part="heading"]');
      await expect.poll(() => heading.innerText()).toMatch(/September 2017|Stadtbezirk/);
    },
  );

  it('is a skeleton while it is on its way, and says so if it never comes', async () => {
    for (const name of ['calendar', 'contact'] as const) {
      const { page } = await openWidget(browser, partner, name, '');
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(`**/${name}.json*`, async (route) => {
        await held;
        await route.abort();
      });
      await page.evaluate((element) => {
        const other = document.createElement(element);
        other.setAttribute('district', 'hainholz');
        document.querySelector('main')?.append(other);
      }, `quartier-${name}`);
      const second = page.locator(`quartier-${name}`).nth(1);
      await second.locator('.blank').waitFor();
      await expectSound(page);
      release();
      await second.getByRole('alert').waitFor();
      expect(await second.getByRole('alert').innerText()).toContain(
        'Das lässt sich gerade nicht laden.',
      );
      await expectSound(page);
      await page.unroute(`**/${name}.json*`);
      await second.getByRole('link', { name: 'Noch einmal versuchen' }).click();
      await second.locator('section[aria-busy="false"]').waitFor();
      expect(await second.getByRole('alert').count()).toBe(0);
    }
  });
});

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

  it('explains the programme behind its question, closed at first, with the project in a frame', async () => {
    const page = await contact('?district=sahlkamp-mitte');
    const question = page.getByText('Was verbirgt sich hinter "Soziale Stadt"');
    expect(await page.locator('figure').isVisible()).toBe(false);
    await question.click();
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
      /Haben Sie Fragen oder Anregungen [^?]*\? Möchten Sie sich [^?]*\? Sahlkamp-Mitte 0511 606 98802 Stand: August 2017$/,
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

describe('the keyboard alone', () => {
  it('finds Saturday’s free events in a district and the office’s number', async () => {
    const page = await contact('');
    const tabTo = async (name: string | RegExp) => {
      for (let steps = 0; steps < 90; steps += 1) {
        await page.keyboard.press('Tab');
        const at = (await focused(page)) ?? '';
        if (typeof name === 'string' ? at === name : name.test(at)) return;
      }
      throw new Error(`The keyboard does not reach ${name}.`);
    };
    await page.locator('h1').click();
    await tabTo(/^$/);
    await page.keyboard.type('sahlkamp');
    await expect.poll(() => link(page, 'Sahlkamp').count()).toBe(1);
    await tabTo('Sahlkamp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('section [tabindex]').innerText()).toBe('Sahlkamp');

    await page.goto(partner.serve('/', { html: embedding('calendar', '?district=sahlkamp') }));
    await answered(page);
    await tabTo('kostenlos');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await focused(page)).toBe('kostenlos');
    await page.locator('h1').click();
    await tabTo(/^Samstag, 28\. November 2026/);
    await page.keyboard.press('Enter');
    await answered(page);
    await expect.poll(() => listHeading(page)).toBe('Samstag, 28. November 2026');
    await tabTo('Gartentreff');
    await page.keyboard.press('Enter');
    await page.getByText('Gemeinsam säen').waitFor();
    expect(await focused(page)).toBe('Gartentreff');
    await tabTo('Karte');
    await tabTo(/606/);
    const address = await page.evaluate(
      () =>
        (document.activeElement?.shadowRoot?.activeElement as HTMLAnchorElement | null)?.href ?? '',
    );
    expect(address).toBe('tel:+4951160698802');
  });

  it('opens the months and the search, and leaves them', async () => {
    const page = await calendar('?month=2017-08');
    const summary = page.locator('.head summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('2016');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[part="heading"]').innerText()).toBe('August 2016');
    await summary.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Voriger Monat, Juli 2016');
    await page.locator('.pills summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('sommer');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await focused(page)).toBe('Suche');
  });
});
