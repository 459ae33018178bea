// Builds what the Worker carries: the widgets' bundles as text, and the files that it serves as they are.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { minify } from 'terser';
import { build, type Rolldown } from 'vite';
import { root } from './setup.mjs';
import { main } from './terminal.mjs';

const dist = join(root, 'dist');

/** A widget's script, and what it loads once a reader does something; the name of its result is ACT. */
const bundles = [
  ['calendar', 'calendar.ts'],
  ['calendar.act', 'calendar.act.tsx'],
  ['contact', 'contact.ts'],
  ['contact.act', 'contact.act.tsx'],
] as const;

/** Scripts of our own pages, which are served as they are. */
const scripts = [
  ['embed', 'builder/start.ts'],
  ['embed-preview', 'builder/preview.ts'],
  ['framed', 'framed/start.ts'],
] as const;

await main(async () => {
  copyAssets();
  for (const [name, entry] of bundles) {
    const code = await bundle(join(root, 'widget', entry));
    // The ending makes wrangler's default rules import it as text.
    writeFileSync(join(dist, `${name}.js.txt`), code);
    console.log(`${name}: ${Buffer.byteLength(code)} bytes, ${brotliBytes(code)} in Brotli 11`);
  }
  for (const [name, entry] of scripts)
    writeFileSync(join(dist, 'assets', `${name}.js`), await bundle(join(root, 'widget', entry)));
});

/** Files that are served as they are; what is no longer there must not be deployed either. */
function copyAssets(): void {
  const assets = join(dist, 'assets');
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  cpSync(join(root, 'schema/seed/feeds'), join(assets, 'feeds'), { recursive: true });
  const styles = ['page.css', 'event.css', 'embed.css', 'embed-preview.css', 'print.css'];
  const names = [...styles, 'icon.svg', 'icon.png', 'print.js'];
  for (const name of names) cpSync(join(root, 'worker/pages', name), join(assets, name));
  for (const name of ['calendar', 'contact']) {
    const own = readFileSync(join(root, `widget/${name}/${name}.css`), 'utf8');
    writeFileSync(
      join(assets, `${name}.css`),
      own + readFileSync(join(root, 'widget/style.css'), 'utf8'),
    );
  }
  copyDocs(join(assets, 'docs'));
}

/** Swagger UI as it is published, with its licences, and our own files that start and fit it. */
function copyDocs(folder: string): void {
  for (const [name, copy] of [
    ['docs.js', 'start.js'],
    ['docs.css', 'page.css'],
  ] as const)
    cpSync(join(root, 'worker/pages', name), join(folder, copy));
  const names = ['bundle.js', 'bundle.js.LICENSE.txt'].map((name) => `swagger-ui-${name}`);
  for (const name of ['swagger-ui.css', ...names, 'LICENSE', 'NOTICE'])
    cpSync(join(root, 'node_modules/swagger-ui-dist', name), join(folder, name));
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
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2022',
      // What light-dark() is lowered to follows no page that is light or dark by itself.
      cssTarget: ['chrome123', 'firefox128', 'safari18'],
      modulePreload: false,
      minify: 'oxc',
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: 'ACT' },
      },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk, ...others] = result.output;
  if (others.length > 0) {
    throw new Error(`${entry} is not one file: ${others.map(({ fileName }) => fileName)}`);
  }
  // At its top there is at most ACT, which the Worker takes from there.
  const { code } = await minify(chunk.code, { ecma: 2020, compress: { passes: 3 } });
  return code ?? '';
}

function brotliBytes(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(text, { params }).byteLength;
}
