import { describe, expect, it } from 'vitest';
import type { Status } from '../../../schema/contract.ts';
import { marked, statusOf } from '../../../worker/pages/event-status.tsx';
import { widgetWords } from '../../../worker/pages/words.ts';

describe('the status of what is shown', () => {
  it.each<[Status[], Status]>([
    [[], 'scheduled'],
    [['scheduled'], 'scheduled'],
    [['cancelled'], 'cancelled'],
    [['postponed', 'postponed'], 'postponed'],
    [['cancelled', 'scheduled'], 'scheduled'],
    [['cancelled', 'postponed'], 'scheduled'],
  ])('of dates that are %j is %s', (all, status) => {
    expect(statusOf(all.map((status) => ({ status })))).toBe(status);
  });
});

describe('a text', () => {
  it('is marked where something is otherwise than planned', () => {
    const { calendar } = widgetWords.de;
    expect(marked('Fest', 'scheduled', calendar)).toBe('Fest');
    expect(marked('Fest', 'cancelled', calendar)).toBe('Abgesagt: Fest');
    expect(marked('Fest', 'postponed', widgetWords.en.calendar)).toBe('Postponed: Fest');
  });
});
