import { describe, expect, it } from 'vitest';
import { soonest } from '../../widget/until.ts';

const at = (instant: string) => Date.parse(instant);

describe('the soonest end', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an answer without an end', { events: [{ start: '2017-08-05T19:00:00+02:00' }] }],
    ['no end', { until: null }],
    ['a programme’s years', { programme: { since: '1999', until: '2008' } }],
    ['a date', { until: '2026-11-24' }],
    ['another member’s instant', { validUntil: '2026-11-24T12:00:00Z' }],
  ])('is never for %s', (_, answer) => {
    expect(soonest(answer)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is the earliest of all, however deep', () => {
    const answer = {
      district: { contact: { open: { until: '2026-11-24T18:00:00+01:00' } } },
      offices: [
        { until: '2026-11-24T19:00:00+01:00' },
        { open: { until: '2026-11-24T16:30:00Z' } },
        { until: '2008' },
      ],
    };
    expect(soonest(answer)).toBe(at('2026-11-24T17:30:00+01:00'));
    expect(soonest(answer.district)).toBe(at('2026-11-24T17:00:00Z'));
  });

  it('may be over already', () => {
    expect(soonest({ until: '1999-12-31T23:59:59Z' })).toBe(at('1999-12-31T23:59:59Z'));
  });
});
