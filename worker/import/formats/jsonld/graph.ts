/** A JSON-LD document as schema.org is published: its nodes, and what they say under whichever prefix. */
import { decodeEntities } from '../../text/entities.ts';

export type Node = Record<string, unknown>;

/** Nothing that is nested deeper is looked at. */
const DEEPEST = 20;
const PREFIX = /^(?:schema:|https?:\/\/schema\.org\/)/;
const PREFIXES = ['', 'schema:', 'https://schema.org/', 'http://schema.org/'];

/** Schema.org's subtypes of Event whose names do not end in it. */
const EVENTS = new Set(['Festival', 'CourseInstance', 'EventSeries', 'Hackathon']);

/** Where events stand in other things. */
const CONTAINERS = [
  ...['@graph', '@list', '@set', 'itemListElement', 'item', 'dataFeedElement', 'mainEntity'],
  ...['subEvent', 'subEvents', 'event', 'events', 'hasCourseInstance', 'hasPart'],
];

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `https://schema.org/MusicEvent` → `MusicEvent` */
export const localName = (name: string) => name.trim().replace(PREFIX, '');

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Types of a node, without prefixes. */
export function typesOf(node: Node): string[] {
  return listed(node['@type'])
    .filter((type) => typeof type === 'string')
    .map(localName);
}

const isEvent = (node: Node) =>
  typesOf(node).some((type) => type.endsWith('Event') || EVENTS.has(type));

/** Whether a node says nothing but which one it is. */
const isReference = (node: Node) =>
  Object.keys(node).every((key) => key === '@id' || key === '@type');

/** A value as a text on one line; null for an empty one and for anything that is none. */
export function lineOf(value: unknown): string | null {
  const text = rawText(value);
  return (text && decodeEntities(text).replace(/\s+/g, ' ').trim()) || null;
}

/** A value as it is worded. */
export function rawText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  return isNode(value) && '@value' in value && !isNode(value['@value'])
    ? rawText(value['@value'])
    : null;
}

export class Graph {
  readonly #root: unknown;
  readonly #byId = new Map<string, Node>();

  constructor(root: unknown) {
    this.#root = root;
    this.#index();
  }

  #index(): void {
    let level: unknown[] = [this.#root];
    for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
      const inner: unknown[][] = [];
      for (const value of level) {
        if (Array.isArray(value)) inner.push(value);
        else if (isNode(value)) {
          const id = value['@id'];
          if (typeof id === 'string' && !this.#byId.has(id) && !isReference(value))
            this.#byId.set(id, value);
          inner.push(Object.values(value));
        }
      }
      level = inner.flat().filter((value) => typeof value === 'object' && value !== null);
    }
  }

  /** The node that a reference means. */
  #resolved(value: unknown): unknown {
    const id = isNode(value) && isReference(value) ? value['@id'] : undefined;
    return (typeof id === 'string' && this.#byId.get(id)) || value;
  }

  /** What a node says of a property, whether once, in an array or in a list. */
  all(node: Node, name: string): unknown[] {
    const key = PREFIXES.map((prefix) => prefix + name).find((one) => node[one] != null);
    if (key === undefined) return [];
    const values = listed(node[key]);
    return values
      .flatMap((value) =>
        isNode(value) ? listed(value['@list'] ?? value['@set'] ?? value) : value,
      )
      .filter((value) => value != null)
      .map((value) => this.#resolved(value));
  }

  /** The first that is a text, as it is worded. */
  raw(node: Node, name: string): string | null {
    return this.all(node, name).map(rawText).find(Boolean) ?? null;
  }

  /** The same on one line. */
  line(node: Node, name: string): string | null {
    return this.all(node, name).map(lineOf).find(Boolean) ?? null;
  }

  nodes(node: Node, name: string): Node[] {
    return this.all(node, name).filter(isNode);
  }

  /** All nodes that are events, each once, in the order of the document. */
  events(): Node[] {
    const found = new Set<Node>();
    const seen = new Set<Node>();
    const visit = (value: unknown, depth: number): void => {
      if (depth > DEEPEST) return;
      if (Array.isArray(value)) {
        for (const one of value) visit(one, depth + 1);
        return;
      }
      const node = this.#resolved(value);
      if (!isNode(node) || seen.has(node)) return;
      seen.add(node);
      if (isEvent(node)) found.add(node);
      for (const name of CONTAINERS) visit(this.all(node, name), depth);
    };
    visit(this.#root, 0);
    return [...found];
  }

  /** Whether a node is only what holds other events together. */
  holdsEvents(node: Node): boolean {
    return ['subEvent', 'subEvents', 'hasCourseInstance'].some((name) =>
      this.nodes(node, name).some(isEvent),
    );
  }
}
