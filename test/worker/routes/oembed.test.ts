import { beforeEach, describe, expect, it } from 'vitest';
import { at, clear, request } from '../service.ts';

beforeEach(clear);

const origin = at('2026-11-24T12:00:00+01:00').ORIGIN;
const asked = (url: string, more = '') => request(`/oembed?url=${encodeURIComponent(url)}${more}`);

interface Answer {
  html: string;
  [member: string]: unknown;
}

describe('GET /oembed', () => {
  it('makes a frame of a calendar’s address, with its view and its looks', async () => {
    const response = await asked(`${origin}/calendar?free=true&on=weekend&theme=dark&utm_source=x`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Cache-Control')).toBe(
      'public, max-age=60, stale-while-revalidate=300',
    );
    expect(response.headers.get('ETag')).toMatch(/^"|^W\/"/);
    const { html, ...answer } = await response.json<Answer>();
    expect(answer).toEqual({
      version: '1.0',
      type: 'rich',
      provider_name: 'Das offizielle Portal der Region und der Landeshauptstadt Hannover',
      provider_url: 'https://www.hannover.de/',
      title: 'Veranstaltungen in Hannover',
      width: 600,
      height: 900,
    });
    expect(html).toMatch(
      `<iframe src="${origin}/calendar?on=weekend&amp;free=true&amp;frame=true&amp;theme=dark" title="Veranstaltungen in Hannover" width="600" height="900"`,
    );
  });

  it('makes one of a contact’s, in its language, as large as is asked for', async () => {
    const url = `${origin}/contact?district=stoecken&lang=en`;
    const { html, ...answer } = await (
      await asked(url, '&maxwidth=320&maxheight=400&format=json')
    ).json<Answer>();
    expect(answer).toMatchObject({ title: 'Whom to ask in Hannover', width: 320, height: 400 });
    expect(html).toContain(`src="${origin}/contact?district=stoecken&amp;lang=en&amp;frame=true"`);
    expect(html).toContain('width="320" height="400"');
  });

  it.each([
    ['nothing', ''],
    ['no address', 'calendar'],
    ['another origin', 'https://quartier.example/calendar'],
    ['another page', `${origin}/embed`],
  ])('knows nothing of %s', async (_, url) => {
    const response = await asked(url);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      detail: 'There is no calendar and no contact at this url.',
    });
  });

  it('refuses sizes that are none, and XML', async () => {
    const sized = await asked(`${origin}/calendar`, '&maxwidth=wide');
    expect(sized.status).toBe(400);
    expect(await sized.json()).toMatchObject({
      errors: [{ parameter: 'maxwidth', detail: 'must be a whole number of pixels' }],
    });
    const xml = await asked(`${origin}/calendar`, '&format=xml');
    expect(xml.status).toBe(501);
    expect(await xml.json()).toMatchObject({ title: 'Not Implemented' });
  });

  it('is named by the pages that it is about', async () => {
    const text = await (await request('/calendar?month=2017-08')).text();
    const [, href = ''] =
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(text) ?? [];
    expect(href.replaceAll('&amp;', '&')).toBe(
      `${origin}/oembed?url=${encodeURIComponent(`${origin}/calendar?month=2017-08`)}&format=json`,
    );
    const { pathname, search } = new URL(href.replaceAll('&amp;', '&'));
    expect((await request(pathname + search)).status).toBe(200);
  });
});
