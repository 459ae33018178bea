import { spawn } from 'node:child_process';

/** A failure whose message is the one sentence that its reader needs. */
export class Failure extends Error {}

/**
 * Says in one line what is being done.
 * @param {string} text
 */
export function say(text) {
  console.log(`• ${text}`);
}

/**
 * Runs a command line tool to its end; whatever goes wrong ends as one sentence and exit code 1.
 * @param {() => Promise<void>} work
 */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

/**
 * @typedef {object} Outcome
 * @property {number} code Exit code; 1 too where the program could not be started or was ended.
 * @property {string} output What it wrote, both streams; empty unless it was run quietly.
 */

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {object} [options]
 * @param {boolean} [options.quiet] keeps the output back
 * @param {boolean} [options.input] lets the program ask something of whoever sits at the terminal
 * @param {NodeJS.ProcessEnv} [options.env] beside our own variables
 * @param {number} [options.seconds] after which the program is ended
 * @param {boolean} [options.shell]
 * @returns {Promise<Outcome>}
 */
export function run(program, args, options = {}) {
  const { quiet = false, input = false, env, seconds, shell = false } = options;
  return new Promise((resolve) => {
    const written = quiet ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      stdio: [input ? 'inherit' : 'ignore', written, written],
      env: { ...process.env, ...env },
      timeout: seconds === undefined ? undefined : seconds * 1000,
      shell,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    // An ended program's own children may live on and hold its streams open: no waiting for those.
    child.on('exit', (_, signal) => signal && resolve({ code: 1, output }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
