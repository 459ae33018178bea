import { describe, expect, it } from 'vitest';
import {
  asksHeight,
  heightMessage,
  linkMessage,
  secretIn,
} from '../../../widget/framed/messages.ts';

describe('WordPress’s secret', () => {
  it.each([
    ['#?secret=a1B2c3D4e5', 'a1B2c3D4e5'],
    ['#?secret=x', 'x'],
    ['#?lang=de&secret=x9', 'x9'],
    // What is no letter or digit, WordPress refuses.
    ['#?secret=ab"]cd', 'ab'],
    ['', undefined],
    ['#secret', undefined],
    ['#?secret=', undefined],
    ['#?notsecret=x', undefined],
  ])('in %j is %s', (fragment, secret) => {
    expect(secretIn(fragment)).toBe(secret);
  });
});

describe('what is said', () => {
  it('is said as WordPress has it under its secret, and else as our events are called', () => {
    expect(heightMessage(812, 'x9')).toEqual({ message: 'height', value: 812, secret: 'x9' });
    expect(heightMessage(812)).toEqual({ type: 'quartier:height', height: 812 });
    expect(linkMessage('https://quartier.example/calendar', 'x9')).toEqual({
      message: 'link',
      value: 'https://quartier.example/calendar',
      secret: 'x9',
    });
  });
});

describe('a question for the height', () => {
  it.each([
    [{ message: 'ready', secret: 'x9' }, 'x9', true],
    [{ message: 'ready', secret: 'other' }, 'x9', false],
    [{ message: 'height', secret: 'x9' }, 'x9', false],
    [{ type: 'quartier:height' }, 'x9', false],
    [{ type: 'quartier:height' }, undefined, true],
    [{ type: 'quartier:ready' }, undefined, false],
    [{ message: 'ready' }, undefined, false],
    [null, undefined, false],
    ['quartier:height', undefined, false],
    [undefined, 'x9', false],
  ])('%j under %s: %s', (data, secret, asked) => {
    expect(asksHeight(data, secret)).toBe(asked);
  });
});
