// npm run import: brings a feed's events in and prints what became of them.
//   npm run import -- FILE|URL --source NAME [--dry-run] [--confirm]
// The service at http://localhost:8787 (or --port) does it; if none runs there, one is started for as
// long. With --host https://… a deployed one does, with the token in QUARTIER_TOKEN. tools/run.mjs
// starts this in the repository's root.
import { type Feed, readFeed } from './feed-file.ts';
import { ensureSource, follow, handIn, type Service } from './import-client.ts';
import { type ImportOptions, importOptions } from './import-options.ts';
import { withService, withToken } from './local-service.ts';
import { progressOn } from './progress.ts';
import { progressText, reportText } from './report.ts';
import { Failure, main, say } from './terminal.mjs';

await main(async () => {
  const options = importOptions(process.argv.slice(2));
  // npm starts us in the repository's root, wherever its caller is.
  const feed = readFeed(options.feed, process.env.INIT_CWD ?? '.');
  const report = await (options.host === null
    ? withService(options.port, (origin) =>
        withToken(origin, (token) => bringIn({ origin, token }, options, feed)),
      )
    : bringIn(deployedService(options.host), options, feed));
  console.log(reportText(report, options.dryRun));
  if (report.state === 'failed') process.exitCode = 1;
});

function deployedService(origin: string): Service {
  const token = process.env.QUARTIER_TOKEN;
  if (!token) throw new Failure('Put a token with the scope sources into QUARTIER_TOKEN.');
  return { origin, token };
}

async function bringIn(service: Service, options: ImportOptions, feed: Feed) {
  const url = 'url' in feed ? feed.url : null;
  if (!options.dryRun && (await ensureSource(service, options.source, url)))
    say(`There was no source ${options.source}: it has been made.`);
  say(`Reading ${options.feed} …`);
  const progress = progressOn(process.stdout);
  const report = await handIn(service, options, feed);
  try {
    return await follow(service, report, (latest) => progress.show(progressText(latest)));
  } finally {
    progress.end();
  }
}
