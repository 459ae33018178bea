/** Text that is sent while it is made. */

/** Characters that are sent at once. */
const ENOUGH = 16_384;

/**
 * A body that asks for its pieces only when someone reads it, so that nothing is made for a HEAD or for
 * a client that has the answer already.
 */
export function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        let text = '';
        while (text.length < ENOUGH) {
          const { done, value } = await iterator.next();
          if (done) {
            if (text) controller.enqueue(encoder.encode(text));
            controller.close();
            return;
          }
          text += value;
        }
        controller.enqueue(encoder.encode(text));
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
