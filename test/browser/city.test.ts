import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Events } from '../../schema/contract.ts';
import { faultsOfAccessibility } from './accessibility.ts';
import { openPage } from './chromium.ts';
import { browser, hold } from './held.ts';
import { origin } from './service.ts';

hold();

/** The lines of the portal's page that this one is built from, in order; explanations by a word of ours. */
const lines = [
  'Das offizielle Portal der Region und der Landeshauptstadt Hannover',
  'August 2017',
  '8.2017',
  'M D M D F S S',
  '31 1 2 3 4 5 6',
  '7 8 9 10 11 12 13',
  '14 15 16 17 18 19 20',
  '21 22 23 24 25 26 27',
  '28 29 30 31 1 2 3',
  'Heute',
  'Wochenende',
  'kostenlos',
  'Suche',
  'Die Stadt - das sind wir alle',
  'Broschüre: So funktioniert die Demokratie im Rathaus',
  'Download (PDF)',
  'Soziale Stadt',
  'Quartiersmanagement',
  'Was verbirgt sich hinter "Soziale Stadt" und was ist das Quartiersmanagement?',
  'Ein große Anzahl Bewohnerinnen und Bewohner verschiedenen Alters aus dem Sahlkamps halten auf dem Gruppenfoto Pflanzen in den Händen.',
  '© LHH',
  'Projekt Wohnzufriedenheit: "Sahlkamp blüht"',
  'seit 1999',
  'begrenzte Zeit',
  'hat die Stadt Hannover das Quartiersmanagement eingerichtet',
  'Zu den Aufgaben des Quartiersmanagements gehören u. a.:',
  'Dafür sorgen, dass das Programm „Soziale Stadt“ im Stadtteil gut umgesetzt wird',
  'sich zu beteiligen',
  'ihre Zusammenarbeit stärken',
  'Projekte anstoßen',
  'wie sich der Stadtteil entwickeln soll',
  'Haben Sie Fragen oder Anregungen zum Programm "Soziale Stadt"?',
  'Möchten Sie sich über Projekte informieren oder sich ehrenamtlich engagieren?',
  'Quartiersmanagement:',
  'Hainholz',
  '600 96632',
  'Sahlkamp-Mitte',
  '606 98802',
  'Stöcken',
  '279 2550',
  'Mühlenberg',
  '168 35355',
];

/** What is seen of a page, in order, shadow roots included; white space is one space. */
async function seen(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const textOf = (node: Node): string => {
      const inner = (node as Element).shadowRoot ?? node;
      if (node instanceof HTMLElement) {
        if (['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.tagName)) return '';
        if (!node.checkVisibility()) return '';
      }
      if (node instanceof Text) return node.data;
      const parts = [...inner.childNodes].map(textOf).join('');
      return node instanceof HTMLElement && getComputedStyle(node).display === 'inline'
        ? parts
        : ` ${parts} `;
    };
    return textOf(document.body);
  });
  return text.replace(/\s+/g, ' ');
}

describe('the city’s page', () => {
  it('has every line of the page that it is built from, in order', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${origin}/?month=2017-08`, { waitUntil: 'networkidle' });
    const text = await seen(page);
    let from = 0;
    for (const line of lines) {
      const at = text.indexOf(line, from);
      expect(at, `"${line}" after "${text.slice(Math.max(0, from - 80), from)}"`).not.toBe(-1);
      from = at + line.length;
    }
  });

  it('opens on today, with August 2017 one link away', async () => {
    const { page } = await openPage(browser);
    await page.goto(origin);
    expect(await page.locator('quartier-calendar [part="list"] [tabindex]').innerText()).toBe(
      'Ab heute',
    );
    expect(await page.locator('[aria-current="date"]').count()).toBe(1);
    await page.getByRole('link', { name: 'August 2017 ansehen' }).click();
    await page.waitForURL(`${origin}/?month=2017-08`);
    expect(await page.locator('quartier-calendar [part="heading"]').innerText()).toBe(
      'August 2017',
    );
  });

  it('shows the line for each widget, which works as it stands', async () => {
    const { page } = await openPage(browser);
    await page.goto(origin);
    const snippets = await page.locator('pre').allInnerTexts();
    expect(snippets.map((snippet) => snippet.trim())).toEqual([
      `<script async src="${origin}/calendar.js"></script>`,
      `<script async src="${origin}/contact.js"></script>`,
    ]);
  });

  it('has links to numbers only where there is a number, and to no file that is not there', async () => {
    const { page } = await openPage(browser);
    await page.goto(origin);
    expect(await page.locator('[part="call"]').count()).toBe(4);
    const download = page.getByText('Download (PDF)');
    expect(await download.innerText()).toContain('noch nicht vorhanden');
    expect(await download.locator('a').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('axe-core finds nothing, %s', async (colorScheme) => {
    const { page } = await openPage(browser, { colorScheme });
    const answer = await fetch(`${origin}/v1/events?on=2017-08-05`);
    const [event] = ((await answer.json()) as Events).events;
    const { pathname } = new URL(event?.links.html ?? '');
    const paths = ['/?month=2017-08', '/calendar', '/contact', '/contact?q=sahlkamp', pathname];
    for (const path of paths) {
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      expect([path, await faultsOfAccessibility(page)]).toEqual([path, []]);
    }
  });
});
