/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * What Vitest's JSON report amounts to. A file that does not load counts as one failure, and so does a
 * run in which nothing was executed, or which ended in error although every test passed.
 * @param {any} report undefined where Vitest wrote none
 * @param {number} exitCode Vitest's own
 * @returns {Tally}
 */
export function tally(report, exitCode) {
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report?.testResults ?? [];
  const unexplained = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + unexplained.length;
  const wrong = exitCode !== 0 || passed === 0;
  return { passed, failed: failed === 0 && wrong ? 1 : failed, skipped };
}

/**
 * The sum of several results.
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  /** @param {keyof Tally} key */
  const total = (key) => tallies.reduce((result, one) => result + one[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/**
 * The line that ends `npm test`; whoever reads only that knows the result.
 * @param {Tally} tally
 */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
