// npm run deploy: builds, brings the remote database up to date and deploys to Cloudflare. The new
// Worker comes last, so that it never meets a database that is behind it. tools/run.mjs starts this in
// the repository's root.

import { unstable_readConfig as readConfig } from 'wrangler';
import { refusal } from './deployable.ts';
import { seedFiles } from './sql.ts';
import { Failure, main, run, say } from './terminal.mjs';

await main(async () => {
  const reason = refusal(readConfig({ config: 'wrangler.toml' }));
  if (reason !== undefined) throw new Failure(reason);
  say('Building …');
  await node('tools/build.ts');
  say('Bringing the database up to date …');
  await wrangler('d1', 'migrations', 'apply', 'DB', '--remote');
  for (const file of seedFiles) {
    await wrangler('d1', 'execute', 'DB', '--remote', '--yes', '--file', file);
  }
  say('Deploying …');
  await wrangler('deploy');
});

function wrangler(...args: string[]): Promise<void> {
  return node('node_modules/wrangler/bin/wrangler.js', ...args);
}

/** In the terminal's own hands, because wrangler may ask which account is meant. */
async function node(...args: string[]): Promise<void> {
  const { code } = await run(process.execPath, args, { input: true });
  if (code !== 0) throw new Failure(`"${args.join(' ')}" failed: it says why above.`);
}
