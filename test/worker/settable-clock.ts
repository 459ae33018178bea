/**
 * The Worker with a clock that can be set and rows that can be changed while it runs; the browser
 * tests' service runs this.
 */
import type { Env, Message } from '../../worker/env.ts';
import service from '../../worker/index.ts';

let now: string | undefined;

const withClock = (env: Env): Env => (now === undefined ? env : { ...env, NOW: now });

export default {
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    if (pathname === '/test/now') now = (await request.json<string | null>()) ?? undefined;
    else if (pathname === '/test/sql') await env.DB.prepare(await request.text()).run();
    else return service.fetch(request, withClock(env), context);
    return new Response(null, { status: 204 });
  },
  scheduled: (controller, env) => service.scheduled(controller, withClock(env)),
  queue: (batch, env, context) => service.queue(batch, withClock(env), context),
} satisfies ExportedHandler<Env, Message>;
