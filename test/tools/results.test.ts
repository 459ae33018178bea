import { describe, expect, it } from 'vitest';
import { lastLine, sum, tally } from '../../tools/results.mjs';

const report = (numbers: object, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...numbers,
  testResults,
});

describe('the tally of a Vitest run', () => {
  it('counts pending and todo tests as skipped', () => {
    const all = report({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 2 });
    expect(tally(all, 0)).toEqual({ passed: 3, failed: 0, skipped: 3 });
  });

  it('counts failed tests once, however many files they are in', () => {
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const all = report({ numPassedTests: 1, numFailedTests: 2 }, [failing, failing]);
    expect(tally(all, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it('counts a file that does not load as one failure', () => {
    const unloadable = { status: 'failed', assertionResults: [] };
    const all = report({ numPassedTests: 1 }, [unloadable, unloadable]);
    expect(tally(all, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it('counts a file whose hook fails after its tests have passed', () => {
    const hook = { status: 'failed', assertionResults: [{ status: 'passed' }] };
    expect(tally(report({ numPassedTests: 1 }, [hook]), 1).failed).toBe(1);
  });

  it('fails if nothing was executed', () => {
    expect(tally(report({}), 0).failed).toBe(1);
    expect(tally(report({ numPendingTests: 4 }), 0)).toEqual({ passed: 0, failed: 1, skipped: 4 });
  });

  it('fails if Vitest ends in error, with or without a report', () => {
    expect(tally(report({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
    expect(tally(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the last line', () => {
  it('leaves out what was not skipped', () => {
    expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  });

  it('adds up steps and tests', () => {
    const steps = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 0, failed: 1, skipped: 0 },
      { passed: 40, failed: 2, skipped: 3 },
    ];
    expect(lastLine(sum(steps))).toBe('41 passed, 3 failed, 3 skipped');
  });
});
