import { describe, expect, it } from 'vitest';
import { attributes, readOptions, readView } from '../../widget/options.ts';
import { city } from './drawn.tsx';

const read = (given: Record<string, string>, page = '', config = city) =>
  readOptions((name) => given[name] ?? null, config, page);

describe('the view', () => {
  it('is every filter among the attributes', () => {
    const given = {
      month: '2017-08',
      free: 'true',
      district: 'list',
      category: 'musik',
      q: 'fest',
    };
    expect(read(given).view).toEqual({ ...given, lang: undefined });
  });

  it('is not made of what is no filter, or empty', () => {
    expect(read({ class: 'x', utm_source: 'y', district: '', 'data-theme': 'dark' }).view).toEqual({
      lang: undefined,
    });
  });

  it('is free where a framework has set the attribute without a value', () => {
    expect(read({ free: '' }).view.free).toBe('true');
  });

  it('takes in values as they are: the API says what they may be', () => {
    expect(readView((name) => (name === 'month' ? 'August' : null))).toEqual({ month: 'August' });
  });
});

describe('the language', () => {
  it.each([
    [{ lang: 'en' }, 'de', 'en'],
    [{ lang: 'en-GB' }, 'de', 'en'],
    [{ lang: 'fr' }, 'en', 'en'],
    [{}, 'en-US', 'en'],
    [{}, 'fr', 'de'],
    [{}, '', 'de'],
  ])('of %o on a page in "%s" is %s', (given, page, language) => {
    expect(read(given as Record<string, string>, page).language).toBe(language);
  });

  it('is asked for only where it is not the city’s', () => {
    expect(read({ lang: 'de' }).view.lang).toBeUndefined();
    expect(read({}, 'en').view.lang).toBe('en');
    expect(read({}, 'de', { ...city, language: 'en' }).view.lang).toBe('de');
  });
});

describe('looks', () => {
  it('are a theme, a colour and the level of the first heading', () => {
    const given = { 'data-theme': 'dark', 'data-accent': '#ff0000', 'data-heading': '2' };
    expect(read(given)).toMatchObject({
      theme: 'dark',
      accent: '#ff0000',
      heading: 2,
    });
  });

  it.each(['', '0', 'h2'])('fall back to a heading of level 3: "%s"', (heading) => {
    expect(read({ 'data-heading': heading }).heading).toBe(3);
  });

  it.each([
    [{}, false],
    [{ 'data-expanded': '' }, true],
    [{ 'data-expanded': 'true' }, true],
  ])('open explanations from the start where they are told to: %o', (given, expanded) => {
    expect(read(given as Record<string, string>).expanded).toBe(expanded);
  });

  it('are looked at besides the filters', () => {
    expect(attributes).toContain('district');
    expect(attributes.slice(-4)).toEqual([
      'data-theme',
      'data-accent',
      'data-heading',
      'data-expanded',
    ]);
  });
});
