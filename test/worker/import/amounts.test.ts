import { describe, expect, it } from 'vitest';
import { amountOf, amountText } from '../../../worker/import/amounts.ts';

describe('an amount', () => {
  it.each([
    [12, 12],
    ['12', 12],
    ['12,50', 12.5],
    ['12.5', 12.5],
    ['1.200,00', 1200],
    ['1,200.50', 1200.5],
    ['12,- €', 12],
    ['€ 8', 8],
    ['0', 0],
    ['-3', null],
    [-3, null],
    ['8–15', null],
    ['ab 12 €', null],
    ['', null],
    [Number.NaN, null],
    [null, null],
  ])('in %j is %j', (value, amount) => {
    expect(amountOf(value)).toBe(amount);
  });

  it.each([
    [12.5, 12.5, 'EUR', '12,50 €'],
    [8, 15, 'EUR', '8–15 €'],
    [8, 15.9, 'eur', '8–15,90 €'],
    [1200, 1200, 'EUR', '1.200 €'],
    [20, 20, 'CHF', '20 CHF'],
    [5, 5, null, '5'],
  ])('from %j to %j in %j is written %j', (low, high, currency, text) => {
    expect(amountText(low, high, currency)).toBe(text);
  });
});
