import { describe, expect, it } from 'vitest';
import { broken, type Import, importsOf, reached, rules } from './rules.ts';
import { filesBelow, read } from './tree.ts';

const files = ['schema', 'worker', 'widget']
  .flatMap(filesBelow)
  .filter((path) => /\.tsx?$/.test(path));
const imports = files.flatMap((path) => importsOf(path, read(path)));

const say = ({ from, to }: Import) => `${from} imports ${to}`;

describe('the imports of the product', () => {
  it.each(Object.entries(rules))('%s', (_, breaks) => {
    expect(imports.filter(breaks).map(say)).toEqual([]);
  });

  it('are all found, since each file below worker/ and widget/ but the entries is imported by another', () => {
    const entries =
      /^(worker\/(index|empty)\.ts|widget\/(calendar|contact)(\.ts|\.act\.tsx)|widget\/(builder\/(start|preview)|framed\/start)\.ts|.*\.d\.ts)$/;
    const imported = new Set(imports.map(({ to }) => to));
    const alone = files.filter((path) => !imported.has(path) && !entries.test(path));
    expect(alone.filter((path) => !path.startsWith('schema/'))).toEqual([]);
  });

  it('name files that exist, with their endings', () => {
    const local = imports.filter(({ to }) => /^(schema|worker|widget)\//.test(to));
    const known = new Set(['schema', 'worker', 'widget'].flatMap(filesBelow));
    expect(local.filter(({ to }) => !known.has(to)).map(say)).toEqual([]);
  });

  it.each(['widget/calendar.act.tsx', 'widget/contact.act.tsx'])(
    'bring nothing into the bundle of %s but the widget, neutral ground and preact',
    (entry) => {
      const all = [...reached(entry, imports)];
      expect(all.filter((path) => !/^(widget|schema)\/|^preact(\/|$)/.test(path))).toEqual([]);
      expect(all).not.toContain('schema/contract.ts');
      expect(all).toContain('schema/view.ts');
    },
  );

  it.each(['widget/calendar.ts', 'widget/contact.ts'])(
    'leave Preact and all components out of %s, which only paints',
    (entry) => {
      const all = [...reached(entry, imports)];
      expect(all.filter((path) => /\.tsx$|^preact/.test(path))).toEqual([]);
      expect(all).toContain('widget/build.ts');
    },
  );
});

describe('the scripts of the builder', () => {
  it.each(['start', 'preview'])('bring nothing but the widget and neutral ground: %s', (name) => {
    const all = [...reached(`widget/builder/${name}.ts`, imports)];
    expect(all.filter((path) => !/^(widget|schema)\/.*\.ts$/.test(path))).toEqual([]);
    expect(all).not.toContain('schema/contract.ts');
  });
});

describe('a rule', () => {
  it.each([
    ['worker/query/events.ts', "import { x } from '../import/rows.ts';", /each other/],
    ['worker/import/run.ts', "import type { x } from '../query/range.ts';", /each other/],
    ['worker/query/events.ts', "import { x } from '../format/events.ts';", /later layers/],
    ['worker/format/events.ts', "import { x } from '../routes/events.ts';", /later layers/],
    ['worker/format/events.ts', "import { x } from '../pages/calendar.tsx';", /later layers/],
    ['worker/format/events.ts', "export * from '../import/rows.ts';", /format.*import/],
    ['worker/pages/calendar.tsx', "import { x } from '../routes/pages.ts';", /later layers/],
    ['worker/routes/events.ts', "import '../app.ts';", /later layers/],
    ['worker/clock.ts', "const x = await import('./http.ts');", /later layers/],
    ['worker/sync/run.ts', "import { x } from '../clock.ts';", /stands somewhere/],
    ['worker/routes/events.ts', "import { eq } from 'drizzle-orm';", /Drizzle/],
    ['worker/http.ts', "import { x } from 'drizzle-orm/d1';", /Drizzle/],
    ['schema/view.ts', "import { sql } from 'drizzle-orm';", /Drizzle/],
    ['worker/routes/events.ts', "import { x } from '../../schema/tables.ts';", /no tables/],
    ['worker/pages/home.tsx', "import type { x } from '../../schema/tables.ts';", /no tables/],
    ['worker/routes/widgets.ts', "import { x } from '../../widget/frame.tsx';", /only pages/],
    ['schema/dates.ts', "import { today } from '../worker/clock.ts';", /schema/],
    ['schema/view.ts', "import { x } from '../widget/dates.ts';", /schema/],
    ['widget/api.ts', "import { x } from '../worker/http.ts';", /widget.*only/],
    ['widget/api.ts', "import type { x } from '../schema/tables.ts';", /widget.*only/],
    ['widget/api.ts', "import type { x } from '../schema/tables/city.ts';", /widget.*only/],
    ['widget/api.ts', "import * as v from 'valibot';", /widget.*only/],
    ['widget/api.ts', "import { Event } from '../schema/contract.ts';", /types/],
    // Under verbatimModuleSyntax the module stays although each of its names goes.
    ['widget/api.ts', "import { type Event } from '../schema/contract.ts';", /types/],
    [
      'widget/calendar/list.tsx',
      "import {\n  a,\n  b,\n} from '../../schema/contract.ts';",
      /types/,
    ],
    ['widget/api.ts', "import { x } from '../tools/sql.ts';", /Node/],
    ['worker/import/rows.ts', "import { createHash } from 'node:crypto';", /Node/],
  ])('forbids in %s: %s', (from, text, name) => {
    const [one, ...others] = importsOf(from, text);
    expect(others).toEqual([]);
    expect(one && broken(one)).toContainEqual(expect.stringMatching(name));
  });

  it.each([
    ['worker/query/events.ts', "import { sql } from 'drizzle-orm';"],
    ['worker/query/events.ts', "import { rangeOf } from './range.ts';"],
    ['worker/format/events.ts', "import type { events } from '../../schema/tables.ts';"],
    ['worker/format/events.ts', "import type { Row } from '../query/events.ts';"],
    ['worker/http.ts', "import type { DayRange } from './query/range.ts';"],
    ['worker/pages/calendar.tsx', "import { Calendar } from '../../widget/calendar/calendar.tsx';"],
    ['worker/routes/pages.ts', "import { page } from '../pages/calendar.tsx';"],
    ['worker/routes/widgets.ts', "import calendar from '../../dist/calendar.js.txt';"],
    ['worker/index.ts', "import { importAll } from './import/run.ts';"],
    ['widget/api.ts', "import type { Event } from '../schema/contract.ts';"],
    ['widget/frame.tsx', "import { useState } from 'preact/hooks';"],
    ['widget/element.ts', "import base from './style.css?inline';"],
    ['schema/tables/city.ts', "import { text } from 'drizzle-orm/sqlite-core';"],
    ['schema/contract.ts', "import * as v from 'valibot';"],
  ])('allows in %s: %s', (from, text) => {
    expect(importsOf(from, text).flatMap(broken)).toEqual([]);
  });

  it('does not take words in a comment or a text for an import', () => {
    const text =
      "// import { x } from './x.ts'\n * from './y.ts'\nconst say = \"import './z.ts'\";\n";
    expect(importsOf('widget/api.ts', text)).toEqual([]);
  });

  it('finds what reaches a bundle by way of others, and not by way of types', () => {
    const found = reached('a', [
      { from: 'a', to: 'b', typeOnly: false },
      { from: 'b', to: 'valibot', typeOnly: false },
      { from: 'b', to: 'contract', typeOnly: true },
      { from: 'contract', to: 'zod', typeOnly: false },
    ]);
    expect([...found]).toEqual(['a', 'b', 'valibot']);
  });
});
