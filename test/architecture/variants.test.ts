/** Every supported way to embed is a page, and every page is opened by a browser test. */
import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './tree.ts';

const pages = filesBelow('widget/variants').map((path) =>
  path.replace(/^widget\/variants\/(.*)\.html$/, '$1'),
);

const openings = /\b(?:openVariant|openForeign|scoreOf|itIsFit|variant)\(\s*'(\d\d-[\w-]+)'/g;
const named = /^const name = '(\d\d-[\w-]+)';/gm;

/** The pages that a test's text opens; what is commented out opens none. */
function openedBy(text: string): string[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  const [, constant] = named.exec(code) ?? [];
  named.lastIndex = 0;
  const found = [...code.matchAll(openings)].map(([, name = '']) => name);
  return constant && /openVariant\(\s*name\b/.test(code) ? [...found, constant] : found;
}

const tests = filesBelow('test/browser').filter((path) => path.endsWith('.test.ts'));
const opened = new Set(tests.flatMap((path) => openedBy(read(path))));

describe('widget/variants', () => {
  it('are all opened by a browser test, and none is opened that is missing', () => {
    expect(pages.length).toBeGreaterThan(20);
    expect([...opened].sort()).toEqual(pages.sort());
  });

  it('are numbered without gaps', () => {
    const numbers = pages.sort().map((name) => Number(name.slice(0, 2)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('say what they prove, from the sixth on in a comment of their own', () => {
    const silent = pages.filter(
      (name) =>
        name > '06' &&
        !/^(?:<!doctype html>\n)?<!-- Proves: .{20,} -->\n/.test(
          read(`widget/variants/${name}.html`),
        ),
    );
    expect(silent).toEqual([]);
  });
});

describe('the check', () => {
  it('finds what a test opens', () => {
    expect(openedBy("await openVariant('06-x');\nvariant('07-y')")).toEqual(['06-x', '07-y']);
    expect(openedBy("const name = '08-z';\nopenVariant(name, {})")).toEqual(['08-z']);
  });

  it('finds nothing in comments, and nothing that is merely named', () => {
    expect(openedBy("  // openVariant('06-x')\nconst name = '07-y';\n'08-z'")).toEqual([]);
  });
});
