import { describe, expect, it } from 'vitest';
import { request } from '../service.ts';

describe('GET /', () => {
  it('is a page in the city’s language with both widgets and the lines to embed them', async () => {
    const response = await request('/');
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(text).toMatch(/^<!doctype html><html lang="de">/);
    expect(text).toContain('<script async src="/calendar.js" data-heading="2"></script>');
    expect(text).toContain('<script async src="/contact.js" data-heading="2"></script>');
    expect(text).toContain('&lt;script async src=&quot;http://localhost:8787/calendar.js&quot;>');
    expect(text).toContain('Das offizielle Portal der Region und der Landeshauptstadt Hannover');
    expect(text).toContain('href="/calendar?month=2017-08"');
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
    const text = await (await request('/?lang=en')).text();
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Events in Hannover');
  });
});

describe.each(['calendar', 'contact'])('GET /%s', (widget) => {
  it('hands its view on in canonical order and ignores what it does not know', async () => {
    const response = await request(`/${widget}?utm=1&district=b,a&free=true`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain(`src="/${widget}.js?free=true&amp;district=a,b"`);
    expect(text).toContain(
      `<link rel="canonical" href="http://localhost:8787/${widget}?free=true&amp;district=a,b"/>`,
    );
    expect(response.headers.get('ETag')).toBeTruthy();
  });
});

it('what is nowhere is a problem', async () => {
  const response = await request('/nowhere');
  expect(response.status).toBe(404);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
});
