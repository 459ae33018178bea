/** What is built must stay small. `npm test` builds before it tests; these read what it built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages } from '../../schema/languages.ts';
import { root } from '../../tools/setup.mjs';
import { widgetWords } from '../../worker/pages/words.ts';

const dist = join(root, 'dist');

function built(path: string): Buffer {
  const file = join(dist, path);
  if (!existsSync(file)) {
    throw new Error(
      `dist/${path} is missing: run "node tools/build.ts" and "node tools/build-worker.ts", or "npm test", which builds first.`,
    );
  }
  return readFileSync(file);
}

function brotli(code: Buffer): number {
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}

/** The names of the bundles that the built Worker takes along as text. */
function carried(): string[] {
  const code = built('worker/index.js').toString();
  return [...code.matchAll(/from\s*"\.\/([^"/]+\.txt)"/g)].map(([, name = '']) => name).sort();
}

/** All that is uploaded. A source map and what earlier builds left behind are not. */
function worker(): Buffer {
  const texts = carried().map((name) => built(`worker/${name}`));
  return Buffer.concat([built('worker/index.js'), ...texts]);
}

describe.each([
  ['calendar', 12_500, 5_000],
  ['contact', 10_000, 4_500],
] as const)('the widget %s', (name, most, first) => {
  it(`paints with a script of at most ${first} bytes (Brotli 11), which brings no words`, () => {
    const code = built(`${name}.js.txt`);
    expect(code.includes(`"${name}"`)).toBe(true);
    expect(brotli(code)).toBeLessThanOrEqual(first);
  });

  it.each(languages)(`acts with at most ${most} bytes, words in %s included`, (language) => {
    const words = Buffer.from(JSON.stringify(widgetWords[language][name]));
    const code = Buffer.concat([built(`${name}.act.js.txt`), words]);
    expect(brotli(code)).toBeLessThanOrEqual(most);
  });
});

describe('a page in a frame', () => {
  it('tells its height and leads out with at most 1,200 bytes (Brotli 11)', () => {
    const code = built('assets/framed.js');
    expect(code.includes('quartier:height')).toBe(true);
    expect(brotli(code)).toBeLessThanOrEqual(1_200);
  });
});

const fileOf = (name: string) => `${name}.js.txt`;

describe('the Worker', () => {
  it('is at most 275 kB (gzip)', () => {
    expect(gzipSync(worker()).byteLength).toBeLessThanOrEqual(275_000);
  });

  it('carries the bundles that lie beside it', () => {
    expect(carried()).toHaveLength(4);
    for (const name of ['calendar', 'calendar.act', 'contact', 'contact.act'].map(fileOf)) {
      const [same = ''] = carried().filter((one) => one.endsWith(`-${name}`));
      const fresh = built(`worker/${same}`).equals(built(name));
      expect(fresh, `dist/worker carries another ${name}: run "node tools/build-worker.ts"`).toBe(
        true,
      );
    }
  });

  it('is free of zod', () => {
    // Files that merely speak of zod, converters for it, are called zod-….js and belong to others.
    const { sources } = JSON.parse(built('worker/index.js.map').toString()) as {
      sources: string[];
    };
    expect(sources.some((source) => source.includes('/node_modules/valibot/'))).toBe(true);
    expect(sources.filter((source) => source.includes('/node_modules/zod/'))).toEqual([]);
    expect(worker().includes('ZodError')).toBe(false);
  });
});
