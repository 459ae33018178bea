import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './setup.mjs';
import { Failure } from './terminal.mjs';

const secondsToStart = 60;

/**
 * Starts wrangler's local server and ties its life to ours: a signal ends both, and so does its death.
 * It has a process group of its own, so that a Ctrl-C reaches it once, through us.
 * @param {string} node executable
 * @param {string} origin a free port of localhost
 */
export function serve(node, origin) {
  const args = [
    ...['node_modules/wrangler/bin/wrangler.js', 'dev', '--local', '--log-level', 'error'],
    ...['--port', new URL(origin).port, '--inspector-port', '0', '--var', `ORIGIN:${origin}`],
    '--show-interactive-dev-session=false',
  ];
  const service = spawn(node, args, {
    cwd: root,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      WRANGLER_HIDE_BANNER: 'true',
      // Else wrangler keeps every request's address.
      X_LOCAL_OBSERVABILITY: 'false',
      WRANGLER_SEND_METRICS: 'false',
    },
  });
  let stopping = false;
  const stop = () => {
    stopping = true;
    service.kill('SIGTERM');
    setTimeout(() => killGroup(service.pid), 5000).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  service.on('exit', (code) => {
    killGroup(service.pid);
    if (stopping) process.exit(0);
    console.error(`The service ended by itself, with exit code ${code ?? 1}.`);
    process.exit(code || 1);
  });
  return service;
}

/**
 * Ends what is left of a service, the children of a wrangler that died by itself included.
 * @param {number | undefined} pid
 */
function killGroup(pid) {
  if (pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left.
  }
}

/**
 * Waits for the first answer, whatever it is.
 * @param {string} origin
 * @param {import('node:child_process').ChildProcess} service
 * @throws {Failure} if none comes
 */
export async function untilItAnswers(origin, service) {
  const deadline = Date.now() + secondsToStart * 1000;
  while (Date.now() < deadline) {
    const answered = await fetch(origin, { method: 'HEAD' }).then(Boolean, () => false);
    if (answered) return;
    await sleep(100);
  }
  killGroup(service.pid);
  throw new Failure(`The service did not answer within ${secondsToStart} seconds.`);
}

/**
 * Has the Worker do what its cron trigger does.
 * @param {string} origin
 */
export async function readFeeds(origin) {
  const address = `${origin}/cdn-cgi/local/scheduled`;
  const done = await fetch(address).then(
    (answer) => answer.ok,
    () => false,
  );
  if (!done) console.error('The calendars could not be read; the next attempt is in an hour.');
}
