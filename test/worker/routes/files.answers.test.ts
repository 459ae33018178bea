/** How files are served: what a browser may do with them, and parts of them. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EditablePublication } from '../../../schema/input.ts';
import { forget, pdf, send } from '../sent.ts';
import { clear, request, token } from '../service.ts';

const TITLE = 'Demokratie: so geht’s (Teil 1/2) 100 %';
const text = '%PDF-1.7\n0123456789';
let path = '';

beforeEach(async () => {
  await clear();
  await forget();
  const authorization = await token('contacts');
  const brochure = { heading: 'Die Stadt', kind: 'Broschüre', title: TITLE };
  await send(authorization, 'PUT', '/v1/publications/heft', brochure);
  const file = pdf('0123456789');
  const { body } = await send<EditablePublication>(
    ...([authorization, 'PUT', '/v1/publications/heft/file', file] as const),
  );
  path = body.file?.url.replace('http://localhost:8787', '') ?? '';
});

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  request(path, { method, headers });
/** Read as bytes: workerd warns of texts in what is none. */
const textOf = async (response: Response) => new TextDecoder().decode(await response.arrayBuffer());
const part = async (range: string, more = {}) => {
  const response = await ask({ range, ...more });
  return [response.status, response.headers.get('content-range'), await textOf(response)];
};

describe('GET /files/{hash}/{name}', () => {
  it('answers the file for good, and lets it do nothing', async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
      'cache-tag': 'file:heft',
      'content-disposition':
        'inline; filename="heft.pdf"; ' +
        "filename*=UTF-8''Demokratie-%20so%20geht%E2%80%99s%20%28Teil%201-2%29%20100%20%25.pdf",
      'content-length': '19',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'application/pdf',
      'cross-origin-resource-policy': 'cross-origin',
      etag: expect.stringMatching(/^"\w+"$/),
      'x-content-type-options': 'nosniff',
    });
    expect(await textOf(response)).toBe(text);
  });

  it('answers nothing to whoever has it', async () => {
    const etag = (await ask()).headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const response = await ask({ 'if-none-match': known });
      expect([response.status, await textOf(response)]).toEqual([304, '']);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(response.headers.get('etag')).toBe(etag);
    }
    expect((await ask({ 'if-none-match': '"x"' })).status).toBe(200);
  });

  it.each([
    ['bytes=0-3', 'bytes 0-3/19', '%PDF'],
    ['bytes=9-', 'bytes 9-18/19', '0123456789'],
    ['bytes=-4', 'bytes 15-18/19', '6789'],
    ['bytes=15-999', 'bytes 15-18/19', '6789'],
    ['bytes=-999', 'bytes 0-18/19', text],
    ['bytes=18-18', 'bytes 18-18/19', '9'],
  ])('answers the part %s', async (range, said, expected) => {
    expect(await part(range)).toEqual([206, said, expected]);
    const response = await ask({ range });
    expect(response.headers.get('content-length')).toBe(String(expected.length));
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['bytes=19-', 'bytes=19-20', 'bytes=-0'])('has no part %s', async (range) => {
    const response = await ask({ range });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */19');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ detail: 'The file has 19 bytes.' });
  });

  it.each(['bytes=0-1,3-4', 'lines=0-1', 'bytes=-', 'bytes=5-2', 'bytes=a-b'])(
    'answers the whole for %s',
    async (range) => {
      expect(await part(range)).toEqual([200, null, text]);
    },
  );

  it('answers a part only of the file that is meant', async () => {
    const etag = (await ask()).headers.get('etag') ?? '';
    expect(await part('bytes=0-3', { 'if-range': etag })).toEqual([206, 'bytes 0-3/19', '%PDF']);
    expect(await part('bytes=0-3', { 'if-range': '"x"' })).toEqual([200, null, text]);
  });

  it('knows no other files', async () => {
    for (const other of [
      '/files/0123456789abcdef/heft.pdf',
      path.replace('heft', 'anders'),
      path.toUpperCase().replace('/FILES', '/files'),
      '/files/heft.pdf',
      '/files',
    ]) {
      const response = await request(other);
      expect([response.status, other]).toEqual([404, other]);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('cache-control')).toBe('private, no-store');
    }
  });

  it('takes no other methods', async () => {
    const response = await ask({}, 'PUT');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('HEAD /files/{hash}/{name}', () => {
  it('answers what a GET does, but the file', async () => {
    const [head, whole] = [await ask({}, 'HEAD'), await ask()];
    expect(head.status).toBe(200);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers));
    expect(await textOf(head)).toBe('');
    expect(await textOf(whole)).toBe(text);
    expect((await request('/files/0123456789abcdef/heft.pdf', { method: 'HEAD' })).status).toBe(
      404,
    );
  });
});
