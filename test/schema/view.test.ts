import { describe, expect, it } from 'vitest';
import {
  type FilterName,
  filterDescriptions,
  filterNames,
  filters,
  formatView,
  listed,
  monthPattern,
  parseView,
  parted,
  type View,
} from '../../schema/view.ts';

const parse = (query: string) => parseView(new URLSearchParams(query));
const slugs = (count: number) => Array.from({ length: count }, (_, n) => `d${n + 10}`).join(',');

describe('a filter', () => {
  it.each<[string, View]>([
    ['month=2017-08', { month: '2017-08' }],
    ['month=1970-01', { month: '1970-01' }],
    ['month=2999-12', { month: '2999-12' }],
    ['on=today', { on: 'today' }],
    ['on=tomorrow', { on: 'tomorrow' }],
    ['on=weekend', { on: 'weekend' }],
    ['on=week', { on: 'week' }],
    ['on=2016-02-29', { on: '2016-02-29' }],
    ['start=2017-08-05', { start: '2017-08-05' }],
    ['end=2017-08-05', { end: '2017-08-05' }],
    ['start=2017-08-05&end=2017-08-06', { start: '2017-08-05', end: '2017-08-06' }],
    ['free=true', { free: 'true' }],
    ['district=linden-nord', { district: 'linden-nord' }],
    [`district=${slugs(20)}`, { district: slugs(20) }],
    ['category=musik', { category: 'musik' }],
    ['q=fest', { q: 'fest' }],
    [`q=${'ö'.repeat(100)}`, { q: 'ö'.repeat(100) }],
    ['lang=en', { lang: 'en' }],
    ['', {}],
    ['utm_source=x&Month=2017-08&limit=5', {}],
  ])('is read from "%s"', (query, view) => {
    expect(parse(query)).toEqual({ view, faults: [] });
  });

  it.each<[FilterName, string[]]>([
    ['month', ['2017-8', '2017-13', '2017-00', '1969-12', '3000-01', '2017-08-01', 'august', '']],
    ['on', ['heute', 'TODAY', '2017-8-5', '2017-08', 'today,tomorrow', '']],
    ['start', ['today', '2017-8-5', '05.08.2017', '2017-08-05T00:00', '1969-12-31', '']],
    ['end', ['2017', '2017-08-32', '']],
    ['free', ['false', '1', 'yes', 'TRUE', 'true,true', '']],
    [
      'district',
      ['Linden', 'linden nord', 'linden--nord', '-linden', 'stöcken', ',', slugs(21), ''],
    ],
    ['category', ['a;b', 'a|b', 'musik-', '*', '']],
    ['q', ['', '   ', 'x'.repeat(101)]],
    ['lang', ['tlh', 'DE', 'de-DE', '']],
  ])('%s says of what form it must be', (name, values) => {
    for (const value of values) {
      const detail = `must be ${filters[name].form}`;
      const query = new URLSearchParams({ [name]: value });
      expect([value, parseView(query)]).toEqual([
        value,
        { view: {}, faults: [{ parameter: name, detail }] },
      ]);
    }
  });

  it.each<[FilterName, string]>([
    ['on', '2017-02-29'],
    ['start', '2017-04-31'],
    ['end', '2100-02-29'],
  ])('%s names a day that exists, unlike %s', (parameter, value) => {
    expect(parse(`${parameter}=${value}`)).toEqual({
      view: {},
      faults: [{ parameter, detail: 'is no day of the calendar' }],
    });
  });

  it.each(filterNames.filter((name) => !filters[name].list))('%s is given once', (name) => {
    const value = { month: '2017-08', free: 'true', q: 'fest', lang: 'de' }[name as string];
    const query = `${name}=${value ?? '2017-08-05'}`;
    expect(parse(`${query}&${query}`)).toEqual({
      view: {},
      faults: [{ parameter: name, detail: 'is given more than once' }],
    });
  });

  it('has a pattern that is a whole value’s, a form and a description', () => {
    for (const name of filterNames) {
      expect(filters[name].pattern).toMatch(/^\^.*\$$/);
      expect(filters[name].form).not.toBe('');
      expect(filterDescriptions[name]).toMatch(/\.$/);
    }
    expect(filters.month.pattern).toBe(monthPattern);
  });
});

