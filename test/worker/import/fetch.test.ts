import { env } from 'cloudflare:workers';
import { describe, expect, inject, it, vi } from 'vitest';
import type { Env } from '../../../worker/env.ts';
import {
  type Fetched,
  fetchFeed,
  type Limits,
  Unreachable,
  type Validators,
} from '../../../worker/import/fetch.ts';
import type { Sent } from '../feeds.ts';

const { origin, closed } = inject('feeds');
const local: Env = {
  ...env,
  ORIGIN: 'http://localhost:8787',
  NOW: '2026-06-10T12:00:00Z',
  LOOPBACK_FEEDS: 'true',
};
const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const LAST_MODIFIED = 'Tue, 09 Jun 2026 08:00:00 GMT';

async function read(path: string, known?: Validators, limits?: Limits) {
  const fetched = await fetchFeed(`${origin}${path}`, local, known, limits);
  if (!fetched.modified) throw new Error('The feed is said to be unchanged.');
  return fetched;
}

const textOf = (fetched: Fetched) =>
  fetched.modified ? new TextDecoder().decode(fetched.bytes) : null;

/** Message and outlook of the refusal. */
async function refusal(url: string, limits?: Limits, by = local) {
  const error = await fetchFeed(url, by, undefined, limits).then(
    () => null,
    (error: Error) => error,
  );
  if (!(error instanceof Unreachable)) throw new Error(`No refusal but ${error}`);
  const { message, passing, retryAfter } = error;
  return { message, passing, retryAfter };
}

const lasting = (message: string) => ({ message, passing: false, retryAfter: null });
const passing = (message: string) => ({ message, passing: true, retryAfter: null });

describe('a feed', () => {
  it('comes with its type, its address and its validators', async () => {
    const fetched = await read('/calendar');
    expect(fetched).toEqual({
      modified: true,
      bytes: new TextEncoder().encode(CALENDAR),
      contentType: 'text/calendar',
      url: `${origin}/calendar`,
      etag: '"7"',
      lastModified: LAST_MODIFIED,
    });
  });

  it('is asked for by name, for what we read, without cookies and referrer', async () => {
    const headers = JSON.parse(textOf(await read('/echo')) ?? '');
    expect(headers).toMatchObject({
      accept:
        'text/calendar, application/ld+json, application/json, text/csv, text/html;q=0.5, */*;q=0.1',
      'accept-encoding': 'gzip, br',
      'user-agent': 'Quartier (+http://localhost:8787)',
    });
    for (const name of ['cookie', 'referer', 'authorization', 'if-none-match', 'if-modified-since'])
      expect(headers).not.toHaveProperty(name);
  });

  it.each(['/gzip', '/br'])('is unpacked: %s', async (path) => {
    expect(textOf(await read(path))).toBe(CALENDAR);
  });

  it('without validators and type has none', async () => {
    expect(await read('/gzip')).toMatchObject({
      contentType: null,
      etag: null,
      lastModified: null,
    });
  });

  it.each([
    ['is too long to keep', 'a'.repeat(600)],
    ['has bytes that would not come back as they were', 'é'],
  ])('whose ETag %s has none', async (_, etag) => {
    expect((await read(`/status/200?etag=${encodeURIComponent(etag)}`)).etag).toBeNull();
  });

  it('may be exactly as large as its limit', async () => {
    const limits = { bytes: 100_000, seconds: 5, redirects: 5 };
    expect((await read('/bytes/100000', undefined, limits)).bytes.byteLength).toBe(100_000);
    expect(await refusal(`${origin}/bytes/100001`, limits)).toEqual(
      lasting('The feed is larger than 0.1 MB.'),
    );
  });

  it.each([1, 5])('is found behind redirects: %i', async (count) => {
    const fetched = await read(`/chain/${count}`);
    expect([textOf(fetched), fetched.url]).toEqual([CALENDAR, `${origin}/calendar`]);
  });

  it('is found behind a redirect to an absolute address', async () => {
    const to = encodeURIComponent(`${origin}/calendar`);
    expect(textOf(await read(`/to?location=${to}`))).toBe(CALENDAR);
  });
});

describe('a feed that is known', () => {
  it.each([
    ['its ETag', { etag: '"7"', lastModified: null }],
    ['its date', { etag: null, lastModified: LAST_MODIFIED }],
    ['both', { etag: '"7"', lastModified: LAST_MODIFIED }],
  ])('is not sent again, by %s', async (_, known) => {
    expect(await fetchFeed(`${origin}/calendar`, local, known)).toEqual({ modified: false });
    expect(await fetchFeed(`${origin}/chain/2`, local, known)).toEqual({ modified: false });
  });

  it.each([
    ['ETag', { etag: '"6"', lastModified: LAST_MODIFIED }],
    ['date', { etag: null, lastModified: 'Mon, 08 Jun 2026 08:00:00 GMT' }],
  ])('is sent again once its %s is another', async (_, known) => {
    expect(textOf(await read('/calendar', known))).toBe(CALENDAR);
  });

  it('alone may be answered by 304', async () => {
    expect(await refusal(`${origin}/status/304`)).toEqual(
      lasting("The feed's server answers 304."),
    );
  });
});

