/** The service asks itself: pages and scripts are made from what `/v1` answers, without a detour. */
import type { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem as ProblemBody } from '../../schema/contract.ts';
import type { Ask } from '../../widget/api.ts';
import type { Env } from '../env.ts';
import type { App } from '../http.ts';
import { Problem } from '../problem.ts';

export { missing } from '../../widget/api.ts';

/** How a service with these bindings is asked. */
export type Asking = (env: Env) => Ask;

export function askingOf(app: Hono<App>): Asking {
  return (env) => async (path) => {
    const response = await app.request(path, {}, env);
    if (response.ok) return response.json();
    const { status, detail = '', errors } = await response.json<ProblemBody>();
    // An error of ours, with what a widget reads of a problem.
    throw Object.assign(new Problem(status as ContentfulStatusCode, detail, errors), { detail });
  };
}
