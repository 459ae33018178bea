import { describe, it } from 'vitest';
import { hold } from '../held.ts';
import { itIsFit, openForeign, operate } from './foreign.ts';

hold();

describe('12: on a page with a base address, a widget', () => itIsFit('12-base'));

describe('13: beside a library that changes built-in objects, a widget', () => {
  itIsFit('13-prototypes', (html) => html.replace('Array.from =', 'const from ='));

  it('acts though Array.from takes no second argument', async () => {
    const { page } = await openForeign('13-prototypes');
    await operate(page);
  });
});
