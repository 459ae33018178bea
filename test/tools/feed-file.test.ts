import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFeed } from '../../tools/feed-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quartier-feed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a feed that is handed in', () => {
  it.each([
    ['a.ics', 'text/calendar'],
    ['a.JSON', 'application/json'],
    ['a.jsonld', 'application/ld+json'],
    ['a.html', 'text/html'],
    ['a.csv', 'text/csv'],
    ['a.txt', 'application/octet-stream'],
    ['a', 'application/octet-stream'],
  ])('is as %s of the type %s', (name, type) => {
    writeFileSync(join(folder, name), 'a');
    expect(readFeed(name, folder)).toEqual({ bytes: new Uint8Array([97]), type });
  });

  it('is left to the service where it is an address', () => {
    const url = 'https://verein.example/a.ics';
    expect(readFeed(url, folder)).toEqual({ url });
  });

  it('is refused if it is not there, empty or a folder', () => {
    writeFileSync(join(folder, 'empty.ics'), '');
    expect(() => readFeed('no.ics', folder)).toThrow('There is no file no.ics.');
    expect(() => readFeed('empty.ics', folder)).toThrow('empty.ics is empty.');
    expect(() => readFeed('.', folder)).toThrow('This is a folder and no file: ..');
  });
});
