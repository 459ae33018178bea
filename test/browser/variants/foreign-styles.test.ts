import { describe } from 'vitest';
import { hold } from '../held.ts';
import { itIsFit } from './foreign.ts';

hold();

describe('08: on a page that unsets everything, a widget', () => itIsFit('08-unset'));

describe.each(['5px', '40px'])('09: on a page whose rem is %s, a widget', (size) =>
  itIsFit('09-rem', (html) => html.replace('font-size: 5px', `font-size: ${size}`)),
);

describe('10: on a page from right to left, a widget', () => itIsFit('10-right-to-left'));

describe('11: in quirks mode, a widget', () => itIsFit('11-quirks'));

describe('14: under a style sheet of components, a widget', () => itIsFit('14-components'));

describe('15: under a reset for utility classes, a widget', () => itIsFit('15-utilities'));

describe('16: in an article of a theme, a widget', () => itIsFit('16-theme'));
