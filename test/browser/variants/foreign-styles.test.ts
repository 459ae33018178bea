import { describe, expect, it } from 'vitest';
import { hold } from '../held.ts';
import { expectNeutralLook, itActs, itIsFit, itLooksNeutral, openForeign } from './foreign.ts';

hold();

describe('08: on a page that unsets everything, a widget', () => itIsFit('08-unset'));

describe.each(['5px', '40px'])('09: on a page whose rem is %s, a widget', (size) =>
  itIsFit('09-rem', (html) => html.replace('font-size: 5px', `font-size: ${size}`)),
);

describe('10: on a page from right to left, a widget', () => itIsFit('10-right-to-left'));

describe('11: in quirks mode, a widget', () => {
  itLooksNeutral('11-quirks', undefined, /> table:\d.*color/);
  itActs('11-quirks');

  it('is in quirks mode', async () => {
    const { page } = await openForeign('11-quirks');
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  });

  it('has days in its own colour', async () => {
    const { page } = await openForeign('11-quirks');
    await expectNeutralLook(page);
  });
});

describe('14: under a style sheet of components, a widget', () => itIsFit('14-components'));

describe('15: under a reset for utility classes, a widget', () => itIsFit('15-utilities'));

describe('16: in an article of a theme, a widget', () => itIsFit('16-theme'));
