// npm run bench: how fast the local service answers, at 1,000 and 50,000 events over 1,000 days.
//   npm run bench -- 1000          only that many
//   npm run bench -- --million     1,000,000 as well, which takes minutes and gigabytes
//   npm run bench -- --forms        what files of 10,000 events cost
//   npm run bench -- --imports     how long imports take, and what is left of one that is killed
// Everything happens on 127.0.0.1. Numbers of a machine that does other things too are noisy: compare
// the shares of the yardstick, which was measured in turn with the rest, not the rates.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { check } from '../test/bench/check.ts';
import { fill } from '../test/bench/fill.ts';
import { type FormCost, formCosts } from '../test/bench/forms.ts';
import { feedOf, importKilled, importOnce, importTwice } from '../test/bench/imports.ts';
import { measure, prepareDatabase, withDatabase, withService } from '../test/bench/service.ts';
import { costs } from '../test/bench/sql.ts';
import { type Row, rowsOf, table } from '../test/bench/table.ts';
import { questions } from '../test/bench/views.ts';
import { root } from './setup.mjs';
import { Failure, main, run, say } from './terminal.mjs';

const load = { questions, connections: 4, rounds: 11, milliseconds: 500, most: 2000 };

await main(async () => {
  // Else wrangler keeps every request's address, and asks Cloudflare's network where we are.
  process.env.X_LOCAL_OBSERVABILITY = 'false';
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  process.env.WRANGLER_SEND_METRICS = 'false';
  // Ended by hand, it takes its gigabytes with it.
  process.once('SIGINT', () => process.exit(130));
  const args = process.argv.slice(2);
  if (!existsSync(join(root, 'dist/calendar.js.txt'))) await build();
  if (args.length === 1 && args[0] === '--imports') return imports();
  if (args.length === 1 && args[0] === '--forms') return forms();
  const sizes = sizesOf(args);
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await bench(size)));
  console.log(`\n${table(rows)}\n`);
  const busy = loadavg().map((load) => load.toFixed(1));
  console.log(
    `${availableParallelism()} cores, load of the last 1, 5 and 15 minutes: ${busy.join(', ')}`,
  );
});

function sizesOf(args: string[]): number[] {
  const numbers = args.filter((arg) => /^[1-9]\d{0,5}$/.test(arg)).map(Number);
  const others = args.filter((arg) => !/^[1-9]\d{0,5}$/.test(arg) && arg !== '--million');
  if (others.length > 0) throw new Failure(`"${others.join(' ')}" is not understood.`);
  const sizes = numbers.length > 0 ? numbers : [1000, 50_000];
  return args.includes('--million') ? [...sizes, 1_000_000] : sizes;
}

async function build(): Promise<void> {
  const { code, output } = await run(process.execPath, ['tools/build.ts'], { quiet: true });
  if (code !== 0) throw new Failure(output);
}

/** Lends a folder that is gone afterwards, also if someone ends this by hand. */
async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(join(root, '.wrangler'), { recursive: true });
  const folder = mkdtempSync(join(root, '.wrangler/bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await use(folder);
  } finally {
    remove();
    process.off('exit', remove);
  }
}

function bench(size: number): Promise<Row[]> {
  return withFolder(async (folder) => {
    say(`Writing ${size} events …`);
    const starts = await fill(await prepareDatabase(folder), size);
    say('Counting what D1 reads …');
    const sql = await withDatabase(folder, costs);
    return await withService(folder, async (origin) => {
      say('Checking the answers …');
      await check(origin, starts);
      say('Measuring …');
      return rowsOf(size, await measure({ origin, ...load }), sql);
    });
  });
}

/** Each form of views that hold more than one file may, by dates and as whole events. */
async function forms(): Promise<void> {
  await withFolder(async (folder) => {
    say('Writing 25,000 events …');
    await fill(await prepareDatabase(folder), 25_000);
    say('Measuring …');
    const costs = await withService(folder, (origin) =>
      formCosts(origin, ['?start=2025-06-01', '']),
    );
    console.table(costs.map((cost) => rounded(cost)));
  });
}

/** Whole numbers are enough, with what they count. */
function rounded({ form, view, first, whole, bytes, cpu, grown, again, next }: FormCost) {
  const said = (value: number | null) => (value === null ? 'unknown' : Math.round(value));
  return {
    form,
    view,
    ...{ 'ms to the first byte': said(first), 'ms whole': said(whole) },
    ...{ 'CPU ms': said(cpu), kB: said(bytes / 1000), 'MB grown': said(grown) },
    ...{ '304 in ms': said(again), 'goes on': next },
  };
}

/** Twice the same feed, then a smaller one whose process is killed at twenty points. */
async function imports(): Promise<void> {
  say('Importing 10,000 events, a fifth of which recur, and once more …');
  const [first, again] = await withFolder((folder) => importTwice(folder, feedOf(10_000)));
  console.log(
    `${Math.round(first)} ms, unchanged ${Math.round(again)} ms: ${(first / again).toFixed(0)} times as fast`,
  );
  const feed = feedOf(3000);
  say('Importing 3,000 events without a break …');
  const [whole, milliseconds] = await withFolder((folder) => importOnce(folder, feed));
  say('Importing them in processes that are killed at twenty points …');
  const { digest, begun } = await withFolder((folder) =>
    importKilled(folder, feed, 20, milliseconds),
  );
  console.log(
    `${begun} of 20 killed imports had written something; what is there in the end is ` +
      `${digest === whole ? 'the same as' : 'OTHER THAN'} without a break.`,
  );
  if (digest !== whole) throw new Failure('A killed import left something else behind.');
}
