/** What may import what. CONTRIBUTING.md says why; here it is as a table, and each rule has a name. */
import { posix } from 'node:path';

/** One import: both ends as paths in the repository, or a package as it is named in the code. */
export interface Import {
  from: string;
  to: string;
  /** Whether nothing of it is left once types are stripped. */
  typeOnly: boolean;
}

/** The order of the layers: each may import itself and what stands before it. */
const layers = [
  ['schema'],
  [
    'worker/empty.ts',
    'worker/env.ts',
    'worker/clock.ts',
    'worker/zones.ts',
    'worker/database.ts',
    'worker/digest.ts',
  ],
  ['worker/query', 'worker/import'],
  ['worker/edit'],
  ['worker/format'],
  ['worker/http.ts', 'worker/open.ts', 'worker/problem.ts', 'worker/access.ts', 'worker/stream.ts'],
  ['worker/pages'],
  ['worker/routes'],
  ['worker/app.ts'],
  ['worker/index.ts'],
];

const within = (path: string, ...places: string[]) =>
  places.some((place) => path === place || path.startsWith(`${place}/`));

const layerOf = (path: string) => layers.findIndex((places) => within(path, ...places));

const isLocal = (path: string) =>
  within(path, 'schema', 'worker', 'widget', 'dist', 'test', 'tools');

const isTables = (path: string) => within(path, 'schema/tables.ts', 'schema/tables');

type Rule = (one: Import) => boolean;

/** Each is true of an import that breaks it. */
export const rules: Record<string, Rule> = {
  'every file of the Worker stands somewhere in the order of the layers': ({ from }) =>
    within(from, 'worker') && layerOf(from) === -1,
  'imports run from later layers to earlier ones': ({ from, to }) =>
    layerOf(from) !== -1 && layerOf(to) > layerOf(from),
  'query/ and import/ never import each other': ({ from, to }) =>
    (within(from, 'worker/query') && within(to, 'worker/import')) ||
    (within(from, 'worker/import') && within(to, 'worker/query')),
  'format/ imports nothing of import/': ({ from, to }) =>
    within(from, 'worker/format') && within(to, 'worker/import'),
  'only the tables, database.ts, access.ts, query/, import/ and edit/ know Drizzle': ({
    from,
    to,
  }) =>
    within(to, 'drizzle-orm') &&
    !isTables(from) &&
    !within(from, 'worker/database.ts', 'worker/access.ts') &&
    !within(from, 'worker/query', 'worker/import', 'worker/edit'),
  'routes/, pages/ and app.ts know no tables': ({ from, to }) =>
    within(from, 'worker/routes', 'worker/pages', 'worker/app.ts') && isTables(to),
  'schema/ imports nothing but itself and packages': ({ from, to }) =>
    within(from, 'schema') && isLocal(to) && !within(to, 'schema'),
  'of the Worker only pages/ imports widget/': ({ from, to }) =>
    within(from, 'worker') && within(to, 'widget') && !within(from, 'worker/pages'),
  'widget/ imports only itself, schema/ without its tables, and preact': ({ from, to }) =>
    within(from, 'widget') && (!within(to, 'widget', 'schema', 'preact') || isTables(to)),
  'widget/ takes nothing but types from the contract': ({ from, to, typeOnly }) =>
    within(from, 'widget') && to === 'schema/contract.ts' && !typeOnly,
  'the product imports nothing of test/, tools/ or Node': ({ from, to }) =>
    within(from, 'schema', 'worker', 'widget') &&
    (within(to, 'test', 'tools') || to.startsWith('node:')),
};

const statement =
  /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\bfrom\s*)?['"]([^'"\n]+)['"]/gm;
const call = /\bimport\s*\(\s*['"`]([^'"`\n]+)['"`]/g;

/** The imports and re-exports that a file's text states. */
export function importsOf(from: string, text: string): Import[] {
  const found = [
    ...[...text.matchAll(statement)].map(([, type, to = '']) => ({ to, typeOnly: Boolean(type) })),
    ...[...text.matchAll(call)].map(([, to = '']) => ({ to, typeOnly: false })),
  ];
  return found.map(({ to, typeOnly }) => {
    const path = to.replace(/\?.*$/, '');
    const resolved = path.startsWith('.') ? posix.join(posix.dirname(from), path) : path;
    return { from, to: resolved, typeOnly };
  });
}

/** Names of the rules that an import breaks. */
export function broken(one: Import): string[] {
  return Object.keys(rules).filter((name) => rules[name]?.(one));
}

/** Everything that reaches a bundle from its entry, files and packages. */
export function reached(entry: string, imports: Import[]): Set<string> {
  const found = new Set([entry]);
  for (const path of found) {
    for (const { from, to, typeOnly } of imports) if (from === path && !typeOnly) found.add(to);
  }
  return found;
}
