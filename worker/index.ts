import { app } from './app.ts';
import type { Env } from './env.ts';
import { importAll } from './import/run.ts';

export default {
  fetch: app.fetch,
  async scheduled(_controller, env, ctx) {
    const reports = await importAll(env);
    const news = reports.some(({ created, changed }) => created + changed > 0);
    // Rule 1.7 of format/rules.md. Workers Cache does not exist locally.
    if (news) await ctx.cache?.purge({ tags: ['events'] });
  },
} satisfies ExportedHandler<Env>;
