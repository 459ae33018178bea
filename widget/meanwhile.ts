/** What stands where nothing is drawn: while it is on its way, and where it cannot be had. */
import type { Brought, Tree } from './options.ts';

const section = (state: Record<string, string>, ...children: Tree[]): Tree => [
  'section',
  { class: 'frame', ...state },
  ...children,
];

const BLANK: Tree = ['div', { class: 'blank' }];

/** In about the size that it will have. */
export const skeleton = section({ 'aria-busy': 'true' }, [
  'div',
  { class: 'columns' },
  BLANK,
  BLANK,
]);

/** Why there is nothing, in the language that is shown, and a link that asks once more. */
export function alertOf(said: Brought['words'], href: string): Tree {
  const { language: lang, dir, failed, offline, retry } = said;
  const why = navigator.onLine ? failed : offline;
  return section(
    { role: 'alert', lang, dir },
    ['p', {}, why],
    ['a', { class: 'button', href }, retry],
  );
}
