import { describe, expect, it } from 'vitest';
import { age, DATE, DAY, FIGURES, FULL, fill, MONTH, say, WEEKDAY } from '../../schema/say.ts';

describe('a date in words', () => {
  it.each([
    ['de', '2017-08', MONTH, 'August 2017'],
    ['de', '2017-08-05', FULL, 'Samstag, 5. August 2017'],
    ['de', '2017-08-05', WEEKDAY, 'Samstag, 5. August'],
    ['de', '2017-08-05', DATE, '5. August 2017'],
    ['de', '2017-08-05', FIGURES, '5.8.2017'],
    ['de', '2017', { year: 'numeric' }, '2017'],
    ['en-GB', '2017-08-05', FULL, 'Saturday, 5 August 2017'],
  ] as const)('in %s: %s', (locale, date, style, words) => {
    expect(say(locale, date, style)).toBe(words);
  });

  it.each([
    ['2026-11-28', '2026-11-29', DAY, '28.–29. November'],
    ['2026-10-31', '2026-11-01', DAY, '31. Oktober – 1. November'],
    ['2026-12-30', '2027-01-05', DATE, '30. Dezember 2026 – 5. Januar 2027'],
  ] as const)('and another: %s to %s', (first, last, style, words) => {
    expect(say('de', first, style, last).replace(/\s/g, ' ')).toBe(words);
  });

  it('is the same wherever the reader is', () => {
    const zone = process.env.TZ;
    try {
      for (const there of ['America/Los_Angeles', 'Asia/Tokyo']) {
        process.env.TZ = there;
        expect(say('de', '2017-08-01', FULL)).toBe('Dienstag, 1. August 2017');
      }
    } finally {
      process.env.TZ = zone;
    }
  });
});

describe('a fact’s age', () => {
  it.each([
    ['de', '2017', '2017'],
    ['de', '2017-08', 'August 2017'],
    ['de', '2017-08-05', '5. August 2017'],
    ['en-GB', '2017-08-05', '5 August 2017'],
  ])('is said as exactly as it is known, in %s: %s', (locale, asOf, words) => {
    expect(age(locale, asOf)).toBe(words);
  });
});

describe('a word with a place', () => {
  it('is said with what it is given', () => {
    expect(fill('{} Uhr', '19:00')).toBe('19:00 Uhr');
    expect(fill('bis {}', 7)).toBe('bis 7');
    // What a text has in it stands for nothing else.
    expect(fill('bis {}', "5 $& $' $$")).toBe("bis 5 $& $' $$");
  });
});
