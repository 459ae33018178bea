import { describe, expect, it } from 'vitest';
import calendar from '../../../dist/calendar.js.txt';
import contact from '../../../dist/contact.js.txt';
import { request } from '../service.ts';

describe.each([
  ['/calendar.js', calendar],
  ['/contact.js', contact],
])('GET %s', (path, bundle) => {
  it('answers the built widget in a function of its own, told about this service', async () => {
    const response = await request(path);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Cache-Control')).toBe(
      'public, max-age=60, stale-while-revalidate=300',
    );
    expect(text.startsWith(`(function(QUARTIER){${bundle}`)).toBe(true);
    const configuration = text.slice(text.lastIndexOf('})(') + 3, text.lastIndexOf(')'));
    expect(JSON.parse(configuration)).toMatchObject({
      origin: 'http://localhost:8787',
      timeZone: 'Europe/Berlin',
      language: 'de',
    });
    expect(Object.keys(JSON.parse(configuration).words)).toEqual(['de']);
  });

  it('carries the words of the language that the address names', async () => {
    const text = await (await request(`${path}?lang=en`)).text();
    expect(text).toContain('"words":{"en":{"locale":"en-GB"');
    expect(text).toContain('"language":"de"');
    expect(text).not.toContain('Noch einmal');
  });

  it('has further words beside it, in each language', async () => {
    const response = await request(path.replace('.js', '.en.json'));
    expect(response.status).toBe(200);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.json()).toMatchObject({ locale: 'en-GB', retry: 'Try again' });
    expect((await request(path.replace('.js', '.xx.json'))).status).toBe(404);
  });

  it('answers 304 to its ETag, whatever trackers add', async () => {
    const etag = (await request(path)).headers.get('ETag') ?? '';
    const again = await request(`${path}?utm_source=x`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });
});
