/** Publications by hand, and their files. */
import { eq, sql } from 'drizzle-orm';
import type { PublicationInput } from '../../schema/input.ts';
import { publications } from '../../schema/tables.ts';
import type { Fault } from '../../schema/view.ts';
import { database } from '../database.ts';
import type { Env } from '../env.ts';
import { type PublicationRow, readPublication } from '../query/publications.ts';
import { attachFile } from './attach.ts';
import { dropFile, isOwn, meantBy, type Upload } from './files.ts';
import { type Outcome, removeRow, settleRow } from './row.ts';
import type { Write } from './version.ts';

const present = (slug: string) => sql`SELECT version FROM publications WHERE slug = ${slug}`;

type File = Pick<PublicationRow, 'fileUrl' | 'fileType' | 'fileBytes'>;
const NONE: File = { fileUrl: null, fileType: null, fileBytes: null };

/** The file as a body means it: left out, or named as ours, it stays as it is. */
function fileOf(
  file: PublicationInput['file'],
  { fileUrl, fileType, fileBytes }: File,
  origin: string,
): File {
  const url = file && (meantBy(file.url, fileUrl, origin) ?? null);
  if (file === null || url === null) return NONE;
  if (!file || isOwn(url ?? null)) return { fileUrl, fileType, fileBytes };
  return { fileUrl: file.url, fileType: file.mediaType, fileBytes: file.bytes };
}

/** All that is wrong with a publication beyond its form. */
export async function publicationFaults(
  env: Env,
  slug: string,
  { file }: PublicationInput,
): Promise<Fault[]> {
  if (!file) return [];
  const row = await readPublication(database(env.DB), slug);
  const detail = `is not its file; that comes with PUT /v1/publications/${slug}/file`;
  return meantBy(file.url, row?.fileUrl ?? null, env.ORIGIN) === undefined
    ? [{ parameter: 'file.url', detail }]
    : [];
}

/**
 * Replaces a publication, or puts a new one in.
 * @throws Stale
 */
export async function putPublication(
  env: Env,
  slug: string,
  { heading, kind, title, file }: PublicationInput,
  write: Write,
): Promise<Outcome> {
  const db = database(env.DB);
  const row = await readPublication(db, slug);
  const values = { heading, kind, title, ...fileOf(file, row ?? NONE, env.ORIGIN) };
  const outcome = await settleRow(db, { version: present(slug), row }, values, write, (version) => [
    (row
      ? db
          .update(publications)
          .set({ ...values, version })
          .where(eq(publications.slug, slug))
      : db.insert(publications).values({ slug, ...values })
    ).getSQL(),
  ]);
  if (row && row.fileUrl !== values.fileUrl) await dropFile(env, row.fileUrl);
  return outcome;
}

/**
 * Takes a publication away, and its file with it.
 * @returns whether there is any.
 * @throws Stale
 */
export async function deletePublication(env: Env, slug: string, write: Write): Promise<boolean> {
  const db = database(env.DB);
  const row = await readPublication(db, slug);
  if (!row) return false;
  const query = sql`DELETE FROM publications WHERE slug = ${slug}`;
  await removeRow(db, { version: present(slug), row }, write, [query]);
  await dropFile(env, row.fileUrl);
  return true;
}

/**
 * Gives a publication its file, or takes it away (null).
 * @returns whether there is such a publication, and a file to be taken away.
 * @throws Stale
 */
export function putFile(
  env: Env,
  slug: string,
  file: Upload | null,
  write: Write,
): Promise<boolean> {
  const [type, bytes] = [file?.type ?? null, file?.bytes.byteLength ?? null];
  const place = {
    slug,
    present: present(slug),
    read: async () => {
      const row = await readPublication(database(env.DB), slug);
      return row && { ...row, url: row.fileUrl };
    },
    update: (path: string | null, version: number) =>
      sql`UPDATE publications SET file_url = ${path}, file_type = ${type}, file_bytes = ${bytes},
        version = ${version} WHERE slug = ${slug}`,
  };
  return attachFile(env, place, file, write);
}
