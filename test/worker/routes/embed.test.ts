import { beforeEach, describe, expect, it } from 'vitest';
import { app } from '../../../worker/app.ts';
import { at, clear, request, smallCity } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const page = async (path: string) => (await request(path)).text();

/** The text in a field for copying. */
function field(text: string, id: string): string {
  const [, value = ''] =
    new RegExp(`<textarea id="${id}"[^>]*>([^<]*)</textarea>`).exec(text) ?? [];
  return value.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

describe('GET /embed', () => {
  it('offers a control for each filter, with districts and categories by name', async () => {
    const response = await request('/embed');
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(text).toMatch(/^<!doctype html><html lang="de"/);
    expect(text).toContain('<form id="builder" method="get" action="/embed"');
    expect(text).toContain('type="month" id="month" name="month"');
    for (const name of ['start', 'end']) expect(text).toContain(`type="date" id="${name}"`);
    expect(text).toContain('<input type="checkbox" name="free" value="true"/>');
    expect(text).toContain('<option value="stoecken">Stöcken</option>');
    expect(text).toContain('<option value="feste">Feste</option>');
    expect(text).toContain('<option value="tr" lang="tr">Türkçe</option>');
    expect(text).toContain('<button type="submit" id="show">Zeigen</button>');
  });

  it('is as strict as our other pages, and frames only its own', async () => {
    const { headers } = await request('/embed');
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-src 'self'; require-trusted-types-for 'script'",
    );
    expect(await page('/embed?free=true')).not.toMatch(/ style="|<script(?![^>]* src=)/);
  });

  it('is kept as our other pages are, and goes with districts and categories', async () => {
    const { headers } = await request('/embed');
    expect(headers.get('Cache-Control')).toBe('public, max-age=60, stale-while-revalidate=300');
    expect(headers.get('Cache-Tag')).toBe('pages,districts,categories');
    const again = await request('/embed', {
      headers: { 'If-None-Match': headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('writes without JavaScript what a form has sent', async () => {
    const text = await page(
      '/embed?widget=calendar&month=&on=week&free=true&district=stoecken&q=&theme=dark&accent=%230a6b4f&heading=&page=de',
    );
    const [kept, script] = field(text, 'script').split('\n');
    expect(kept).toMatch('<div id="quartier-calendar-on-week-free-true-district-stoecken"');
    expect(script).toBe(
      '<script async src="http://localhost:8787/calendar.js?on=week&amp;free=true&amp;district=stoecken" data-theme="dark" data-accent="#0a6b4f" data-target="quartier-calendar-on-week-free-true-district-stoecken" referrerpolicy="no-referrer"></script>',
    );
    expect(field(text, 'element')).toContain('<quartier-calendar on="week" free="true"');
    expect(field(text, 'frame')).toContain('title="Veranstaltungen in Hannover"');
    expect(field(text, 'address')).toBe(
      'http://localhost:8787/calendar?on=week&free=true&district=stoecken',
    );
    expect(field(text, 'policy-frame')).toBe('frame-src http://localhost:8787');
    expect(text).toContain('<option value="stoecken" selected>Stöcken</option>');
    expect(text).toContain('<option value="week" selected>Sieben Tage</option>');
    expect(text).toContain(
      '<noscript><iframe title="So sieht es aus" src="/calendar?on=week&amp;free=true&amp;district=stoecken&amp;frame=true&amp;theme=dark&amp;accent=%230a6b4f"></iframe></noscript>',
    );
  });

  it('keeps several districts as one choice', async () => {
    const text = await page('/embed?district=stoecken,nord');
    expect(text).toContain('<option value="nord,stoecken" selected>Nord, Stöcken</option>');
  });

  it('tells what is wrong with its own query, and does without', async () => {
    const text = await page('/embed?distrikt=nord&month=2026-13&heading=9&utm_source=x');
    expect(text).toContain(
      '<ul lang="en"><li>distrikt is not known. Write district.</li><li>month must be YYYY-MM.</li><li>heading must be 2, 3, 4 or 5.</li></ul>',
    );
    expect(field(text, 'address')).toBe('http://localhost:8787/calendar');
    expect(await page('/embed')).toContain('<ul lang="en"></ul>');
  });

  it('speaks German or English, whatever language the widget is to speak', async () => {
    expect(await page('/embed?lang=tr')).toContain('<html lang="en"');
    const text = await page('/embed?lang=tr&page=de');
    expect(text).toContain('<html lang="de"');
    expect(text).toContain('href="/embed?lang=tr"');
  });

  it('writes nothing that a query could break out with', async () => {
    const text = await page(`/embed?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(text).not.toContain('<script>');
  });

  it('proposes what to say of privacy, in both languages, and leads on only where there is a page', async () => {
    const text = await page('/embed');
    expect(field(text, 'privacy-de')).toMatch(/^Diese Website zeigt .* in Hannover\..*Cloudflare/);
    expect(field(text, 'privacy-en')).toMatch(/^This website shows .* in Hannover\..*Cloudflare/);
    expect(field(text, 'privacy-de')).not.toContain('Mehr zum Datenschutz');
    const env = { ...at('2026-06-10T12:00:00Z'), PRIVACY_URL: 'https://stadt.example/daten' };
    const other = await (await app.request('/embed', {}, env)).text();
    expect(field(other, 'privacy-de')).toContain(': https://stadt.example/daten');
    expect(other).toContain('<a href="https://stadt.example/daten">');
  });
});

describe('GET /embed/preview', () => {
  it('is a bare page with the very script in it', async () => {
    const query = '?free=true&district=nord&theme=dark&heading=2';
    const response = await request(`/embed/preview${query}`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(response.headers.get('Cache-Tag')).toBe('pages');
    expect(response.headers.get('Content-Security-Policy')).toBe(
      (await request('/embed')).headers.get('Content-Security-Policy'),
    );
    // A style in the page's text is what its policy refuses; its sheet keeps the room free.
    const [kept, tag] = field(await page(`/embed${query}`), 'script').split('\n');
    expect(kept).toContain(' id="quartier-calendar-free-true-district-nord" style="');
    expect(tag).toContain('data-heading="2"');
    expect(text).toContain(
      `<div id="quartier-calendar-free-true-district-nord" class="place"></div>${tag}</main></body>`,
    );
  });
});

describe.each(['calendar', 'contact'])('GET /%s?frame=true', (widget) => {
  it('is the widget alone, and leads out of the frame', async () => {
    const response = await request(`/${widget}?free=true&frame=true`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain(`<body><main><quartier-${widget} free="true"`);
    expect(text).toMatch(/<\/quartier-\w+><\/main><\/body>/);
    expect(text).toContain('<base target="_blank"/>');
    expect(text).toContain(
      `rel="canonical" href="http://localhost:8787/${widget}${widget === 'calendar' ? '?free=true' : ''}"`,
    );
    expect(await page(`/${widget}`)).toContain('<h1>');
  });

  it('looks as it is told, and as usual where that makes no sense', async () => {
    const text = await page(`/${widget}?frame=true&theme=dark&accent=%23fA0&heading=4`);
    expect(text).toContain('<meta name="color-scheme" content="dark"/>');
    expect(text).toMatch(/<html [^>]*class="bare" data-theme="dark"/);
    expect(text).toContain('data-theme="dark" data-accent="#fA0" data-heading="4"');
    expect(text).toContain('<section class="frame dark"');
    const plain = await page(`/${widget}?frame=true&theme=pink&accent=url(x)&heading=7`);
    expect(plain).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(plain).not.toContain('data-accent');
    expect(plain).toContain('data-heading="2"');
  });
});
