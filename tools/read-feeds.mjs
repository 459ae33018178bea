import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './terminal.mjs';

/** @typedef {import('../schema/feeds.ts').Report} Report */

/**
 * Has a local Worker do what its cron trigger does, and waits until what is due has been read once.
 * Says which sources could not be read, and goes on.
 * @param {string} origin
 * @param {object} [options]
 * @param {boolean} [options.first] says that the queue is empty, and says on the way what is waited for
 * @param {number} [options.seconds] to wait at most
 */
export async function readFeeds(origin, { first = false, seconds = 60 } = {}) {
  try {
    const [last] = await readRuns(origin, 1);
    await ask(`${origin}/cdn-cgi/local/scheduled${first ? '?cron=start' : ''}`);
    const runs = await untilRead(origin, last?.id ?? 0, { first, seconds });
    for (const run of runs) if (run.error !== null) console.error(failureText(run));
  } catch {
    console.error('The calendars could not be read; the next attempt is in ten minutes.');
  }
}

/**
 * The runs after a given one, once each of them has ended or failed for now.
 * @param {string} origin
 * @param {number} after number of a run
 * @param {{ first: boolean, seconds: number }} options
 */
async function untilRead(origin, after, { first, seconds }) {
  const deadline = Date.now() + seconds * 1000;
  let said = Date.now();
  for (;;) {
    const runs = (await readRuns(origin, 200)).filter(({ id }) => id > after);
    const waiting = runs.filter(({ finishedAt, error }) => finishedAt === null && error === null);
    if (waiting.length === 0) return runs;
    const names = waiting.map(({ source }) => source).join(', ');
    if (Date.now() >= deadline) {
      if (first) say(`Still reading ${names}; that goes on while the service runs.`);
      return runs;
    }
    if (first && Date.now() - said >= 5000) {
      say(`Still reading ${names} …`);
      said = Date.now();
    }
    await sleep(200);
  }
}

/** @param {Report} run */
function failureText({ source, finishedAt, error }) {
  return `${source}: ${error}${finishedAt === null ? ' It is tried again.' : ''}`;
}

/**
 * @param {string} origin
 * @param {number} limit
 * @returns {Promise<Report[]>} latest first
 */
async function readRuns(origin, limit) {
  const answer = await ask(`${origin}/v1/imports?limit=${limit}`);
  const reports = /** @type {import('../schema/feeds.ts').Reports} */ (await answer.json());
  return reports.imports;
}

/** @param {string} address */
async function ask(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}
