// npm start: builds the service, fills its local database and serves it until Ctrl-C.
import { parsePort, requireFreePort } from './port.mjs';
import { readFeeds } from './read-feeds.mjs';
import { endingSignals, prepare, serve, untilItAnswers } from './serve.mjs';
import { setUp } from './setup.mjs';
import { main, say } from './terminal.mjs';

const TEN_MINUTES = 600_000;

await main(async () => {
  const port = parsePort(process.argv.slice(2));
  await requireFreePort(port);
  const node = await setUp();
  await prepare(node);
  say('Starting …');
  const origin = `http://localhost:${port}`;
  const service = serve(node, origin);
  const end = () => service.stop().then(() => process.exit(0));
  for (const signal of endingSignals) process.on(signal, end);
  await untilItAnswers(origin, service);
  say('Reading the calendars …');
  await readFeeds(origin, { first: true });
  // Crons never fire by themselves in local development.
  setInterval(readFeeds, TEN_MINUTES, origin);
  const pages = ['/', '/calendar?month=2017-08', '/contact', '/v1/events', '/docs'];
  console.log(`\n${pages.map((page) => `  ${origin}${page}`).join('\n')}\n\nCtrl-C ends it.`);
});
