import { describe, expect, it } from 'vitest';
import { price } from '../../../worker/import/price.ts';

describe('price', () => {
  it.each([
    [null, null, 'unknown', null],
    [null, 'free', 'free', null],
    ['Eintritt frei', null, 'free', null],
    ['0,00 €', null, 'free', null],
    ['10 Euro', null, 'paid', '10 Euro'],
    ['freiwillige Spende', null, 'paid', 'freiwillige Spende'],
    [null, 'paid', 'paid', null],
    ['Der Eintritt ist frei.', null, 'free', null],
    ['0,- Euro', null, 'free', null],
    ['kostenpflichtig', null, 'paid', null],
    ['unknown', null, 'unknown', null],
    [' ', null, 'unknown', null],
    ['Spende', 'free', 'free', 'Spende'],
    ['Eintritt frei', 'free', 'free', null],
    ['auf Anfrage', 'Unknown', 'unknown', 'auf Anfrage'],
    ['unbekannt', 'paid', 'paid', 'unbekannt'],
    ['paid', 'paid', 'paid', null],
  ])('of %j, type %j is %s', (text, type, kind, priceText) => {
    expect(price(text, type)).toEqual({ price: kind, priceText });
  });
});
