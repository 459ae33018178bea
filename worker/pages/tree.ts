/** A drawing as JSON (`Tree` of widget/options.ts): what a widget paints first, without its components. */
import type { ComponentChildren, VNode } from 'preact';
import type { Tree } from '../../widget/options.ts';

/** Attributes as a parser would find them in HTML; what is false or missing is none, but for ARIA. */
function attributesOf(props: object): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [prop, value] of Object.entries(props)) {
    const states = prop.startsWith('aria-');
    if (prop === 'children' || value == null || (value === false && !states)) continue;
    const name = prop === 'defaultValue' ? 'value' : prop.toLowerCase();
    found[name] = value === true && !states ? '' : String(value);
  }
  return found;
}

/** The elements and texts that a node comes to. Its components are functions without hooks. */
export function treesOf(node: ComponentChildren): Tree[] {
  if (node == null || typeof node === 'boolean') return [];
  if (Array.isArray(node)) return node.flatMap(treesOf);
  if (typeof node !== 'object') return [String(node)];
  const { type, props } = node as VNode<{ children?: ComponentChildren }>;
  if (typeof type === 'string') return [[type, attributesOf(props), ...treesOf(props.children)]];
  return treesOf((type as (props: object) => ComponentChildren)(props));
}