describe('a feed of our own', () => {
  const path = '/feeds/beispiele.ics';

  it('comes from the assets', async () => {
    const fetched = await fetchFeed(path, local);
    expect(textOf(fetched)?.slice(0, 17)).toBe('BEGIN:VCALENDAR\r\n');
    expect(fetched).toMatchObject({
      contentType: expect.stringContaining('text/calendar'),
      url: 'http://localhost:8787/feeds/beispiele.ics',
    });
  });

  it('comes from there wherever the service stands', async () => {
    const deployed = { ...local, ORIGIN: 'https://events.example' };
    expect(await fetchFeed(path, deployed)).toMatchObject({
      modified: true,
      url: 'https://events.example/feeds/beispiele.ics',
    });
  });

  it('is not read again while it is the same', async () => {
    const fetched = await fetchFeed(path, local);
    if (!fetched.modified) throw new Error('It was not known yet.');
    expect(fetched.etag).toBeTruthy();
    expect(await fetchFeed(path, local, fetched)).toEqual({ modified: false });
  });

  it('that does not exist is said to be missing', async () => {
    expect(await refusal('/feeds/keiner.ics')).toEqual(lasting("The feed's server answers 404."));
  });

  it.each(['//verein.example/a.ics', '/\\verein.example/a.ics', '/\t/verein.example/a.ics'])(
    'is no other host: %s',
    async (address) => {
      expect(await refusal(address)).toEqual(lasting("The feed's address is no address."));
    },
  );
});

describe('an answer that is no feed', () => {
  it.each([204, 206, 300, 400, 401, 403, 404, 410, 451])(
    'is not asked for again: %i',
    async (status) => {
      expect(await refusal(`${origin}/status/${status}`)).toEqual(
        lasting(`The feed's server answers ${status}.`),
      );
    },
  );

  it.each([408, 425, 429, 500, 502, 503, 504, 530])('may be better later: %i', async (status) => {
    expect(await refusal(`${origin}/status/${status}`)).toEqual(
      passing(`The feed's server answers ${status}.`),
    );
  });

  it.each([
    [429, '120', 120],
    [503, '0', 0],
    [503, 'Wed, 10 Jun 2026 12:05:00 GMT', 300],
    [429, 'Wed, 10 Jun 2026 11:00:00 GMT', 0],
    [429, '99999999999', 86_400],
    [429, 'bald', null],
    [429, '-5', 0],
    [500, '120', null],
    [404, '120', null],
  ])('of %i with Retry-After %s asks for %s seconds', async (status, value, seconds) => {
    const path = `/status/${status}?retry-after=${encodeURIComponent(value)}`;
    expect((await refusal(`${origin}${path}`)).retryAfter).toBe(seconds);
  });

  it.each(['deflate', 'zstd', 'gzip, gzip', 'GZIP'])(
    'is one in an encoding that nobody unpacks: %s',
    async (encoding) => {
      const path = `/status/200?content-encoding=${encodeURIComponent(encoding)}`;
      expect(await refusal(`${origin}${path}`)).toEqual(
        lasting(
          "The feed's Content-Encoding cannot be unpacked; its server must send gzip, br or none.",
        ),
      );
    },
  );
});

describe('a server that fails', () => {
  const unreached = passing('The feed cannot be reached: no connection to its server comes about.');
  const brokenOff = passing(
    'The feed cannot be reached: its server broke off in the middle of it.',
  );

  it.each([
    ['refuses the connection', `${closed}/geheim.ics`, unreached],
    ['speaks no HTTP', `${origin}/garbage`, unreached],
    ['sends headers without end', `${origin}/huge-headers`, unreached],
    ['resets the connection in mid-body', `${origin}/reset`, brokenOff],
    ['sends less than its Content-Length', `${origin}/short`, brokenOff],
    ['cuts what it packed', `${origin}/cut`, brokenOff],
  ])('may do better later: it %s', async (_, url, expected) => {
    expect(await refusal(url)).toEqual(expected);
  });
});

