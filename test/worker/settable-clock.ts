/** The Worker with a clock that can be set while it runs; the browser tests' service runs this. */
import type { Env } from '../../worker/env.ts';
import service from '../../worker/index.ts';

let now: string | undefined;

const withClock = (env: Env): Env => (now === undefined ? env : { ...env, NOW: now });

export default {
  async fetch(request, env, context) {
    if (new URL(request.url).pathname !== '/test/now') {
      return service.fetch(request, withClock(env), context);
    }
    now = (await request.json<string | null>()) ?? undefined;
    return new Response(null, { status: 204 });
  },
  scheduled: (controller, env, context) => service.scheduled(controller, withClock(env), context),
} satisfies ExportedHandler<Env>;
