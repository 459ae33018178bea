/** The service asks itself: pages and scripts are made from what `/v1` answers, without a detour. */
import type { Hono } from 'hono';
import type { Ask } from '../../widget/api.ts';
import type { Env } from '../env.ts';
import type { App } from '../http.ts';

/** How a service with these bindings is asked. */
export type Asking = (env: Env) => Ask;

export function askingOf(app: Hono<App>): Asking {
  return (env) => async (path) => {
    const response = await app.request(path, {}, env);
    const answer: never = await response.json();
    if (response.ok) return answer;
    throw answer;
  };
}
