/** A line on a terminal that is written over; elsewhere a line now and then. */
const SELDOM = 2000;

export interface Progress {
  show(text: string): void;
  /** Takes the line away again. */
  end(): void;
}

/** @param clock milliseconds. */
export function progressOn(
  stream: { isTTY?: boolean; write(text: string): unknown },
  clock: () => number = Date.now,
): Progress {
  const clear = '\r\u001b[K';
  let shown = '';
  let at = Number.NEGATIVE_INFINITY;
  return {
    show(text) {
      if (text === shown || (!stream.isTTY && clock() - at < SELDOM)) return;
      stream.write(stream.isTTY ? `${clear}${text}` : `${text}\n`);
      shown = text;
      at = clock();
    },
    end() {
      if (stream.isTTY && shown) stream.write(clear);
      shown = '';
    },
  };
}
