import type { D1Database } from '@cloudflare/workers-types';
import { createTestHarness, unstable_readConfig as readConfig } from 'wrangler';
import { migrate, seed } from '../../tools/database.ts';
import { root } from '../../tools/setup.mjs';

/** The service as npm start runs it, on a port and a database of its own, both gone when it stops. */
export interface RunningService {
  origin: string;
  /** Stops it and returns what the Worker complained about on its console. */
  stop(): Promise<string[]>;
}

/**
 * Starts it with the migrations and the reference data in, but without events. Its clock can be set,
 * which otherwise takes a new variable and with it a new workerd: one to three seconds each time.
 */
export async function startService(): Promise<RunningService> {
  // Asking Cloudflare's network where we are, and keeping a trace of every request, take their time.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  process.env.WRANGLER_SEND_METRICS = 'false';
  process.env.X_LOCAL_EXPLORER = 'false';
  process.env.X_LOCAL_OBSERVABILITY = 'false';

  const config = readConfig({ config: `${root}/wrangler.toml` });
  const main = `${root}/test/worker/settable-clock.ts`;
  const options = (vars: Record<string, string>) => ({
    root,
    workers: [{ config: { ...config, main, vars: { ...config.vars, ...vars } } }],
  });
  const harness = createTestHarness(options({}));
  // The port is known only once it listens.
  const { origin } = (await harness.listen()).url;
  await harness.update(options({ ORIGIN: origin }));

  const { DB } = await harness.getWorker<{ DB: D1Database }>().getEnv();
  await migrate(DB);
  await seed(DB);
  return {
    origin,
    async stop() {
      const complaints = harness.getLogs().filter(({ level }) => level === 'error');
      await harness.close();
      return complaints.map(({ message }) => message);
    },
  };
}
