// Builds what the Worker carries: the widgets' bundles as text, and the files that it serves as they are.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { minify } from 'terser';
import { build, type Rolldown } from 'vite';
import { root } from './setup.mjs';
import { main } from './terminal.mjs';

const dist = join(root, 'dist');

await main(async () => {
  copyAssets();
  for (const name of ['calendar', 'contact']) {
    const code = await bundle(join(root, `widget/${name}.tsx`));
    // The ending makes wrangler's default rules import it as text.
    writeFileSync(join(dist, `${name}.js.txt`), code);
    console.log(`${name}: ${Buffer.byteLength(code)} bytes, ${brotliBytes(code)} in Brotli 11`);
  }
});

/** Files that are served as they are; what is no longer there must not be deployed either. */
function copyAssets(): void {
  const assets = join(dist, 'assets');
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  cpSync(join(root, 'schema/seed/feeds'), join(assets, 'feeds'), { recursive: true });
  for (const name of ['page.css', 'icon.svg'])
    cpSync(join(root, 'worker/pages', name), join(assets, name));
}

/**
 * One self-contained script. The Worker puts a function around it whose parameter is QUARTIER, a free
 * name in the widget's source; nothing at the script's top level becomes a global.
 */
async function bundle(entry: string): Promise<string> {
  const result = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    // h is in the bundle anyway; the automatic runtime would be a second way to say the same.
    oxc: {
      jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
      jsxInject: "import { h, Fragment } from 'preact';",
    },
    build: {
      write: false,
      target: 'es2022',
      // What light-dark() is lowered to follows no page that is light or dark by itself.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      minify: 'oxc',
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk, ...others] = result.output;
  if (others.length > 0) {
    throw new Error(`${entry} is not one file: ${others.map(({ fileName }) => fileName)}`);
  }
  return (
    (await minify(chunk.code, { ecma: 2020, toplevel: true, compress: { passes: 3 } })).code ?? ''
  );
}

function brotliBytes(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(text, { params }).byteLength;
}
