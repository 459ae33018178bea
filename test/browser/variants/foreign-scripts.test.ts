import { describe } from 'vitest';
import { hold } from '../held.ts';
import { itIsFit } from './foreign.ts';

hold();

describe('12: on a page with a base address, a widget', () => itIsFit('12-base'));

describe('13: beside a library that changes built-in objects, a widget', () =>
  itIsFit('13-prototypes'));
