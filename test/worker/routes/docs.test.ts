import { describe, expect, it } from 'vitest';
import { request } from '../service.ts';

describe('GET /docs', () => {
  it('says in the city’s language what it is, and leads to the document', async () => {
    const response = await request('/docs');
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(text).toMatch(/^<!doctype html><html lang="de" dir="ltr">/);
    expect(text).toContain('<h1>Die Schnittstelle zum Lesen und Ausprobieren</h1>');
    expect(text).toContain('<a href="/v1/openapi.json">/v1/openapi.json</a>');
    expect(text).toContain('<noscript><p>Zum Ausprobieren auf dieser Seite ist JavaScript nötig');
  });

  it('speaks the language asked for', async () => {
    const text = await (await request('/docs?lang=en')).text();
    expect(text).toContain('<html lang="en" dir="ltr">');
    expect(text).toContain('<h1>The API, to read and to try</h1>');
    expect(text).toContain('<a href="/v1/openapi.json">/v1/openapi.json</a>');
  });

  it('lets in nothing but our own host’s files, and nothing inline', async () => {
    const { headers } = await request('/docs');
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
        "img-src 'self' data:; base-uri 'none'; form-action 'self'",
    );
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('is kept as our other pages are, and not sent twice', async () => {
    const { headers } = await request('/docs');
    const tag = headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"\w+"$/);
    expect(headers.get('Cache-Control')).toBe('public, max-age=60, stale-while-revalidate=300');
    expect(headers.get('Cache-Tag')).toBe('pages');
    const again = await request('/docs', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });
});
