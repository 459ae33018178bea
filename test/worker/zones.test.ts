import { describe, expect, it } from 'vitest';
import { abbreviation, isTwice, momentAt, transitionsOf } from '../../worker/zones.ts';

describe('transitions', () => {
  const between = (zone: string, from: string, until: string) =>
    transitionsOf(zone, Date.parse(from), Date.parse(until)).map(({ instant, ...offsets }) => ({
      at: new Date(instant).toISOString(),
      ...offsets,
    }));

  it('of a zone are those between two instants, in order', () => {
    expect(between('Europe/Berlin', '2026-01-01', '2027-01-01')).toEqual([
      { at: '2026-03-29T01:00:00.000Z', before: 3600, after: 7200 },
      { at: '2026-10-25T01:00:00.000Z', before: 7200, after: 3600 },
    ]);
    expect(between('Europe/Berlin', '2026-04-01', '2026-10-25T01:00:00Z')).toEqual([]);
  });

  it.each(['Asia/Tokyo', 'UTC', '+01:00'])('of %s are none', (zone) => {
    expect(between(zone, '2020-01-01', '2030-01-01')).toEqual([]);
  });
});

describe('an abbreviation', () => {
  it.each([
    ['Europe/Berlin', '2026-06-10', 'CEST'],
    ['Europe/Berlin', '2026-01-10', 'CET'],
    ['Asia/Tokyo', '2026-06-10', null],
  ])('of %s on %s is %j', (zone, date, name) => {
    expect(abbreviation(zone, Date.parse(date))).toBe(name);
  });
});

describe('a moment', () => {
  it.each([
    ['2026-06-13T13:00:00Z', '2026-06-13T15:00:00', 'Europe/Berlin'],
    ['2026-10-25T00:30:00Z', '2026-10-25T02:30:00', 'Europe/Berlin'],
    ['2026-10-25T01:30:00Z', '2026-10-25T01:30:00', 'UTC'],
  ])('%s is %s in %s', (instant, local, zone) => {
    expect(momentAt(Date.parse(instant), 'Europe/Berlin')).toEqual({ local, zone });
  });
});

describe('a time of a clock', () => {
  it.each([
    ['Europe/Berlin', '2026-10-24T23:59:59Z', false],
    ['Europe/Berlin', '2026-10-25T00:00:00Z', true],
    ['Europe/Berlin', '2026-10-25T01:59:59Z', true],
    ['Europe/Berlin', '2026-10-25T02:00:00Z', false],
    ['Europe/Berlin', '2026-03-29T00:30:00Z', false],
    ['Europe/Berlin', '2026-03-29T01:30:00Z', false],
    ['Europe/Berlin', '2026-06-13T13:00:00Z', false],
    ['Australia/Lord_Howe', '2026-04-04T14:45:00Z', true],
    ['Australia/Lord_Howe', '2026-04-04T14:15:00Z', false],
    ['UTC', '2026-10-25T00:30:00Z', false],
  ])('of %s at %s is there twice: %j', (zone, instant, twice) => {
    expect(isTwice(Date.parse(instant), zone)).toBe(twice);
  });
});
