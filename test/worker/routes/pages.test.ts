import { beforeEach, describe, expect, it } from 'vitest';
import type { Events } from '../../../schema/contract.ts';
import { contacts } from '../../../schema/tables.ts';
import { app } from '../../../worker/app.ts';
import {
  at,
  calendar,
  clear,
  db,
  get,
  importText,
  request,
  smallCity,
  vevent,
} from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const page = async (path: string) => (await request(path)).text();

describe('GET /', () => {
  it('is a page in the city’s language with both widgets, drawn, and the lines to embed them', async () => {
    const response = await request('/');
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(response.headers.get('Cache-Tag')).toContain('events');
    expect(text).toMatch(/^<!doctype html><html lang="de" dir="ltr">/);
    for (const name of ['calendar', 'contact']) {
      expect(text).toContain(`<script defer src="/${name}.js"></script>`);
      expect(text).toContain(
        `<quartier-${name} data-heading="2" data-expanded="true"><template shadowrootmode="open"><link rel="stylesheet" href="/${name}.css"/><div><section class="frame "`,
      );
      expect(text).toContain(`&lt;script async src=&quot;http://localhost:8787/${name}.js&quot;>`);
    }
    expect(text).toContain('Das offizielle Portal der Region und der Landeshauptstadt Hannover');
    expect(text).toContain('href="/?month=2017-08"');
  });

  it('is as strict as a partner’s page', async () => {
    const { headers } = await request('/');
    expect(headers.get('Content-Security-Policy')).toContain(
      "default-src 'none'; script-src 'self'",
    );
    expect(headers.get('Content-Security-Policy')).toContain("require-trusted-types-for 'script'");
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('speaks the language asked for', async () => {
    const text = await page('/?lang=en');
    expect(text).toContain('<html lang="en" dir="ltr">');
    expect(text).toContain('Events in Hannover');
    expect(text).toContain('<script defer src="/contact.js?lang=en"></script>');
  });
});

describe.each(['calendar', 'contact'])('GET /%s', (widget) => {
  it('hands its view on in canonical order and ignores what it does not know', async () => {
    const response = await request(`/${widget}?utm=1&district=stoecken,nord&free=true`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain(`src="/${widget}.js?free=true&amp;district=nord,stoecken"`);
    const shown = widget === 'calendar' ? 'free=true&amp;district' : 'district';
    expect(text).toContain(
      `<link rel="canonical" href="http://localhost:8787/${widget}?${shown}=nord,stoecken"/>`,
    );
    const etag = response.headers.get('ETag') ?? '';
    const again = await request(`/${widget}?district=stoecken,nord&free=true`, {
      headers: { 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
  });

  it('leads to the city’s page in the language that it speaks', async () => {
    expect(await page(`/${widget}?district=nord&lang=ar`)).toContain(
      '<a href="/?lang=ar">إلى صفحة',
    );
    expect(await page(`/${widget}?lang=de`)).toContain('<a href="/">Zur Seite der Stadt Hannover');
  });

  it('does without a district that nobody knows', async () => {
    const response = await request(`/${widget}?district=nix`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<section class="frame "');
  });
});

describe('the forms of what a page shows', () => {
  beforeEach(async () => {
    await importText(calendar(vevent('Fest', 'UID:f', 'DTSTART:20260613T150000')));
    const office = { state: 'active', role: 'QM', name: 'A B', asOf: '2017', sourceName: 'x' };
    await db.insert(contacts).values({ ...office, state: 'active', district: 'stoecken' });
  });

  it.each([
    ['/calendar?free=true&lang=en', '/calendar', ['ics', 'rss', 'csv', 'txt', 'jsonld']],
    ['/contact?district=stoecken', '/contact', ['jsonld', 'vcf']],
    ['/?month=2026-06', '/calendar', ['ics', 'rss', 'csv', 'txt', 'jsonld']],
    ['/events/fest-ID?lang=ar', '/events/fest-ID', ['ics', 'jsonld']],
  ])('are named before and in %s', async (address, path, endings) => {
    const { id } = (await get<Events>('/v1/events')).body.events[0] ?? {};
    const at = (text: string) => text.replace('ID', id ?? '');
    const response = await request(at(address));
    const text = await response.text();
    const query = address.slice(address.indexOf('?'));
    const forms = endings.map((ending) => `http://localhost:8787${at(path)}.${ending}${query}`);
    const named = [...(response.headers.get('Link') ?? '').matchAll(/<([^>]+)>; rel="alternate"/g)];
    expect(named.map(([, form]) => form).sort()).toEqual(forms.sort());
    const links = [...text.matchAll(/<link rel="alternate" type="[^"]+" href="([^"]+)" title=/g)];
    expect(links.map(([, href = '']) => href.replaceAll('&amp;', '&')).sort()).toEqual(forms);
    for (const form of forms) expect([form, (await request(form)).status]).toEqual([form, 200]);
  });

  it('are none of a frame, and none of contacts where there is no office', async () => {
    for (const path of ['/calendar?frame=true', '/contact?district=sahlkamp']) {
      const response = await request(path);
      expect([path, response.headers.has('Link')]).toEqual([path, false]);
      expect(await response.text()).not.toContain('title="JSON-LD"');
    }
  });
});

describe('the head of a page', () => {
  it('names it in every language that it speaks, and the one that needs no name', async () => {
    const text = await page('/calendar?district=nord&lang=en&utm=1&theme=dark');
    const at = 'http://localhost:8787/calendar?district=nord';
    expect(text).toContain(`<link rel="canonical" href="${at}&amp;lang=en"/>`);
    const alternates = [
      ...text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g),
    ];
    expect(alternates.map(([, lang, href]) => [lang, href])).toEqual([
      ['de', at],
      ['en', `${at}&amp;lang=en`],
      ['tr', `${at}&amp;lang=tr`],
      ['uk', `${at}&amp;lang=uk`],
      ['ar', `${at}&amp;lang=ar`],
      ['x-default', at],
    ]);
    const meta = (name: string) =>
      new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(text)?.[1];
    expect(meta('description')).toContain('Events in Hannover');
    expect(meta('og:title')).toBe('Events in Hannover: Nord');
    expect(meta('og:type')).toBe('website');
    expect(meta('og:url')).toBe(`${at}&amp;lang=en`);
    expect(meta('og:locale')).toBe('en_GB');
    expect(meta('og:site_name')).toMatch(/Portal/);
    expect(meta('twitter:card')).toBe('summary');
    expect(meta('og:image')).toBe('http://localhost:8787/icon.png');
  });

  it.each([
    ['/calendar', 'Veranstaltungen in Hannover', ''],
    ['/calendar?district=stoecken', 'Veranstaltungen in Hannover', ': Stöcken'],
    ['/calendar?month=2026-06&free=true', 'Veranstaltungen in Hannover', ': kostenlos, Juni 2026'],
    ['/calendar?district=nix&q=%21', 'Veranstaltungen in Hannover', ''],
    ['/calendar?category=feste&lang=en', 'Events in Hannover', ': Festivals'],
    ['/contact?district=sahlkamp-mitte', 'Ansprechpartner in Hannover', ': Sahlkamp-Mitte'],
    ['/contact?month=2026-06', 'Ansprechpartner in Hannover', ''],
  ])(
    'of %s says what it shows, which its heading leaves to the widget',
    async (path, name, view) => {
      const text = await page(path);
      expect(text).toContain(`<title>${name}${view}</title>`);
      expect(text).toContain(`<meta property="og:title" content="${name}${view}"/>`);
      expect(text).toContain(`<meta name="description" content="${name}${view} · `);
      expect(text).toContain(`<h1>${name}</h1>`);
    },
  );

  it.each([
    ['/privacy?lang=tr', '/privacy?lang=en', ['de', 'en', 'x-default']],
    ['/embed?district=nord&page=en', '/embed?page=en', ['de', 'en', 'x-default']],
    ['/?lang=de-simple', '/?lang=de-simple', ['de', 'en', 'tr', 'uk', 'ar', 'x-default']],
    ['/docs', '/docs', ['de', 'en', 'tr', 'uk', 'ar', 'x-default']],
  ])(
    'of %s says that it is %s, and where it is in other languages',
    async (path, canonical, tags) => {
      const text = await page(path);
      expect(text).toContain(`<link rel="canonical" href="http://localhost:8787${canonical}"/>`);
      expect(
        [...text.matchAll(/ hreflang="([^"]+)" href="http/g)]
          .map(([, tag]) => tag)
          .slice(0, tags.length),
      ).toEqual(tags);
      expect(text).toMatch(/<meta name="description" content="[^"]{10,}"/);
    },
  );

  it.each([
    ['/', true],
    ['/?lang=en', true],
    ['/?month=2026-06', false],
    ['/calendar?district=nord&lang=tr', true],
    ['/calendar?district=nord,stoecken', false],
    ['/calendar?on=2026-06-10', false],
    ['/calendar?q=fest', false],
    ['/calendar?cursor=1', false],
    ['/calendar?frame=true', false],
    ['/contact?district=nord&free=true', true],
    ['/contact?q=nord', false],
    ['/embed/preview', false],
  ])('of %s lets search engines list it: %j', async (path, listed) => {
    expect((await page(path)).includes('<meta name="robots" content="noindex"/>')).toBe(!listed);
  });
});

describe('a page without scripts', () => {
  it('goes on with a list where the page before ended', async () => {
    const feed = Array.from({ length: 30 }, (_, n) =>
      vevent(`Fest ${n + 1}`, `DTSTART:202606${n + 1 < 10 ? 0 : ''}${n + 1}T150000`),
    );
    await importText(calendar(...feed));
    const text = await page('/calendar?month=2026-06');
    expect(text).toContain('>Fest 25<');
    expect(text).not.toContain('>Fest 26<');
    const [, more = ''] = /href="http:\/\/localhost:8787([^"]*cursor=[^"]*)"/.exec(text) ?? [];
    const next = await page(more.replaceAll('&amp;', '&'));
    expect(next).not.toContain('>Fest 25<');
    expect(next).toContain('>Fest 26<');
    expect(next).toContain('>Fest 30<');
  });

  it('begins at the beginning where nothing goes on', async () => {
    await importText(calendar(vevent('Fest', 'DTSTART:20260613T150000')));
    const response = await request('/calendar?month=2026-06&cursor=x');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('>Fest<');
  });

  it('keeps the other filters in its search form', async () => {
    const text = await page('/calendar?month=2026-06&free=true&q=fest');
    expect(text).toContain('<details open>');
    const [, form = ''] =
      /<form[^>]*action="http:\/\/localhost:8787\/calendar"[^>]*>(.*?)<\/form>/.exec(text) ?? [];
    expect(form).toContain('<input type="hidden" name="month" value="2026-06"/>');
    expect(form).toContain('<input type="hidden" name="free" value="true"/>');
    expect(form).toMatch(/<input type="search" name="q"[^>]* value="fest"/);
  });

  it('offers every district that a name may mean', async () => {
    const text = await page('/contact?q=sahlkamp');
    expect(text).toContain('href="http://localhost:8787/contact?district=sahlkamp"');
    expect(text).toContain('href="http://localhost:8787/contact?district=sahlkamp-mitte"');
    expect(await page('/contact?q=nirgends')).toContain('Dazu kennen wir keinen Stadtteil.');
  });

  it('ends a district’s calendar with its office', async () => {
    await db.insert(contacts).values({
      district: 'sahlkamp-mitte',
      state: 'active',
      role: 'Quartiersmanagement',
      name: 'Quartiersmanagement Sahlkamp-Mitte',
      telephone: '+4951160698802',
      telephoneText: '606 98802',
      asOf: '2017-08',
      sourceName: 'Portal',
    });
    for (const slug of ['sahlkamp-mitte', 'sahlkamp', 'nord']) {
      const text = await page(`/calendar?district=${slug}`);
      expect(text).toContain('href="tel:+4951160698802"');
      expect(text).toContain('Quartiersmanagement Sahlkamp-Mitte');
    }
    expect(await page('/calendar?district=stoecken')).not.toContain('tel:');
  });
});

it.each(['/', '/calendar', '/contact?district=stoecken', '/contact.json', '/events/x'])(
  '%s says that something went wrong on our side, not what, and that is not kept',
  async (path) => {
    const response = await app.request(path, {}, { ...at('2026-06-10T12:00:00Z'), DB: undefined });
    expect(response.status).toBe(500);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await response.text()).not.toMatch(/undefined|prepare|TypeError/);
  },
);

it('what is nowhere is a problem', async () => {
  const response = await request('/nowhere');
  expect(response.status).toBe(404);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
});
