import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unstable_readConfig as readConfig } from 'wrangler';
import { root } from '../../tools/setup.mjs';
import { filesBelow, read } from './tree.ts';

const files = filesBelow('');

/** Whether a file or a folder on its path has a name that says nothing. */
const saysNothing = (path: string) =>
  path.split('/').some((name) => /^(utils?|helpers?|misc|common)(\.|$)/i.test(name));

/**
 * Where one machine keeps what is its own: homes, work and temporary folders. Where every system has
 * its programs, such as /usr/bin, is no such place, and an address on the web none either.
 */
const machinePath =
  /(?<![\w.~:}/-])(?:\/(?:home|Users|root|work|workspace|tmp|private|mnt)\/[\w.-]+|[A-Za-z]:\\{1,2}Users\\)/;

describe('the repository', () => {
  it('is what the tests look at', () => {
    expect(files).toContain('worker/index.ts');
    expect(files).toContain('.gitignore');
    expect(files.filter((path) => path.includes('node_modules/'))).toEqual([]);
  });

  it('names no file or folder utils, helpers, misc or common', () => {
    expect(files.filter(saysNothing)).toEqual([]);
  });

  it('has no file of more than 200 lines in the product', () => {
    const product = files.filter((path) => /^(worker|widget|schema)\/.*\.(tsx?|css)$/.test(path));
    expect(product).toContain('worker/index.ts');
    expect(product.filter((path) => read(path).trimEnd().split('\n').length > 200)).toEqual([]);
  });

  it('names no path of anyone’s machine', () => {
    const found = files.flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, at) =>
          machinePath.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [],
        ),
    );
    expect(found).toEqual([]);
  });

  it('has a lock file that names no registry', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string }>;
    };
    const names = Object.keys(packages).filter((name) => name !== '');
    expect(names.filter((name) => /^https?:/.test(packages[name]?.resolved ?? ''))).toEqual([]);
    expect(names.filter((name) => !packages[name]?.integrity)).toEqual([]);
  });
});

describe('wrangler.toml', () => {
  const config = readConfig({ config: join(root, 'wrangler.toml') });

  it('keeps what residents ask for out of the logs', () => {
    expect(config.observability?.logs?.invocation_logs).toBe(false);
    expect(config.observability).toHaveProperty('redact_query_string', true);
  });

  it('does not stop the clock', () => {
    expect(config.vars).toHaveProperty('ORIGIN');
    expect(config.vars).not.toHaveProperty('NOW');
  });

  it('has no environments, which would need all this once more', () => {
    expect(read('wrangler.toml')).not.toMatch(/^\s*\[+\s*env\b/m);
  });
});

describe('the check of', () => {
  it.each(['utils.ts', 'worker/helpers/x.ts', 'a/misc.test.ts', 'common', 'x/Util.js', 'b/helper'])(
    'names finds %s',
    (path) => {
      expect(saysNothing(path)).toBe(true);
    },
  );

  it.each(['worker/commons.ts', 'helpful.ts', 'x/community.ts', 'miscellany/a.ts'])(
    'names lets %s be',
    (path) => {
      expect(saysNothing(path)).toBe(false);
    },
  );

  // Put together here, so that this file does not name one itself.
  it.each(['home', 'Users', 'root', 'work', 'tmp'].map((top) => ['', top, 'a.txt'].join('/')))(
    'paths finds %s',
    (path) => {
      for (const text of [path, `"${path}"`, `cd ${path}`, `file=${path}`, `(${path})`]) {
        expect([text, machinePath.test(text)]).toEqual([text, true]);
      }
    },
  );

  it.each([
    '/usr/bin/chromium',
    'https://portal.example/home/events',
    '../work/notes.md',
    '`$' + '{origin}/tmp/x`',
    '/tmp',
    'worker/home/page.tsx',
  ])('paths lets %s be', (text) => {
    expect(machinePath.test(text)).toBe(false);
  });
});
