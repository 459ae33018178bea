import { describe, expect, it } from 'vitest';
import type { Report } from '../../schema/feeds.ts';
import { progressText, reportText } from '../../tools/report.ts';

const report: Report = {
  ...{ id: 7, source: 'verein', state: 'done', links: { self: null } },
  queuedAt: '2026-06-10T12:00:00Z',
  startedAt: '2026-06-10T12:00:00Z',
  finishedAt: '2026-06-10T12:00:09Z',
  counts: { created: 1200, changed: 1, unchanged: 20, withdrawn: 0, refused: 0 },
  ...{ total: 1201, written: 1201, refusals: [], notes: [], error: null },
};

describe('a report', () => {
  it('is one line where all went well', () => {
    expect(reportText(report, false)).toBe(
      '1,200 created, 1 changed, 20 unchanged, 0 withdrawn, 0 refused',
    );
  });

  it('says of a dry run that it is one', () => {
    expect(reportText(report, true)).toBe(
      'Dry run, nothing is changed: 1,200 created, 1 changed, 20 unchanged, 0 withdrawn, 0 refused',
    );
  });

  it('names what was refused, what was noted, and why it came to nothing', () => {
    const refusals = [
      { uid: 'a@verein', line: 120, reason: 'It has no start.' },
      { uid: null, line: 7, reason: 'It has no title.' },
      { uid: 'b@verein', line: null, reason: 'It ends before it starts.' },
      { uid: null, line: null, reason: 'It is no event.' },
    ];
    const notes = [{ uid: 'c@verein', line: 9, reason: 'Its URL is no address.' }];
    const counts = { ...report.counts, refused: 1004 };
    const all = { ...report, counts, refusals, notes, error: 'The feed breaks off.' };
    expect(reportText(all, false).split('\n')).toEqual([
      '1,200 created, 1 changed, 20 unchanged, 0 withdrawn, 1,004 refused',
      'line 120, uid a@verein: It has no start.',
      'line 7: It has no title.',
      'uid b@verein: It ends before it starts.',
      'It is no event.',
      'and 1,000 more refused.',
      '',
      'Notes:',
      'line 9, uid c@verein: Its URL is no address.',
      '',
      'The feed breaks off.',
    ]);
  });

  it('lets nothing of a feed steer the terminal', () => {
    const refusals = [{ uid: 'a\u001b[2J\nb\u202e', line: 1, reason: 'It has\tno start.' }];
    const counts = { ...report.counts, refused: 1 };
    expect(
      reportText({ ...report, counts, refusals }, false)
        .split('\n')
        .slice(1),
    ).toEqual(['line 1, uid a [2J b: It has no start.']);
  });
});

describe('the progress of a run', () => {
  it('is how many of its events are written', () => {
    expect(progressText({ ...report, written: 1200, total: 10_000 })).toBe(
      '1,200 of 10,000 events …',
    );
  });

  it('is not known before the feed has been read', () => {
    expect(progressText({ ...report, written: 0, total: 0 })).toBe('Reading …');
  });

  it('is what kept it from going on', () => {
    expect(progressText({ ...report, error: 'D1 is busy.' })).toBe(
      'D1 is busy. It is tried again …',
    );
  });
});
