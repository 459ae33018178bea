/** The recipes are run as they are written, but for the address of the service. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Events } from '../../schema/contract.ts';
import { root } from '../../tools/setup.mjs';
import { openPage } from './chromium.ts';
import { browser, hold, partner } from './held.ts';
import { origin } from './service.ts';

// A Tuesday.
hold('2026-11-24T12:00:00+01:00');

const run = promisify(execFile);
const document = await readFile(join(root, 'schema/recipes.md'), 'utf8');
const blocks = new Map(
  [...document.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].map(([, name = '', code = '']) => [
    name,
    code.replaceAll('http://localhost:8787', origin),
  ]),
);
const recipe = (name: string) => {
  const code = blocks.get(name);
  if (!code) throw new Error(`schema/recipes.md has no block called ${name}.`);
  return code;
};
const outputOf = async (command: string, ...args: string[]) =>
  (await run(command, args, { encoding: 'utf8' })).stdout.trim().split(/\r?\n/);

/** What the service says itself of a view. */
async function listed(query: string): Promise<Events['events']> {
  const { events } = (await (await fetch(`${origin}/v1/events?${query}`)).json()) as Events;
  expect(events.length).toBeGreaterThan(0);
  return events;
}
/** What the recipes print of it: a page of fifty is not all, and they go on to the end. */
async function printed() {
  const events = await listed('district=sahlkamp-mitte&free=true&limit=200');
  expect(events.length).toBeGreaterThan(50);
  return events.map(({ start, title, links }) => `${start} ${title} ${links.html}`);
}
const there = (command: string) => run(command, ['--version']).then(...[() => true, () => false]);
const [python, php] = await Promise.all([there('python3'), there('php')]);

describe('plain requests', () => {
  it('from JavaScript read a view to its end', async () => {
    const lines = await outputOf(process.execPath, '--input-type=module', '-e', recipe('js'));
    expect(lines.map((line) => line.replace('?lang=en', ''))).toEqual(await printed());
  });

  it.skipIf(!python)('from Python do (skipped where there is no python3)', async () => {
    expect(await outputOf('python3', '-X', 'utf8', '-c', recipe('python'))).toEqual(
      await printed(),
    );
  });

  it.skipIf(!php)('from PHP do (skipped where there is no php)', async () => {
    expect(await outputOf('php', '-r', recipe('php'))).toEqual(await printed());
  });
});

describe('types', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recipes-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** What the compiler has to say of a file beside the types that were made. */
  async function compiled(code: string): Promise<string> {
    const file = join(folder, 'use.ts');
    await writeFile(file, code);
    const options = ['--strict', '--noEmit', '--target', 'es2023', '--module', 'esnext'];
    const own = ['--moduleResolution', 'bundler', '--allowImportingTsExtensions', '--types', ''];
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const ended = run(process.execPath, [tsc, ...options, ...own, file], { cwd: folder });
    return ended.then(...[() => '', ({ stdout }: { stdout: string }) => stdout]);
  }

  it('made of the OpenAPI document fit its answers, and refuse what is not there', async () => {
    const [name = '', version, ...args] = recipe('sh').trim().replace('npx ', '').split(/[@ ]/);
    const own = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };
    expect(version).toBe(own.version);
    const generator = join(root, 'node_modules', name, 'bin/cli.js');
    await run(process.execPath, [generator, ...args], { cwd: folder });
    const code = recipe('ts');
    expect(await compiled(code.replaceAll('title', 'titel'))).toContain("'titel' does not exist");
    expect(await compiled(code)).toBe('');
    const lines = await outputOf(process.execPath, join(folder, 'use.ts'));
    expect(lines.map((line) => line.trim())).toEqual(
      (await listed('free=true')).map(({ start, title, place }) =>
        `${start} ${title} ${place?.name ?? ''}`.trim(),
      ),
    );
  });
});

describe('a calendar that a site already has', () => {
  const files = (...paths: string[]) =>
    Promise.all(paths.map((path) => readFile(join(root, 'node_modules', path), 'utf8')));

  it.each([
    [
      'fullcalendar',
      ['@fullcalendar/core/index.global.min.js', '@fullcalendar/daygrid/index.global.min.js'],
      '[data-date="2026-11-28"]',
      '.fc-event',
    ],
    ['eventcalendar', ['@event-calendar/build/dist/event-calendar.min.js'], '', '.ec-event'],
  ])('%s shows what is on and leads to it', async (name, paths, within, selector) => {
    const { page, observed } = await openPage(browser, { timezoneId: 'Asia/Tokyo' });
    await page.clock.setFixedTime('2026-11-24T12:00:00+01:00');
    const body = '<!doctype html><meta charset="utf-8"><title>x</title><div id="calendar"></div>';
    await page.goto(partner.serve(`/${name}`, { html: body }));
    const code = [...(await files(...paths)), recipe('js calendar'), recipe(`js ${name}`)];
    if (name === 'eventcalendar') {
      const [content] = await files('@event-calendar/build/dist/event-calendar.min.css');
      await page.addStyleTag({ content });
    }
    for (const content of code) await page.addScriptTag({ content });
    const [first] = await listed('on=2026-11-28&free=true&district=sahlkamp');
    const shown = page.locator(`${within} ${selector}`, { hasText: first?.title }).first();
    await expect.poll(() => shown.innerText()).toContain(first?.title);
    // It is eight hours later in Tokyo, but the city's time is shown.
    expect(first?.start).toBe('2026-11-28T10:00:00+01:00');
    expect(await shown.innerText()).toMatch(/^10(?:a|:00)\s/);
    expect(await page.locator(selector).count()).toBeGreaterThan(1);
    expect(observed.pageErrors).toEqual([]);
    await shown.click();
    await page.waitForURL((url) => url.href.startsWith(`${origin}/events/`));
    if (within) expect(page.url()).toBe(first?.links.html);
  });
});
