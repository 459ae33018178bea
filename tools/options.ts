/** A command line's options, and what is wrong with them in one sentence. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { defaultPort } from './port.mjs';
import { Failure } from './terminal.mjs';

/** A failure that says how it is written rightly. */
export const miswritten = (what: string, usage: string) =>
  new Failure(`${what}; write it like this: ${usage}`);

/**
 * As Node parses them, but with its complaints cut to one sentence.
 * @throws Failure
 */
export function parsed<T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs<T>(config);
  } catch (error) {
    const [first] = (error as Error).message.split(/[.\n]/);
    throw miswritten(first ?? '', usage);
  }
}

/** The port that a value means; the usual one without. @throws Failure */
export function readPort(text?: string): number {
  const port = text === undefined ? defaultPort : Number(text);
  if (!/^\d+$/.test(text ?? '1') || port < 1 || port > 65535)
    throw new Failure(`"${text}" is no port, which is a number from 1 to 65535.`);
  return port;
}
