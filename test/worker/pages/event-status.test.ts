import { describe, expect, it } from 'vitest';
import type { Status } from '../../../schema/contract.ts';
import { statusOf } from '../../../worker/pages/event-status.tsx';

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
