// npm start: builds the service, fills its local database and serves it until Ctrl-C.
import { parsePort, requireFreePort } from './port.mjs';
import { readFeeds, serve, untilItAnswers } from './serve.mjs';
import { setUp } from './setup.mjs';
import { Failure, main, run, say } from './terminal.mjs';

const HOUR = 3_600_000;

await main(async () => {
  const port = parsePort(process.argv.slice(2));
  await requireFreePort(port);
  const node = await setUp();
  await prepare(node);
  say('Starting …');
  const origin = `http://localhost:${port}`;
  const service = serve(node, origin);
  await untilItAnswers(origin, service);
  say('Reading the calendars …');
  await readFeeds(origin);
  // Crons never fire by themselves in local development.
  setInterval(readFeeds, HOUR, origin);
  const pages = ['/', '/calendar?month=2017-08', '/contact', '/v1/events', '/docs'];
  console.log(`\n${pages.map((page) => `  ${origin}${page}`).join('\n')}\n\nCtrl-C ends it.`);
});

/**
 * The bundles and the database have nothing to do with each other and are made side by side.
 * @param {string} node
 */
async function prepare(node) {
  say('Building the widgets and preparing the local database …');
  const [build, database] = await Promise.all([
    run(node, ['tools/build.ts'], { quiet: true }),
    run(node, ['tools/prepare.ts'], { quiet: true }),
  ]);
  for (const { code, output } of [build, database]) if (code !== 0) process.stderr.write(output);
  if (build.code !== 0) throw new Failure('The widgets could not be built: see above.');
  if (database.code !== 0) throw new Failure('The database could not be prepared: see above.');
}
