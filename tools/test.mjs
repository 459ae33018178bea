// npm test: types, lint, build and every test, and one line at the end that says how it went.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { lastLine, sum, tally } from './results.mjs';
import { setUp } from './setup.mjs';
import { main, run, say } from './terminal.mjs';

const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

await main(async () => {
  const node = await setUp();
  const chromium = await findChromium(node);
  const results = [
    await step('Checking types', [[node, 'node_modules/typescript/bin/tsc', '--build']]),
    await step('Linting', [
      [node, 'node_modules/@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error', '.'],
    ]),
  ];
  const built = await step('Building', [
    [node, 'tools/build.ts'],
    [node, 'tools/build-worker.ts'],
  ]);
  results.push(built);
  if (built === passed) results.push(await test(node, chromium));
  if (chromium === undefined) {
    console.error('No Chromium was found for the browser tests: name one in CHROMIUM_PATH.');
    results.push(failed);
  }
  const total = sum(results);
  console.log(lastLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
});

/**
 * Runs commands one after the other until one fails, whose output is then shown.
 * @param {string} name
 * @param {string[][]} commands
 */
async function step(name, commands) {
  say(`${name} …`);
  for (const [program = '', ...args] of commands) {
    const { code, output } = await run(program, args, { quiet: true });
    if (code === 0) continue;
    process.stderr.write(output);
    console.error(`${name} failed.`);
    return failed;
  }
  return passed;
}

/**
 * One Vitest run over all projects; without a Chromium, over all but the browser's.
 * @param {string} node
 * @param {string | undefined} chromium
 */
async function test(node, chromium) {
  say('Testing …');
  const folder = mkdtempSync(join(tmpdir(), 'quartier-test-'));
  const report = join(folder, 'report.json');
  const { code } = await run(
    node,
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'],
      `--outputFile.json=${report}`,
      ...(chromium === undefined ? ['--project=!browser'] : []),
      ...process.argv.slice(2),
    ],
    { env: { CHROMIUM_PATH: chromium } },
  );
  try {
    return tally(JSON.parse(readFileSync(report, 'utf8')), code);
  } catch {
    return tally(undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
