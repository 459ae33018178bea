/** Nodes of what the edge has drawn; the first painting needs no more than this. */
import type { Tree } from './options.ts';

/** @param deeper by how much headings are deeper than drawn; none passes h6. */
export function build(tree: Tree, deeper: number): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [drawn, attributes, ...children] = tree;
  const name = drawn.replace(/^h(\d)$/, (_, level) => `h${Math.min(+level + deeper, 6)}`);
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map((child) => build(child, deeper)));
  return element;
}
