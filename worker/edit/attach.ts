/** A file comes to a row, or leaves it: first the file, then the row, and last what nothing leads to. */
import type { SQL } from 'drizzle-orm';
import { database } from '../database.ts';
import type { Env } from '../env.ts';
import { dropFile, keepFile, pathOf, type Upload } from './files.ts';
import { settleRow } from './row.ts';
import type { Write } from './version.ts';

/** A row that has a file, or may have one. */
interface Place {
  slug: string;
  /** Query for its version. */
  present: SQL;
  /** With the address of its file. */
  read(): Promise<{ title: string; url: string | null; version: number } | undefined>;
  /** Writes a file's path into the row, under a version. */
  update(path: string | null, version: number): SQL;
}

/**
 * @param file null takes the file away.
 * @returns whether there is such a row, and a file to be taken away.
 * @throws Stale
 */
export async function attachFile(
  env: Env,
  { slug, present, read, update }: Place,
  file: Upload | null,
  write: Write,
): Promise<boolean> {
  const row = await read();
  if (!row || (!file && !row.url)) return false;
  const owner = { slug, title: row.title };
  const path = file && (await pathOf(file, owner));
  // Also where it is there already: whoever sends it again may be mending something.
  if (file && path) await keepFile(env, path, file, owner);
  try {
    const there = { version: present, row };
    await settleRow(database(env.DB), there, { url: path }, write, (version) => [
      update(path, version),
    ]);
  } catch (error) {
    // Another request may have brought the same file first.
    if (path !== (await read())?.url) await dropFile(env, path);
    throw error;
  }
  if (path !== row.url) await dropFile(env, row.url);
  return true;
}
