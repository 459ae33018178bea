/** What the writes of reference data have in common. */
import type { Context } from 'hono';
import { safeParse } from 'valibot';
import { slug as slugSchema } from '../../schema/feeds.ts';
import type { Fault } from '../../schema/view.ts';
import { traced } from '../access.ts';
import type { Outcome } from '../edit/row.ts';
import type { Write } from '../edit/version.ts';
import type { App } from '../http.ts';
import { unprocessable } from './body.ts';
import { faultOf } from './faults.ts';
import { readQuery, refuse } from './parameters.ts';

export const slugPattern = '^[a-z0-9]+(?:-[a-z0-9]+)*$';

/** The slug of the address, which a body may repeat. @throws Problem 422 */
export function requireSlug(named: string, said: string | undefined, faults: Fault[]): void {
  const { issues = [] } = safeParse(slugSchema, named);
  const other = said !== undefined && said !== named;
  unprocessable([
    ...issues.map((issue) => ({ ...faultOf(issue), parameter: 'slug' })),
    ...(other ? [{ parameter: 'slug', detail: `must be ${named}, as in the address` }] : []),
    ...faults,
  ]);
}

/** A write whose body names the version. */
export function writeOf(c: Context<App>, input: { version: number }): Write {
  return { version: input.version, trace: traced(c, input) };
}

/** A write without such a body; the query may name the version. @throws Problem 400 */
export function bareWriteOf(c: Context<App>): Write {
  const query = readQuery(c, ['version']);
  refuse(query.faults);
  const version = query.given('version');
  return { version: version === null ? null : Number(version), trace: traced(c) };
}

/** Answers what was written as a GET of its address does. */
export function written<T extends object>(c: Context<App>, outcome: Outcome, body: T) {
  if (outcome !== 'created') return c.json(body, 200);
  c.header('Location', `${c.env.ORIGIN}${c.req.path}`);
  return c.json(body, 201);
}
