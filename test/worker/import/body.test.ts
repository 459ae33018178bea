import { describe, expect, it } from 'vitest';
import { discard, readAnswer, readLimited, Unreachable } from '../../../worker/import/body.ts';

/** A body that gives chunk after chunk, and how far it was read. */
function counted(size: number, times: number, headers: HeadersInit = {}) {
  const read = { bytes: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (read.bytes >= size * times) return controller.close();
        read.bytes += size;
        controller.enqueue(new Uint8Array(size).fill(120));
      },
      cancel() {
        read.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body, { headers }), read };
}

const refusal = (response: Response, most: number) =>
  readAnswer(response, most).then(
    () => null,
    (error: Error) => error,
  );

const tooLarge = new Unreachable('The feed is larger than 0.1 MB.', false);

describe('a body', () => {
  it('is read in the order of its chunks', async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const written = Promise.all(
      ['BEGIN:', 'VCAL', '', 'ENDAR'].map((text) => writer.write(new TextEncoder().encode(text))),
    ).then(() => writer.close());
    const bytes = await readAnswer(new Response(readable), 100);
    await written;
    expect(new TextDecoder().decode(bytes)).toBe('BEGIN:VCALENDAR');
  });

  it.each([
    ['none', new Response(null)],
    ['an empty one', new Response('')],
  ])('may be %s', async (_, response) => {
    expect((await readAnswer(response, 100)).byteLength).toBe(0);
  });

  it.each([
    [1, 70_000],
    [1000, 300],
    [65_536, 5],
    [65_537, 5],
    [300_000, 1],
  ])('keeps every byte, in chunks of %i', async (size, times) => {
    const bytes = await readAnswer(counted(size, times).response, 1_000_000);
    expect(bytes.byteLength).toBe(size * times);
    expect(bytes.every((byte) => byte === 120)).toBe(true);
  });

  it('may be exactly as large as its limit, and its buffer is no larger', async () => {
    const bytes = await readAnswer(counted(1000, 100).response, 100_000);
    expect([bytes.byteLength, bytes.buffer.byteLength]).toEqual([100_000, 100_000]);
  });

  it('is refused a chunk past its limit and read no further', async () => {
    const { response, read } = counted(1000, 1_000_000);
    expect(await refusal(response, 100_000)).toEqual(tooLarge);
    expect(read).toEqual({ bytes: 101_000, cancelled: true });
  });

  it('is refused before it is read if its Content-Length is past its limit', async () => {
    const { response, read } = counted(1000, 1000, { 'content-length': '100001' });
    expect(await refusal(response, 100_000)).toEqual(tooLarge);
    expect(read).toEqual({ bytes: 0, cancelled: true });
  });

  it.each(['10', '-1', 'viel', ''])(
    'is counted whatever its Content-Length "%s"',
    async (length) => {
      const { response, read } = counted(1000, 1000, { 'content-length': length });
      expect(await refusal(response, 100_000)).toEqual(tooLarge);
      expect(read.bytes).toBe(101_000);
    },
  );

  it('is refused past 25 MB if no limit is named', async () => {
    const { response, read } = counted(1_000_000, 100);
    const error = await readLimited(response.body).catch((error: Error) => error);
    expect(error).toEqual(new Unreachable('The feed is larger than 25 MB.', false));
    expect(read).toEqual({ bytes: 26_000_000, cancelled: true });
  });

  it('that breaks off gives the error of its stream', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new Error('Broken off.')),
    });
    expect(await refusal(new Response(body), 100)).toEqual(new Error('Broken off.'));
  });

  it('that is not wanted is cancelled', () => {
    const { response, read } = counted(1000, 1000);
    discard(response);
    discard(new Response(null));
    expect(read).toEqual({ bytes: 0, cancelled: true });
  });
});
