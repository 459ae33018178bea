import { type ComponentChildren, Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Calendar } from '../../../widget/calendar/calendar.tsx';
import { ContactCard } from '../../../widget/contact/contact.tsx';
import type { Tree } from '../../../widget/options.ts';
import { treesOf } from '../../../worker/pages/tree.ts';
import { widgetWords } from '../../../worker/pages/words.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const empty = ['br', 'img', 'input'];

/** A tree as the HTML that a parser would read it from. */
function html(tree: Tree): string {
  if (typeof tree === 'string') return escaped(tree);
  const [name, attributes, ...children] = tree;
  const written = Object.entries(attributes).map(([key, value]) =>
    value ? ` ${key}="${escaped(value)}"` : ` ${key}`,
  );
  const open = `<${name}${written.join('')}`;
  return empty.includes(name) ? `${open}/>` : `${open}>${children.map(html).join('')}</${name}>`;
}

describe('a tree has the attributes that HTML would have', () => {
  it.each<[string, string, object, Record<string, string>]>([
    ['a class, also one that is empty', 'p', { class: '' }, { class: '' }],
    [
      'those that JSX writes otherwise',
      'time',
      { dateTime: '2017', tabIndex: -1 },
      { datetime: '2017', tabindex: '-1' },
    ],
    ['one that is there or not', 'details', { open: true }, { open: '' }],
    ['none that is not there', 'details', { open: false }, {}],
    ['none that is unknown', 'a', { href: undefined, part: null }, {}],
    [
      'states of ARIA in words',
      'a',
      { 'aria-expanded': false, 'aria-busy': true },
      { 'aria-expanded': 'false', 'aria-busy': 'true' },
    ],
    ['none of a state that is unknown', 'a', { 'aria-current': undefined }, {}],
    ['the value that a field begins with', 'input', { defaultValue: 'a "b"' }, { value: 'a "b"' }],
    ['that value where it is empty', 'input', { defaultValue: '' }, { value: '' }],
    ['no value where a field begins empty', 'input', { defaultValue: undefined }, {}],
    ['numbers as text', 'td', { 'data-heading': 3 }, { 'data-heading': '3' }],
    ['no key', 'li', { key: 'x', id: 'y' }, { id: 'y' }],
  ])('%s', (_, name, props, attributes) => {
    const node = h(name, props);
    expect(treesOf(node)).toEqual([[name, attributes]]);
    expect(html(treesOf(node)[0] as Tree)).toBe(renderToString(node));
  });
});

describe('a tree', () => {
  const Named = ({ name, children }: { name: string; children?: ComponentChildren }) =>
    h('b', null, name, children);

  it('is what components come to', () => {
    const node = h(Named, { name: 'A' }, h(Fragment, null, h('i', null, 1), ' & ', [h('u', null)]));
    expect(treesOf(node)).toEqual([['b', {}, 'A', ['i', {}, '1'], ' & ', ['u', {}]]]);
    expect(treesOf(node).map(html).join('')).toBe(renderToString(node));
  });

  it('has no nodes of what is not drawn', () => {
    expect(treesOf([null, undefined, true, false])).toEqual([]);
    expect(treesOf(h('p', null, false, 0, null, 'x', undefined))).toEqual([['p', {}, '0', 'x']]);
  });

  it('may be several', () => {
    expect(treesOf(h(Fragment, null, h('p', null), 'x'))).toEqual([['p', {}], 'x']);
  });
});

describe('the widgets', () => {
  const view = { district: 'list', q: 'Kaffee & "Kuchen"' };
  const city = {
    origin: 'https://quartier.example',
    timeZone: 'Europe/Berlin',
    language: 'de',
    areaCode: '0511',
    city: 'Hannover',
    portal: { name: 'Das Portal', url: 'https://portal.example/' },
    imprint: '',
    forms: [['csv', 'CSV', false]],
  };
  const state = { view, city, language: 'de', theme: '', heading: 3, today: '2026-11-24' };
  const range = { start: '2026-11-24', end: null, timeZone: 'Europe/Berlin' };
  const list = { events: [], range, next: null };
  const month = { month: '2026-11', timeZone: 'Europe/Berlin', days: [] };
  const programme = {
    title: 'Programm',
    language: 'de',
    question: 'Was ist das?',
    summary: 'Eins.\n\nZwei.',
    tasks: ['Beraten & vernetzen'],
    invitations: ['Rufen Sie an!'],
    districts: [],
    projects: [{ label: 'Projekt', title: 'Blumen', image: { alt: '<Blumen>' } }],
  };

  it.each([
    ['calendar', false, { view, month, list }],
    ['calendar', true, undefined],
    ['contact', false, { view, programme, publications: [], candidates: [] }],
    ['contact', true, undefined],
  ] as const)('come to the same tree and HTML: %s, busy: %s', (name, busy, data) => {
    const words = widgetWords.de[name];
    const component = { calendar: Calendar, contact: ContactCard }[name];
    const node = h(component as never, { ...state, words, busy, expanded: true, data });
    const [tree, ...more] = treesOf(node);
    expect(more).toEqual([]);
    expect(html(tree as Tree)).toBe(renderToString(node));
    expect(html(tree as Tree)).toContain(`aria-busy="${busy}"`);
  });
});
