/** Being asked to end, as something that fails: what was begun is then put away on the way out. */
import { endingSignals } from './serve.mjs';
import { Failure } from './terminal.mjs';

let asked: Promise<never> | undefined;

/** Waits for work, but no longer than until a signal asks us to end. @throws Failure then. */
export function unlessInterrupted<T>(work: Promise<T>): Promise<T> {
  asked ??= new Promise<never>((_, reject) => {
    const end = () => reject(new Failure('\nIt was broken off.'));
    for (const signal of endingSignals) process.on(signal, end);
  });
  return Promise.race([work, asked]);
}