describe('a redirect', () => {
  const to = (location: string) => `${origin}/to?location=${encodeURIComponent(location)}`;

  it('may lead on five times', async () => {
    expect(await refusal(`${origin}/chain/6`)).toEqual(
      lasting("The feed's server redirects more than 5 times."),
    );
  });

  it('must not lead in a circle', async () => {
    const circle = lasting("The feed's server redirects in a circle.");
    expect(await refusal(`${origin}/circle/a`)).toEqual(circle);
    expect(await refusal(to('/circle/b'))).toEqual(circle);
  });

  it.each(['', 'http://', 'http://[', 'https://a b/', 'http://1.2.3.4.5/'])(
    'must lead to an address, not to "%s"',
    async (location) => {
      expect(await refusal(to(location))).toEqual(
        lasting("The feed's server redirects to what is no address."),
      );
    },
  );

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.0.1:8080/',
    'http://[fd00:ec2::254]/',
    'http://[::ffff:10.0.0.1]/',
    'http://metadata.google.internal/',
    'http://0x0a000001/',
    '//10.1/',
    'http://intranet/',
  ])('must not lead into a private network: %s', async (location) => {
    expect(await refusal(to(location))).toEqual(
      lasting("The feed's address leads to a private network."),
    );
    // Neither at the second hop.
    expect(await refusal(to(to(location)))).toEqual(
      lasting("The feed's address leads to a private network."),
    );
  });

  it.each(['file:///etc/passwd', 'data:text/calendar,x', 'ftp://verein.example/', 'javascript:0'])(
    'must not leave the web: %s',
    async (location) => {
      expect(await refusal(to(location))).toEqual(
        lasting("The feed's address must begin with http:// or https://."),
      );
    },
  );

  it('must not lead to the service itself', async () => {
    expect(await refusal(to('http://localhost:8787/v1/events'))).toEqual(
      lasting(
        "The feed's address is this service's own; write its path alone, such as /feeds/name.ics.",
      ),
    );
  });

  it('must not bring a user name', async () => {
    expect(await refusal(to(`http://anna:geheim@${new URL(origin).host}/calendar`))).toEqual(
      lasting("The feed's address has a user name or a password in it; take them out."),
    );
  });
});

describe('an address', () => {
  it.each(['http://127.0.0.1/', 'http://[::1]/', 'http://2130706433/', 'http://localhost/'])(
    'that is loopback is not fetched unless the service is told so: %s',
    async (address) => {
      const reason = lasting("The feed's address leads to a private network.");
      expect(await refusal(address, undefined, { ...local, LOOPBACK_FEEDS: undefined })).toEqual(
        reason,
      );
      const deployed = { ...local, ORIGIN: 'https://events.example' };
      expect(await refusal(address, undefined, deployed)).toEqual(reason);
    },
  );

  it.each(['', 'a.ics', 'verein.example/a.ics', 'http://', 'https://1.2.3.4.5/'])(
    'is not "%s"',
    async (address) => {
      expect(await refusal(address)).toEqual(lasting("The feed's address is no address."));
    },
  );

  it('is in no reason', async () => {
    for (const url of [
      `${closed}/geheim`,
      `${origin}/status/404?geheim`,
      `${origin}/reset?geheim`,
      'geheim',
      'http://geheim.local/',
      'http://geheim@verein.example/',
    ]) {
      expect((await refusal(url)).message).not.toContain('geheim');
    }
  });
});

describe('a hostile server', () => {
  let number = 0;

  /** What came of a feed, and what its server had sent when it saw the connection close. */
  async function attack(path: string, limits?: Limits) {
    number += 1;
    const id = `${path}-${number}`;
    const reason = await refusal(`${origin}${path}?id=${id}`, limits);
    const sent = await vi.waitFor(
      async () => {
        const sent = await (await fetch(`${origin}/sent?id=${id}`)).json<Sent>();
        if (!sent.closed) throw new Error('The connection is still open.');
        return sent;
      },
      { timeout: 5000 },
    );
    return { reason, sent };
  }
  const MB = 1_000_000;

  it.each([
    ['a body of 100 MB', '/huge'],
    ['a body that never ends', '/endless'],
    ['one line that never ends', '/line'],
    ['a gzip bomb', '/bomb-gzip'],
    ['a Brotli bomb', '/bomb-br'],
  ])('is left after 25 MB: %s', async (_, path) => {
    const { reason, sent } = await attack(path);
    expect(reason).toEqual(lasting('The feed is larger than 25 MB.'));
    expect(sent.whole).toBe(false);
  });

  it('is left at once if it says that it sends more', async () => {
    const { reason, sent } = await attack('/claiming');
    expect(reason).toEqual(lasting('The feed is larger than 25 MB.'));
    expect(sent.bytes).toBeLessThan(25 * MB);
  });

  it('is read no further than the Content-Length it gave', async () => {
    expect((await read('/lying')).bytes.byteLength).toBe(1000);
  });

  it.each([
    ['never begins', '/silent'],
    ['sends its headers one by one', '/dripping-headers'],
    ['sends a byte now and then', '/drip'],
    ['sends its body byte by byte', '/crumbs'],
  ])('has so many seconds and no more: it %s', async (_, path) => {
    const { reason, sent } = await attack(path, { bytes: 25 * MB, seconds: 0.4, redirects: 5 });
    expect(reason).toEqual(passing('The feed took longer than 0.4 seconds.'));
    expect(sent.whole).toBe(false);
  });

  it('has no more seconds for being behind a redirect', async () => {
    const limits = { bytes: 25 * MB, seconds: 0.4, redirects: 5 };
    expect(await refusal(`${origin}/to?location=/drip`, limits)).toEqual(
      passing('The feed took longer than 0.4 seconds.'),
    );
  });
});
