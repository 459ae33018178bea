import { describe, expect, it } from 'vitest';
import { progressOn } from '../../tools/progress.ts';

describe('a line of progress', () => {
  it('is written over on a terminal, and taken away at the end', () => {
    const { written, progress } = on(true);
    progress.show('1 of 3');
    progress.show('1 of 3');
    progress.show('2 of 3');
    progress.end();
    expect(written).toEqual(['\r\u001b[K1 of 3', '\r\u001b[K2 of 3', '\r\u001b[K']);
  });

  it('comes every two seconds at most elsewhere, and stays', () => {
    const { written, progress, pass } = on(false);
    progress.show('1 of 4');
    pass(1999);
    progress.show('2 of 4');
    pass(1);
    progress.show('3 of 4');
    pass(5000);
    progress.show('3 of 4');
    progress.end();
    expect(written).toEqual(['1 of 4\n', '3 of 4\n']);
  });
});

function on(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { written, progress: progressOn(stream, () => now), pass };
}
