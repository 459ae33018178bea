/** `/privacy` and `/accessibility`, and what every page says of them. */
import { describe, expect, it } from 'vitest';
import { app } from '../../../worker/app.ts';
import type { Env } from '../../../worker/env.ts';
import { at, recording, request } from '../service.ts';

const record = {
  IMPRINT_URL: 'https://city.example/imprint',
  PRIVACY_URL: 'https://city.example/privacy',
  REPORT_URL: 'mailto:barrier@city.example',
};

/** The page of a service whose city has entered all, or nothing. */
async function page(path: string, entered: Partial<Env> = record): Promise<string> {
  const env = { ...at('2026-11-24T12:00:00Z'), ...entered };
  return (await app.request(path, {}, env, recording())).text();
}
const NOTHING = { IMPRINT_URL: '', PRIVACY_URL: '', REPORT_URL: '' };

describe.each([
  ['/privacy', 'Datenschutz', 'Privacy'],
  ['/accessibility', 'Erklärung zur Barrierefreiheit', 'Accessibility statement'],
])('GET %s', (path, german, english) => {
  it('answers as our other pages do', async () => {
    const { status, headers } = await request(path);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(headers.get('Cache-Control')).toBe('public, max-age=60, stale-while-revalidate=300');
    expect(headers.get('Cache-Tag')).toBe('pages');
    expect(headers.get('Content-Security-Policy')).toContain("require-trusted-types-for 'script'");
    const again = await request(path, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it.each([
    ['', 'de', german],
    ['?lang=de-simple', 'de', german],
    ['?lang=en', 'en', english],
    ['?lang=ar', 'en', english],
  ])('%s is in %s', async (query, language, title) => {
    const text = await page(path + query);
    expect(text).toContain(`<html lang="${language}" dir="ltr"`);
    expect(text).toContain(`<h1>${title}</h1>`);
  });
});

describe('the privacy page', () => {
  it('names the recipient, and the city’s own pages', async () => {
    const text = await page('/privacy');
    expect(text).toContain('Cloudflare, Inc. (USA)');
    expect(text).toContain('<a href="https://www.hannover.de/">Das offizielle Portal');
    expect(text).toContain('<a href="https://city.example/imprint">Impressum</a>');
    expect(text).toContain('<a href="https://city.example/privacy">Datenschutz bei der Stadt</a>');
  });

  it('says what has not been entered', async () => {
    const text = await page('/privacy', NOTHING);
    expect(text).toContain('Die Adresse des Impressums ist hier noch nicht eingetragen.');
    expect(text).toContain(
      'Die Adresse der Datenschutzseite der Stadt ist hier noch nicht eingetragen.',
    );
    expect(text).not.toContain('city.example');
  });
});

describe('the accessibility statement', () => {
  it('has a way to report a barrier: the city’s, else its portal', async () => {
    expect(await page('/accessibility')).toContain(
      '<a href="mailto:barrier@city.example">barrier@city.example</a>',
    );
    const [, below = ''] = (await page('/accessibility', NOTHING)).split('Eine Barriere melden');
    expect(below).toContain('<a href="https://www.hannover.de/">');
  });
});

describe('the foot of a page', () => {
  it('leads to both in its language, and to the imprint where that is entered', async () => {
    const [, foot = ''] = (await page('/embed?lang=en')).split('<footer>');
    expect(foot).toContain('<a href="/privacy?lang=en">Privacy</a>');
    expect(foot).toContain('<a href="/accessibility?lang=en">Accessibility</a>');
    expect(foot).toContain('<a href="https://city.example/imprint">Legal notice</a>');
    expect(await page('/embed?lang=en', NOTHING)).not.toContain('Legal notice');
  });
});
