// node tools/run.mjs FILE …: runs a TypeScript file of this folder on a Node that can, whichever Node
// the machine has, after the packages it needs are there.
import { setUp } from './setup.mjs';
import { main, run } from './terminal.mjs';

await main(async () => {
  const { code } = await run(await setUp(), process.argv.slice(2), { input: true });
  process.exitCode = code;
});
