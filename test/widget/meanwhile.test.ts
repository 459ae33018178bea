import { afterEach, describe, expect, it, vi } from 'vitest';
import { directionOf, type Language } from '../../schema/languages.ts';
import { alertOf, skeleton } from '../../widget/meanwhile.ts';
import { words } from './drawn.tsx';

const href = 'https://quartier.example/calendar?month=2017-08';

function alert(language: Language, onLine: boolean) {
  vi.stubGlobal('navigator', { onLine });
  const said = { ...words[language].calendar, language, dir: directionOf(language) };
  return alertOf(said, href);
}
afterEach(() => vi.unstubAllGlobals());

describe('what stands while something is on its way', () => {
  it('says so to assistive technology, and is blank', () => {
    expect(skeleton).toEqual([
      'section',
      { class: 'frame', 'aria-busy': 'true' },
      ['div', { class: 'columns' }, ['div', { class: 'blank' }], ['div', { class: 'blank' }]],
    ]);
  });
});

describe('what stands where nothing can be had', () => {
  it('says why in the language that is shown, and offers to ask again', () => {
    expect(alert('en', true)).toEqual([
      'section',
      { class: 'frame', role: 'alert', lang: 'en', dir: 'ltr' },
      ['p', {}, 'This cannot be loaded at the moment.'],
      ['a', { class: 'button', href }, 'Try again'],
    ]);
    expect(alert('en', false)[2]).toEqual(['p', {}, 'No connection to the internet.']);
  });

  it('is written the way its language is', () => {
    expect(alert('ar', true)[1]).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(alert('ar', true)[2]).toEqual(['p', {}, words.ar.calendar.failed]);
  });
});
