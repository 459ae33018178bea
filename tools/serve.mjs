import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './setup.mjs';
import { Failure, run, say } from './terminal.mjs';

const secondsToStart = 60;

/** Variables of the Worker that a local run may set from its environment; worker/env.ts explains them. */
const localVars = ['LOOPBACK_FEEDS', 'NOW'];

/** What asks a process to end. */
export const endingSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {object} Service
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => Promise<void>} stop
 */

/**
 * Makes what a service needs. The bundles and the database have nothing to do with each other and are
 * made side by side.
 * @param {string} node executable
 * @throws {Failure}
 */
export async function prepare(node) {
  say('Building the widgets and preparing the local database …');
  const [build, database] = await Promise.all([
    run(node, ['tools/build.ts'], { quiet: true }),
    run(node, ['tools/prepare.ts'], { quiet: true }),
  ]);
  for (const { code, output } of [build, database]) if (code !== 0) process.stderr.write(output);
  if (build.code !== 0) throw new Failure('The widgets could not be built: see above.');
  if (database.code !== 0) throw new Failure('The database could not be prepared: see above.');
}

/**
 * Starts wrangler's local server and ties its life to ours: neither outlives the other. It has a
 * process group of its own, so that a Ctrl-C does not reach it but through us.
 * @param {string} node executable
 * @param {string} origin a free port of localhost
 * @returns {Service}
 */
export function serve(node, origin) {
  const args = [
    ...['node_modules/wrangler/bin/wrangler.js', 'dev', '--local', '--log-level', 'error'],
    ...['--port', new URL(origin).port, '--inspector-port', '0', '--var', `ORIGIN:${origin}`],
    ...localVars.flatMap((name) =>
      process.env[name] ? ['--var', `${name}:${process.env[name]}`] : [],
    ),
    '--show-interactive-dev-session=false',
  ];
  const child = spawn(node, args, {
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
  const running = () => child.exitCode === null && child.signalCode === null;
  process.once('exit', () => running() && killGroup(child.pid));
  const exited = once(child, 'exit').then(([code]) => {
    killGroup(child.pid);
    if (stopping) return;
    console.error(`The service ended by itself, with exit code ${code ?? 1}.`);
    process.exit(code || 1);
  });
  const stop = () => {
    stopping = true;
    child.kill('SIGTERM');
    setTimeout(() => killGroup(child.pid), 5000).unref();
    return exited;
  };
  return { child, stop };
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
 * @param {Service} service
 * @throws {Failure} if none comes
 */
export async function untilItAnswers(origin, { child }) {
  const deadline = Date.now() + secondsToStart * 1000;
  while (Date.now() < deadline) {
    const answered = await fetch(origin, { method: 'HEAD' }).then(Boolean, () => false);
    if (answered) return;
    await sleep(100);
  }
  killGroup(child.pid);
  throw new Failure(`The service did not answer within ${secondsToStart} seconds.`);
}
