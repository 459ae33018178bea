import { app } from './app.ts';
import type { Env } from './env.ts';
import { importAll } from './import/run.ts';

export default {
  fetch: app.fetch,
  async scheduled(_controller, env) {
    await importAll(env);
  },
} satisfies ExportedHandler<Env>;
