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
    expect(text).toContain(
      `<link rel="canonical" href="http://localhost:8787/${widget}?free=true&amp;district=nord,stoecken"/>`,
    );
    const etag = response.headers.get('ETag') ?? '';
    const again = await request(`/${widget}?district=stoecken,nord&free=true`, {
      headers: { 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
  });

  it('does without a district that nobody knows', async () => {
    const response = await request(`/${widget}?district=nix`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<section class="frame "');
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

describe('GET /events/{id}', () => {
  const eventOf = async (...lines: string[]) => {
    await importText(calendar(vevent('Fest <3', ...lines)));
    const { body } = await get<Events>('/v1/events?start=2026-01-01');
    return body.events[0] as Events['events'][number];
  };

  it('shows an event with all that is known of it, as text', async () => {
    const { links } = await eventOf(
      'DTSTART:20260613T150000',
      'DTEND:20260613T180000',
      'LOCATION:Park\\, Weg 1',
      'DESCRIPTION:Erstens\\n\\n5 <6 & <zweitens> https://verein.example/',
      'STATUS:CANCELLED',
    );
    const response = await request(new URL(links.html as string).pathname);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('<h1>Fest &lt;3</h1>');
    expect(text).toContain('Samstag, 13. Juni 2026, 15:00–18:00 Uhr');
    expect(text).toContain('Abgesagt: ');
    expect(text).toContain('<p>Erstens</p>');
    expect(text).toContain('5 &lt;6 &amp; &lt;zweitens>');
    expect(text).toContain('<a href="https://verein.example/">https://verein.example/</a>');
    expect(text).toContain('https://www.openstreetmap.org/search?query=');
    expect(response.headers.get('ETag')).toBeTruthy();
  });

  it('is 410 for an event that has been withdrawn', async () => {
    const { id } = await eventOf('DTSTART:20260613T150000', 'UID:weg');
    const other = vevent('Anderes', 'DTSTART:20260614T150000');
    await importText(calendar(other), 'verein', undefined, { confirmed: true });
    const response = await request(`/events/${id}`);
    expect(response.status).toBe(410);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  });

  it('lists the next dates of a series', async () => {
    const { id } = await eventOf('DTSTART:20260601T150000', 'RRULE:FREQ=DAILY;COUNT=12');
    const text = await page(`/events/${id}?lang=en`);
    expect(text).toContain('Wednesday, 10 June 2026');
    expect(text).toContain('Friday, 12 June 2026');
    expect(text).not.toContain('9 June');
    expect(text).toContain(`href="/events/${id}/20260610T150000?lang=en"`);
  });

  it('says where there is none, and that is not kept', async () => {
    const response = await request('/events/nowhere/once');
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await response.text()).toContain('nicht oder nicht mehr');
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
