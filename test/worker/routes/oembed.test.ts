import { beforeEach, describe, expect, it } from 'vitest';
import { at, clear, request, smallCity } from '../service.ts';

beforeEach(clear);

const origin = at('2026-11-24T12:00:00+01:00').ORIGIN;
const asked = (url: string, more = '', init: RequestInit = {}) =>
  request(`/oembed?url=${encodeURIComponent(url)}${more}`, init);

interface Answer {
  html: string;
  [member: string]: unknown;
}

const answered = async (url: string, more = '') => (await asked(url, more)).json<Answer>();

const portal = 'Das offizielle Portal der Region und der Landeshauptstadt Hannover';

describe('GET /oembed', () => {
  it('makes a frame of a calendar’s address, with its view and its looks', async () => {
    const response = await asked(`${origin}/calendar?free=true&on=weekend&theme=dark&utm_source=x`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Cache-Control')).toBe(
      'public, max-age=60, stale-while-revalidate=300',
    );
    expect(response.headers.get('Cache-Tag')).toBe('pages,districts,categories');
    const { html, ...answer } = await response.json<Answer>();
    expect(answer).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Veranstaltungen in Hannover: kostenlos, Wochenende',
      author_name: portal,
      author_url: 'https://www.hannover.de/',
      provider_name: portal,
      provider_url: 'https://www.hannover.de/',
      cache_age: 86_400,
      width: 600,
      height: 900,
    });
    expect(html).toMatch(
      `<iframe src="${origin}/calendar?on=weekend&amp;free=true&amp;frame=true&amp;theme=dark" title="Veranstaltungen in Hannover: kostenlos, Wochenende" width="600" height="900"`,
    );
  });

  it('has a link before the frame, which only WordPress shows', async () => {
    const { html } = await answered(`${origin}/calendar?q=%3Cb%3E%26&theme=dark`);
    const [, before, frame] =
      /^(<blockquote hidden>.*?<\/blockquote>)(<iframe [^>]*><\/iframe>)$/.exec(html) ?? [];
    expect(before).toBe(
      `<blockquote hidden><a href="${origin}/calendar?q=%3Cb%3E%26">Veranstaltungen in Hannover: “&lt;b&gt;&amp;”</a></blockquote>`,
    );
    expect(frame).toContain(' title="Veranstaltungen in Hannover: “&lt;b&gt;&amp;”"');
  });

  it('makes one of a contact’s, in its language, as large as is asked for', async () => {
    const url = `${origin}/contact?district=stoecken&lang=en`;
    const { html, ...answer } = await answered(url, '&maxwidth=320&maxheight=400&format=json');
    expect(answer).toMatchObject({ title: 'Whom to ask in Hannover', width: 320, height: 400 });
    expect(html).toContain(`src="${origin}/contact?district=stoecken&amp;lang=en&amp;frame=true"`);
    expect(html).toContain('width="320" height="400"');
  });

  it('is never higher than WordPress lets a frame be, whatever room there is', async () => {
    const sizes = [];
    for (const page of ['calendar', 'contact']) {
      const { width, height } = await answered(
        `${origin}/${page}`,
        '&maxwidth=1200&maxheight=9999',
      );
      sizes.push([width, height]);
    }
    expect(sizes).toEqual([
      [1200, 900],
      [1200, 600],
    ]);
  });

  it('is called as its view is, in the view’s language, without what means nothing', async () => {
    await smallCity();
    const titles = [];
    for (const view of [
      'calendar?category=feste&district=stoecken,nord',
      'calendar?category=feste&district=nowhere&lang=en',
      'contact?district=sahlkamp-mitte',
      'contact?district=nowhere&free=true',
    ])
      titles.push((await answered(`${origin}/${view}`)).title);
    expect(titles).toEqual([
      'Veranstaltungen in Hannover: Nord, Stöcken, Feste',
      'Events in Hannover: Festivals',
      'Ansprechpartner in Hannover: Sahlkamp-Mitte',
      'Ansprechpartner in Hannover',
    ]);
  });

  it('may be asked for its head alone, and again with what it was', async () => {
    const head = await asked(`${origin}/calendar`, '', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    const tag = head.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^(?:W\/)?"/);
    const again = await asked(`${origin}/calendar`, '', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect((await asked(`${origin}/calendar?free=true`)).headers.get('ETag')).not.toBe(tag);
  });

  it.each([
    ['another origin', 'https://quartier.example/calendar'],
    ['another scheme', origin.replace('http:', 'https:').concat('/calendar')],
    ['another page', `${origin}/embed`],
  ])('knows nothing of %s', async (_, url) => {
    const response = await asked(url);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      detail: 'There is no calendar and no contact at this url.',
    });
  });

  it.each(['/oembed', '/oembed?url=', '/oembed?url=calendar'])(
    'needs an address: %s',
    async (path) => {
      const response = await request(path);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        errors: [{ parameter: 'url', detail: 'must be the address of a page' }],
      });
    },
  );

  it('refuses sizes that are none, all at once, and XML', async () => {
    const sized = await asked(`${origin}/calendar`, '&maxwidth=wide&maxheight=0');
    expect(sized.status).toBe(400);
    expect(sized.headers.get('Cache-Control')).toBe('private, no-store');
    const detail = 'must be a whole number of pixels';
    expect(await sized.json()).toMatchObject({
      errors: [
        { parameter: 'maxwidth', detail },
        { parameter: 'maxheight', detail },
      ],
    });
    const xml = await asked(`${origin}/calendar`, '&format=xml');
    expect(xml.status).toBe(501);
    expect(await xml.json()).toMatchObject({ title: 'Not Implemented' });
  });
});

describe('pages that can be embedded', () => {
  /** The address that a page's link says, and what is answered there. */
  async function discovered(path: string) {
    const text = await (await request(path)).text();
    const [, href = ''] =
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(text) ?? [];
    const link = new URL(href.replaceAll('&amp;', '&'));
    expect(link.origin + link.pathname).toBe(`${origin}/oembed`);
    expect(link.searchParams.get('format')).toBe('json');
    const response = await request(link.pathname + link.search);
    expect(response.status).toBe(200);
    return { url: link.searchParams.get('url'), html: (await response.json<Answer>()).html };
  }

  it.each([
    ['/calendar?utm_source=x&month=2017-08', '/calendar?month=2017-08'],
    ['/calendar?frame=true&free=true', '/calendar?free=true'],
    ['/contact?lang=en&theme=dark&accent=%23fff', '/contact?lang=en&theme=dark&accent=%23fff'],
    ['/contact?frame=true&theme=light', '/contact?theme=light'],
  ])('say where: %s', async (path, url) => {
    const found = await discovered(path);
    expect(found.url).toBe(origin + url);
    const framed = new URL(origin + url);
    const src = /<iframe src="([^"]*)"/.exec(found.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const asked = new URL(src);
    expect(asked.searchParams.get('frame')).toBe('true');
    asked.searchParams.delete('frame');
    expect([...asked.searchParams]).toEqual([...framed.searchParams]);
  });

  it.each(['/calendar', '/contact'])('load what a frame needs only in one: %s', async (path) => {
    const script = '<script defer src="/framed.js"></script>';
    const framed = await (await request(`${path}?frame=true`)).text();
    expect(framed).toContain(script);
    expect(await (await request(path)).text()).not.toContain('framed.js');
  });
});
