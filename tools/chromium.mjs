import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './terminal.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium for the browser tests: the one that CHROMIUM_PATH names, the machine's, Playwright's, or
 * as root one from Debian's packages.
 * @param {string} node executable that runs Playwright's command line
 * @returns {Promise<string | undefined>} its executable
 */
export async function findChromium(node) {
  return (
    process.env.CHROMIUM_PATH ||
    onPath() ||
    (await fromPlaywright(node)) ||
    (await fromDebian()) ||
    undefined
  );
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} node */
async function fromPlaywright(node) {
  const print = "import('playwright-core').then((p) => console.log(p.chromium.executablePath()))";
  const { output } = await run(node, ['--eval', print], { quiet: true });
  const executable = output.trim();
  if (isExecutable(executable)) return executable;
  say('Fetching Chromium for the browser tests …');
  await run(node, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    quiet: true,
    // Where the network is closed this fails at once, or else hangs: then Debian is asked.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' },
    seconds: 120,
  });
  return isExecutable(executable) ? executable : undefined;
}

async function fromDebian() {
  if (process.getuid?.() !== 0) return undefined;
  say('Installing Chromium with apt-get (this takes some minutes) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { code } = await run('apt-get', ['update'], { quiet: true, env });
  if (code !== 0) return undefined;
  await run('apt-get', ['install', '-y', 'chromium'], { quiet: true, env });
  return onPath();
}
