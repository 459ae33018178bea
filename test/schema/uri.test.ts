import { describe, expect, it } from 'vitest';
import { uriOf } from '../../schema/uri.ts';

describe('an address', () => {
  it.each([
    'https://verein.example',
    "https://verein.example/a_b-c.d~e/?f[]=1&g=%C3%9F,2;3#h!(x)*'@:+$",
    'mailto:post@verein.example',
  ])('%s stays as it is', (address) => {
    expect(uriOf(address)).toBe(address);
  });

  it.each([
    ['https://verein.example/straße 1', 'https://verein.example/stra%C3%9Fe%201'],
    ['https://bücher.example/"a"', 'https://xn--bcher-kva.example/%22a%22'],
    ['https://verein.example/a\r\nb', 'https://verein.example/ab'],
  ])('%j is written %s', (text, address) => {
    expect(uriOf(text)).toBe(address);
  });

  it.each(['', 'verein.example', 'https://', '/a'])('%j is none', (text) => {
    expect(uriOf(text)).toBeNull();
  });
});
