import { describe, expect, it } from 'vitest';
import { printed } from '../../widget/telephone.ts';
import { city, office } from './drawn.tsx';

const shown = (telephone: string | null, telephoneText: string | null) =>
  printed(office({ telephone, telephoneText }), city).replace(/\s/g, ' ');

describe('a number', () => {
  it.each([
    ['+4951160096632', '600 96632', '0511 600 96632'],
    ['+4951160698802', '606 98802', '0511 606 98802'],
    ['+495112792550', '279 2550', '0511 279 2550'],
    ['+4951116835355', '168 35355', '0511 168 35355'],
    ['+4951160096632', '0511 600 96632', '0511 600 96632'],
    ['+4951160096632', '+49 511 60096632', '+49 511 60096632'],
    ['+4951160096632', null, '+4951160096632'],
  ])('%s, printed as %s, is shown as %s', (telephone, text, number) => {
    expect(shown(telephone, text)).toBe(number);
  });

  it('is not broken over lines', () => {
    expect(printed(office(), city)).not.toMatch(/[ ]/);
  });
});
