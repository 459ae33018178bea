import { describe, expect, it } from 'vitest';
import { patternOf } from '../../../../worker/format/jsonld/pattern.ts';

const MONDAY = '2026-06-01';
const term = (name: string) => `https://schema.org/${name}`;

describe('patternOf', () => {
  it.each([
    ['FREQ=DAILY;INTERVAL=3', { repeatFrequency: 'P3D' }],
    ['FREQ=WEEKLY', { repeatFrequency: 'P1W', byDay: [term('Monday')] }],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,SU;WKST=MO',
      { repeatFrequency: 'P2W', byDay: [term('Wednesday'), term('Sunday')] },
    ],
    ['FREQ=MONTHLY', { repeatFrequency: 'P1M', byMonthDay: [1] }],
    ['FREQ=MONTHLY;BYDAY=+1MO,-1FR', { repeatFrequency: 'P1M', byDay: ['1MO', '-1FR'] }],
    ['FREQ=YEARLY', { repeatFrequency: 'P1Y', byMonth: [6], byMonthDay: [1] }],
    ['FREQ=YEARLY;BYMONTH=6,9', { repeatFrequency: 'P1Y', byMonth: [6, 9], byMonthDay: [1] }],
    ['FREQ=YEARLY;BYMONTH=6;BYDAY=1MO', { repeatFrequency: 'P1Y', byMonth: [6], byDay: ['1MO'] }],
  ])('says %s', (rule, pattern) => {
    expect(patternOf(rule, MONDAY)).toEqual(pattern);
  });

  it.each([
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=YEARLY;BYYEARDAY=100',
    'FREQ=DAILY;BYHOUR=9',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU',
    'FREQ=MONTHLY;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=YEARLY;BYDAY=1MO',
    'FREQ=YEARLY;BYMONTHDAY=1',
    'FREQ=DAILY;BYMONTHDAY=1,2',
    'FREQ=HOURLY',
  ])('says nothing for %s, which a Schedule has no words for', (rule) => {
    expect(patternOf(rule, MONDAY)).toBeNull();
  });
});
