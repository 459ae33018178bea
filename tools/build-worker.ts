// Builds the Worker into dist/worker as a deployment would; the size test weighs it. The widgets'
// bundles have to be there first.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { Failure, main, run } from './terminal.mjs';

const folder = join(root, 'dist/worker');

await main(async () => {
  // Wrangler adds to what lies there, and names texts by their content.
  rmSync(folder, { recursive: true, force: true });
  const { code, output } = await run(
    process.execPath,
    [
      join(root, 'node_modules/wrangler/bin/wrangler.js'),
      ...['deploy', '--dry-run', '--outdir', folder],
    ],
    { quiet: true, env: { WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' } },
  );
  if (code !== 0) throw new Failure(output.trim());
});
