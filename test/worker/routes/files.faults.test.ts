/** What is no file, or not for everyone to put in. */
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../schema/contract.ts';
import { audit, type File, forget, kept, pdf, png, send } from '../sent.ts';
import { clear, request, smallCity, token } from '../service.ts';

let authorization = '';
beforeEach(async () => {
  await clear();
  await forget();
  await smallCity();
  authorization = await token('contacts');
  await send(authorization, 'PUT', '/v1/publications/heft', {
    ...{ heading: 'H', kind: 'K', title: 'T' },
  });
  await send(authorization, 'PUT', '/v1/projects/bluehen', {
    ...{ label: 'L', title: 'T', district: 'nord' },
  });
});

const file = '/v1/publications/heft/file';
const image = '/v1/projects/bluehen/image';
const put = (path: string, body: File) => send<Problem>(authorization, 'PUT', path, body);
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const avif = '\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf';

describe('a picture', () => {
  it.each([
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF', 'jpg'],
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'png'],
    ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 ', 'webp'],
    ['image/avif', '\0\0\0\x20ftypavif\0\0\0\0avifmif1miafMA1B', 'avif'],
    ['image/avif', avif, 'avif'],
  ])('may be %s', async (type, content, ending) => {
    expect(await put(image, { type, bytes: bytes(content) })).toMatchObject({ status: 200 });
    const [key = ''] = await kept();
    expect(key).toMatch(new RegExp(`^files/[0-9a-f]{16}/bluehen\\.${ending}$`));
    expect((await request(`/${key}`)).headers.get('content-type')).toBe(type);
  });

  it.each([
    ['image/svg+xml', svg],
    ['image/gif', 'GIF89a'],
    ['text/html', '<script>alert(1)</script>'],
    ['application/octet-stream', '\xff\xd8\xff'],
    ['', '\xff\xd8\xff'],
  ])('may not be said to be %j', async (type, content) => {
    const { status, body } = await put(image, { type, bytes: bytes(content) });
    expect([status, body.title, body.detail]).toEqual([
      415,
      'Unsupported Media Type',
      'This takes image/jpeg, image/png, image/webp, image/avif; Content-Type says which.',
    ]);
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['image/png', svg],
    ['image/png', `\n${svg}`],
    ['image/png', '\xff\xd8\xff\xe0'],
    ['image/jpeg', '\x89PNG\r\n\x1a\n'],
    ['image/jpeg', ''],
    ['image/webp', 'RIFF\x24\0\0\0WAVEfmt '],
    ['image/avif', '\0\0\0\x18ftypmp42\0\0\0\0mp42isom'],
    ['image/avif', 'ftypavif'],
    ['image/avif', '\0\0\0\x14ftypmp42\0\0\0\0mp42avif'],
  ])('must be the %s that it is said to be', async (type, content) => {
    const { status, body } = await put(image, { type, bytes: bytes(content) });
    expect([status, body.detail]).toEqual([415, `The body is no ${type}.`]);
    expect(await kept()).toEqual([]);
  });

  it('may have five megabytes, and not a byte more', async () => {
    const large = (length: number) => {
      const padded = new Uint8Array(length);
      padded.set(png.bytes);
      return { type: 'image/png', bytes: padded };
    };
    expect((await put(image, large(5_000_000))).status).toBe(200);
    const { status, body } = await put(image, large(5_000_001));
    expect([status, body.detail]).toEqual([413, 'The body is larger than 5 MB.']);
  });
});

describe('a brochure', () => {
  it.each(['<html>%PDF-', ' %PDF-1.7', '%pdf-1.7', '%PD', ''])('is no PDF: %j', async (content) => {
    const { status, body } = await put(file, { type: 'application/pdf', bytes: bytes(content) });
    expect([status, body.detail]).toEqual([415, 'The body is no application/pdf.']);
    expect(await kept()).toEqual([]);
  });

  it('must say that it is a PDF', async () => {
    const { status, body } = await put(file, { ...pdf(), type: 'application/x-pdf' });
    const detail = 'This takes application/pdf; Content-Type says which.';
    expect([status, body.detail]).toEqual([415, detail]);
    expect((await put(file, { ...pdf(), type: 'Application/PDF; version=1.7' })).status).toBe(200);
  });

  it('may have 25 megabytes, and not a byte more, whatever it says of its length', async () => {
    const large = new Uint8Array(25_000_001);
    large.set(pdf().bytes);
    const { status, body } = await put(file, { type: 'application/pdf', bytes: large });
    expect([status, body.detail]).toEqual([413, 'The body is larger than 25 MB.']);
    expect(await kept()).toEqual([]);
    const most = { type: 'application/pdf', bytes: large.subarray(0, 25_000_000) };
    expect((await put(file, most)).status).toBe(200);
  });
});

describe('a file', () => {
  it('of what nobody knows is not kept', async () => {
    expect(await put('/v1/publications/none/file', pdf())).toMatchObject({
      status: 404,
      body: { detail: 'There is no publication of this name.' },
    });
    expect(await put('/v1/projects/none/image', png)).toMatchObject({
      status: 404,
      body: { detail: 'There is no project of this name.' },
    });
    expect(await kept()).toEqual([]);
    expect(await audit()).toHaveLength(2);
  });

  it.each(['?version=x', '?name=../x', '?version=1&version=1'])('takes no %s', async (query) => {
    expect((await put(`${file}${query}`, pdf())).status).toBe(400);
    expect(await kept()).toEqual([]);
  });

  it('takes a token with the scope', async () => {
    authorization = await token('events', 'sources');
    for (const method of ['PUT', 'DELETE']) {
      for (const path of [file, image]) {
        expect((await request(path, { method })).status).toBe(401);
        expect((await send(authorization, method, path, pdf())).status).toBe(403);
      }
    }
    expect(await kept()).toEqual([]);
  });

  it('has no way to other places, whatever the address says', async () => {
    for (const path of [
      '/v1/publications/..%2f..%2fimports/file',
      '/v1/publications/%2e%2e/file',
      '/v1/publications/a%00/file',
    ]) {
      expect((await put(path, pdf())).status).toBe(404);
    }
    expect((await env.FILES.list()).objects).toEqual([]);
  });

  it('cannot add to the headers with which it is served', async () => {
    const title = 'X"; filename="böse.html';
    await send(authorization, 'PUT', '/v1/publications/zwei', {
      ...{ heading: 'H', kind: 'K', title },
    });
    await put('/v1/publications/zwei/file', pdf());
    const [key = ''] = await kept();
    expect((await request(`/${key}`)).headers.get('content-disposition')).toBe(
      `inline; filename="zwei.pdf"; filename*=UTF-8''X-%3B%20filename%3D-b%C3%B6se.html.pdf`,
    );
  });
});