describe('several filters', () => {
  it('have all their faults said at once, in the table’s order', () => {
    const query = 'lang=tlh&q=&category=A&district=,&free=no&end=x&start=y&on=z&month=0&x=y';
    const { view, faults } = parse(query);
    expect(view).toEqual({});
    expect(faults.map(({ parameter }) => parameter)).toEqual(filterNames);
  });

  it('keep what is right beside what is wrong', () => {
    expect(parse('month=2017-08&free=no&q=fest')).toEqual({
      view: { month: '2017-08', q: 'fest' },
      faults: [{ parameter: 'free', detail: 'must be true' }],
    });
  });

  it.each<[string, View, [FilterName, string][]]>([
    ['month=2017-08&on=today', { month: '2017-08' }, [['on', 'excludes month']]],
    ['month=2017-08&start=2017-08-05', { month: '2017-08' }, [['start', 'excludes month and on']]],
    ['on=today&end=2017-08-05', { on: 'today' }, [['end', 'excludes month and on']]],
    [
      'end=2017-08-05&start=2017-08-01&on=week&month=2017-08&free=true',
      { month: '2017-08', free: 'true' },
      [
        ['on', 'excludes month'],
        ['start', 'excludes month and on'],
        ['end', 'excludes month and on'],
      ],
    ],
    [
      'start=2017-08-05&end=2017-08-05',
      { start: '2017-08-05' },
      [['end', 'must be later than start']],
    ],
    [
      'start=2017-08-05&end=2016-08-06',
      { start: '2017-08-05' },
      [['end', 'must be later than start']],
    ],
  ])('that contradict each other are faults: %s', (query, view, faults) => {
    expect(parse(query)).toEqual({
      view,
      faults: faults.map(([parameter, detail]) => ({ parameter, detail })),
    });
  });
});

describe('a list', () => {
  it.each([
    'district=b,a,c',
    'district=c&district=a&district=b',
    'district=a,b,a,c,c',
    'district=a,,b,c,',
    'district=c%2Cb%2Ca',
  ])('has no order and no doubles: %s', (query) => {
    const { view, faults } = parse(query);
    expect(faults).toEqual([]);
    expect(view).toEqual({ district: 'a,b,c' });
    expect(listed(view, 'district')).toEqual(['a', 'b', 'c']);
  });

  it('takes twenty different values, however often each is given', () => {
    expect(parse(`category=${slugs(20)},${slugs(20)}`).view).toEqual({ category: slugs(20) });
  });

  it('is empty where the view does not filter by it', () => {
    expect(listed({ category: 'musik' }, 'district')).toEqual([]);
  });
});

it('without what was found faulty a view keeps the rest, and is another one', () => {
  const view = { on: 'today', free: 'true', district: 'nix' };
  const faults = ['district', 'cursor'].map((parameter) => ({ parameter, detail: 'x' }));
  expect(parted(view, faults)).toEqual({
    faulty: [{ parameter: 'district', detail: 'x' }],
    sound: { on: 'today', free: 'true' },
  });
  expect(view.district).toBe('nix');
});

describe('the canonical query string', () => {
  it('has the table’s order, whatever order the view was given in', () => {
    const query =
      'lang=de&q=fest&category=b,a&district=d,c&free=true&end=2017-09-01&start=2017-08-01';
    expect(formatView(parse(query).view)).toBe(
      '?start=2017-08-01&end=2017-09-01&free=true&district=c,d&category=a,b&q=fest&lang=de',
    );
  });

  it('is empty of an empty view', () => {
    expect(formatView({})).toBe('');
    expect(formatView({ month: undefined, q: '' })).toBe('');
  });

  it('ends in what is no filter, without what is empty', () => {
    const more = { limit: '', cursor: '123', other: undefined };
    expect(formatView({ free: 'true' }, more)).toBe('?free=true&cursor=123');
    expect(formatView({}, { limit: '5' })).toBe('?limit=5');
  });

  it.each([
    ['Kaffee & Kuchen', 'Kaffee%20%26%20Kuchen'],
    ['C++', 'C%2B%2B'],
    ['Stöcken', 'St%C3%B6cken'],
    ['Spiel, Satz, Sieg', 'Spiel,%20Satz,%20Sieg'],
    ['100 %', '100%20%25'],
    ['a=b#c?d', 'a%3Db%23c%3Fd'],
    ['мир 🎉', '%D0%BC%D0%B8%D1%80%20%F0%9F%8E%89'],
    ['<b>"x"</b>', '%3Cb%3E%22x%22%3C%2Fb%3E'],
  ])('writes %s so that it is read again', (q, encoded) => {
    expect(formatView({ q })).toBe(`?q=${encoded}`);
    expect(parse(`q=${encoded}`).view).toEqual({ q });
  });

  it('is that of a search without its outer and doubled spaces', () => {
    expect(formatView(parse('q=+Lange++Nacht%0A').view)).toBe('?q=Lange%20Nacht');
  });
});

describe('every view', () => {
  const ranges: View[] = [
    {},
    { month: '2017-08' },
    ...['today', 'tomorrow', 'weekend', 'week', '2017-08-05'].map((on) => ({ on })),
    { start: '2017-08-05' },
    { end: '2017-08-05' },
    { start: '2017-08-05', end: '2017-09-01' },
  ];
  const others: View[] = [
    {},
    { free: 'true' },
    { district: 'sahlkamp-mitte' },
    { district: 'a,b-1', category: 'feste,musik' },
    { q: 'Kaffee & Kuchen, 50 % + Söder' },
    { free: 'true', district: 'a', category: 'b', q: 'c=d', lang: 'de' },
  ];

  it('is the one that is read from its query string', () => {
    for (const range of ranges) {
      for (const other of others) {
        const view = { ...other, ...range };
        const query = formatView(view);
        expect([query, parse(query)]).toEqual([query, { view, faults: [] }]);
        expect(formatView(parse(query).view)).toBe(query);
      }
    }
  });
});
