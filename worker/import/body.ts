/** A body → its bytes, unpacked, of which never more than a limit are held. */

/** Generous for any city's calendar, and far below what a Worker can hold. */
export const MOST_BYTES = 25_000_000;

const FIRST_BYTES = 65_536;

/** A feed cannot be had; the message is for the operator and never repeats the feed's address. */
export class Unreachable extends Error {
  /** Whether a later attempt may do better. */
  readonly passing: boolean;
  /** Seconds that the server asks us to wait, at most a day; null where it does not. */
  readonly retryAfter: number | null;

  constructor(message: string, passing: boolean, retryAfter: number | null = null) {
    super(message);
    this.passing = passing;
    this.retryAfter = retryAfter;
  }
}

const tooLarge = (most: number) =>
  new Unreachable(`The feed is larger than ${most / 1e6} MB.`, false);

/** The same bytes with room for `needed`. One buffer, since a chunk may be a single byte of 25 million. */
function grown(held: Uint8Array, needed: number, most: number): Uint8Array {
  const larger = new Uint8Array(Math.min(most, Math.max(needed, held.byteLength * 2)));
  larger.set(held);
  return larger;
}

/** Gives a body up, so that its connection is free and its server stops. */
export function discard({ body }: Response): void {
  // Nothing is to be done about a stream that has failed already.
  body?.cancel().catch(() => {});
}

/**
 * Reads a body as it comes.
 * @param most bytes, unpacked
 * @throws Unreachable as soon as the limit is passed; whatever the stream throws if it fails.
 */
export async function readLimited(
  body: ReadableStream<Uint8Array> | null,
  most: number = MOST_BYTES,
): Promise<Uint8Array> {
  let held: Uint8Array = new Uint8Array(Math.min(most, FIRST_BYTES));
  let length = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const needed = length + read.value.byteLength;
    if (needed > most) {
      reader?.cancel().catch(() => {});
      throw tooLarge(most);
    }
    if (needed > held.byteLength) held = grown(held, needed, most);
    held.set(read.value, length);
    length = needed;
  }
  return held.subarray(0, length);
}

/**
 * Reads an answer's body likewise. Its Content-Length is believed only where it says too much: it
 * counts packed bytes, and it may lie.
 * @throws as readLimited does.
 */
export async function readAnswer(response: Response, most: number): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length')) > most) {
    discard(response);
    throw tooLarge(most);
  }
  return readLimited(response.body, most);
}
