import { beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../../schema/languages.ts';
import { widgetWords } from '../../../worker/pages/words.ts';
import { calendar, clear, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const page = async (query: string) => (await request(`/calendar?${query}print=true`)).text();
/** Without marks, as it is read. */
const read = (text: string) =>
  text
    .replace(/^.*<main>|<\/main>.*$/gs, '')
    .replace(/<\/?(?:p|h\d|li|ul|section|div)[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split(/\n+/)
    .filter(Boolean);
const fest = vevent(
  'Fest 1 < 2 &',
  'DTSTART:20260613T150000',
  'DTEND:20260613T180000',
  'LOCATION:Haus\\, Weg 1\\, 30169 Hannover',
  'X-QUARTIER-DISTRICT:stoecken',
  'STATUS:CANCELLED',
  'X-COST:5 €',
);
const show = vevent(
  'Schau',
  'DTSTART;VALUE=DATE:20260501',
  'DTEND;VALUE=DATE:20260701',
  'LOCATION:Halle\\, Weg 2\\, 30823 Garbsen',
);

describe('GET /calendar?print=true', () => {
  it('is a page of its own style that prints itself', async () => {
    await importText(calendar(fest));
    const response = await request('/calendar?on=week&district=stoecken&print=true&utm=1');
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(response.headers.get('Cache-Tag')).toContain('events');
    expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    expect(text).toMatch(/^<!doctype html><html lang="de" dir="ltr" data-theme="light">/);
    expect(text).toContain('<link rel="stylesheet" href="/print.css"/>');
    expect(text).toContain('<script defer src="/print.js"></script>');
    expect(text).not.toContain('quartier-calendar');
    expect(text).toContain(
      '<link rel="canonical" href="http://localhost:8787/calendar?on=week&amp;district=stoecken"/>',
    );
    expect(text).toContain('<meta name="robots" content="noindex"/>');
    const etag = response.headers.get('ETag') ?? '';
    const again = await request('/calendar?on=week&district=stoecken&print=true&utm=1', {
      headers: { 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
  });

  it('says what is on by day, what goes on already apart, with its source and address', async () => {
    await importText(calendar(fest, show));
    expect(read(await page('on=week&'))).toEqual([
      'Veranstaltungen in Hannover: Die nächsten sieben Tage',
      '10.–16. Juni 2026',
      'Samstag, 13. Juni 2026',
      '15:00–18:00',
      'Abgesagt: Fest 1 &lt; 2 &amp; · Haus, Weg 1 · Stöcken · 5 €',
      'Läuft bereits',
      'Schau · bis 30. Juni 2026 · Halle, Weg 2, 30823 Garbsen',
      'Quelle: Verein, https://verein.example/a.ics',
      'http://localhost:8787/calendar?on=week',
    ]);
  });

  it('says as boldly that a date is off as what it is', async () => {
    await importText(calendar(fest));
    expect(await page('on=week&')).toContain('<p><strong>Abgesagt: </strong><b dir="auto">Fest 1');
  });

  it('does not say again what its title says', async () => {
    await importText(calendar(fest));
    const lines = read(await page('month=2026-06&district=stoecken&nix=1&'));
    expect(lines.slice(0, 2)).toEqual([
      'Veranstaltungen in Hannover: Stöcken, Juni 2026',
      'Samstag, 13. Juni 2026',
    ]);
    expect(lines).toContain('Abgesagt: Fest 1 &lt; 2 &amp; · Haus, Weg 1 · 5 €');
  });

  it('says where it goes on, and does', async () => {
    const many = Array.from({ length: 203 }, (_, number) =>
      vevent(
        `Fest ${number}.`,
        `DTSTART:202606${11 + Math.floor(number / 20)}T${10 + (number % 10)}0000`,
      ),
    );
    await importText(calendar(...many));
    const text = await page('month=2026-06&');
    expect(text.match(/<li>/g)).toHaveLength(200);
    const more = read(text).find((line) => line.startsWith('Weitere: ')) ?? '';
    const path = more.replace('Weitere: http://localhost:8787', '').replaceAll('&amp;', '&');
    expect(path).toMatch(/^\/calendar\?month=2026-06&print=true&cursor=\d+$/);
    const rest = await (await request(path)).text();
    expect(rest.match(/<li>/g)).toHaveLength(3);
    expect(rest).not.toContain('Weitere');
  });

  it('does without what makes no sense', async () => {
    await importText(calendar(fest));
    const response = await request('/calendar?month=2026-06&district=nix&q=!&cursor=x&print=true');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Fest 1 &lt; 2');
  });

  it.each(languages)('says in %s that nothing is', async (lang) => {
    const text = await page(`month=2026-06&lang=${lang}&`);
    expect(text).toContain(`<p>${widgetWords[lang].calendar.empty}</p>`);
    expect(text).toContain(`<html lang="${lang}"`);
  });
});
