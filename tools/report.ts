/** An import's report as it is printed. */
import type { Report } from '../schema/feeds.ts';

const number = new Intl.NumberFormat('en');

/** What comes from a feed must not steer the terminal. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim();

/** How far a run has come. */
export function progressText({ written, total, error }: Report): string {
  // An unfinished run with an error waits for its next attempt.
  if (error !== null) return `${plain(error)} It is tried again …`;
  if (total === 0) return 'Reading …';
  return `${number.format(written)} of ${number.format(total)} events …`;
}

/** All that a finished run has to say, in lines. */
export function reportText(report: Report, dryRun: boolean): string {
  const { counts, refusals, notes, error } = report;
  const unnamed = counts.refused - refusals.length;
  return [
    `${dryRun ? 'Dry run, nothing is changed: ' : ''}${countsText(counts)}`,
    ...refusals.map(remarkText),
    ...(unnamed > 0 ? [`and ${number.format(unnamed)} more refused.`] : []),
    ...(notes.length > 0 ? ['', 'Notes:', ...notes.map(remarkText)] : []),
    ...(error === null ? [] : ['', plain(error)]),
  ].join('\n');
}

function countsText(counts: Report['counts']): string {
  const names = ['created', 'changed', 'unchanged', 'withdrawn', 'refused'] as const;
  return names.map((name) => `${number.format(counts[name])} ${name}`).join(', ');
}

function remarkText({ line, uid, reason }: Report['notes'][number]): string {
  const where = [
    ...(line === null ? [] : [`line ${line}`]),
    ...(uid === null ? [] : [`uid ${plain(uid)}`]),
  ];
  return [...(where.length > 0 ? [where.join(', ')] : []), plain(reason)].join(': ');
}
