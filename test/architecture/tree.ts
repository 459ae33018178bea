/** The repository's own files: what git would hold of them, found without asking git. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/setup.mjs';

const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
  .split(/\r?\n/)
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '.*'))
  .map((pattern) => new RegExp(`^${pattern}$`));

const isIgnored = (name: string) => name === '.git' || ignored.some((one) => one.test(name));

/** Paths below a folder of the repository, in order, with slashes; `''` is all of them. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !isIgnored(name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
