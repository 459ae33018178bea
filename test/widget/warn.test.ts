import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filterNames } from '../../schema/view.ts';
import { misspelt, misspeltOn, tellFaults, warn } from '../../widget/warn.ts';

const element = { localName: 'quartier-calendar' } as Element;
let said: unknown[][];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'warn').mockImplementation((...one) => said.push(one));
});
afterEach(() => vi.restoreAllMocks());

describe('a warning', () => {
  it('is said once, and others besides', () => {
    for (const sentence of ['One.', 'Two.', 'One.']) warn(sentence);
    expect(said).toEqual([['Quartier: One.'], ['Quartier: Two.']]);
  });

  it('says of which element, and what to write instead', () => {
    const fault = { parameter: 'month', detail: 'must be YYYY-MM' };
    tellFaults(element, [fault, fault]);
    tellFaults(element, [fault]);
    tellFaults({ localName: 'quartier-contact' } as Element, [fault]);
    expect(said).toEqual([
      ['Quartier: quartier-calendar does without month: month must be YYYY-MM.'],
      ['Quartier: quartier-contact does without month: month must be YYYY-MM.'],
    ]);
  });

  it('is none where nothing is faulty', () => {
    tellFaults(element);
    tellFaults(element, []);
    expect(said).toEqual([]);
  });
});

describe('a name that is misspelt', () => {
  it.each([
    ['distrikt', 'district'],
    ['districts', 'district'],
    ['categroy', 'category'],
    ['mounth', 'month'],
    ['fre', 'free'],
    ['langg', 'lang'],
  ])('is told from one that is known: %s', (name, meant) => {
    expect(misspelt([name], filterNames)).toEqual([
      { parameter: name, detail: `is not known. Write ${meant}` },
    ]);
  });

  it('is none that is known, or that is far from all: a page has names of its own', () => {
    const own = ['id', 'class', 'style', 'slot', 'utm_source', 'fbclid', 'v', 'data-id'];
    expect(misspelt([...filterNames, ...own], filterNames)).toEqual([]);
  });

  it('is looked for among an element’s attributes', () => {
    const names = ['class', 'month', 'data-them', 'data-acent', 'distict'];
    const given = { getAttributeNames: () => names } as Element;
    expect(misspeltOn(given).map(({ detail }) => detail)).toEqual([
      'is not known. Write data-theme',
      'is not known. Write data-accent',
      'is not known. Write district',
    ]);
  });
});
