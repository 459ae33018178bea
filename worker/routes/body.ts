/** The body of a write: read within limits, and judged as a whole. */
import type { Context } from 'hono';
import * as v from 'valibot';
import type { Fault } from '../../schema/view.ts';
import type { App } from '../http.ts';
import { MOST_BYTES as MOST, readLimited, Unreachable } from '../import/body.ts';
import { Problem } from '../problem.ts';
import { faultOf } from './faults.ts';

const MOST_BYTES = 1_000_000;

/** @throws Problem 422 that lists all faults, where there are any. */
export function unprocessable(faults: Fault[]): void {
  if (faults.length)
    throw new Problem(422, 'The body has faults; each is listed in errors.', faults);
}

/**
 * A body within a limit, given up as soon as it is known to pass it.
 * @param most bytes
 * @throws Problem 413
 */
export async function readBytes(c: Context<App>, most = MOST): Promise<Uint8Array> {
  const tooLarge = () => new Problem(413, `The body is larger than ${most / 1e6} MB.`);
  if (Number(c.req.header('Content-Length')) > most) throw tooLarge();
  return readLimited(c.req.raw.body, most).catch((error: unknown) => {
    throw error instanceof Unreachable ? tooLarge() : error;
  });
}

/**
 * A JSON body of a given form.
 * @throws Problem 400, 413, 415, 422
 */
export async function readBody<S extends v.GenericSchema>(
  c: Context<App>,
  schema: S,
): Promise<v.InferOutput<S>> {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' && type !== 'application/merge-patch+json')
    throw new Problem(415, 'This takes JSON: Content-Type: application/json.');
  const bytes = await readBytes(c, MOST_BYTES);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem(400, 'The body is no JSON.');
  }
  const { success, output, issues } = v.safeParse(schema, value, { abortPipeEarly: true });
  if (!success) unprocessable(issues.map(faultOf));
  return output as v.InferOutput<S>;
}
