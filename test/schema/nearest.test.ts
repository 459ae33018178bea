import { describe, expect, it } from 'vitest';
import { nearest } from '../../schema/nearest.ts';

const slugs = ['hainholz', 'stoecken', 'sahlkamp', 'sahlkamp-mitte', 'list', 'mitte'];

describe('what was probably meant', () => {
  it.each([
    ['a letter too few', 'hainhol', 'hainholz'],
    ['a letter too many', 'sahllkamp', 'sahlkamp'],
    ['another letter', 'stoekken', 'stoecken'],
    ['two letters that changed places', 'hianholz', 'hainholz'],
    ['a letter at the beginning', 'ainholz', 'hainholz'],
    ['two letters at the end', 'hainholzer', 'hainholz'],
    ['a short word by one letter', 'lst', 'list'],
  ])('is found by %s: %s', (_, word, meant) => {
    expect(nearest(word, slugs)).toBe(meant);
  });

  it.each([
    ['of which three letters are wrong', 'hainhxxx'],
    ['of which half is wrong', 'lixx'],
    ['of three letters with two wrong', 'lxs'],
    ['of two letters, which may mean anything', 'ls'],
    ['of one letter', 'l'],
    ['of none', ''],
    ['that is known', 'hainholz'],
    ['in another script', 'ліст'],
  ])('is nothing for a word %s: "%s"', (_, word) => {
    expect(nearest(word, slugs)).toBeUndefined();
  });

  it('is nothing where nothing is known', () => {
    expect(nearest('hainholz', [])).toBeUndefined();
  });

  it('is the nearest of several, wherever it stands', () => {
    expect(nearest('monthe', ['mouth', 'month'])).toBe('month');
    expect(nearest('monthe', ['month', 'mouth'])).toBe('month');
  });

  it('is the first of those that are equally near', () => {
    expect(nearest('stars', ['start', 'stare'])).toBe('start');
    expect(nearest('stars', ['stare', 'start'])).toBe('stare');
  });
});
