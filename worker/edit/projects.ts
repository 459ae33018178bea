/** Projects by hand, and their pictures. */
import { eq, sql } from 'drizzle-orm';
import type { ProjectInput } from '../../schema/input.ts';
import { projects } from '../../schema/tables.ts';
import type { Fault } from '../../schema/view.ts';
import { database } from '../database.ts';
import type { Env } from '../env.ts';
import { unknownDistricts } from '../query/districts.ts';
import { type ProjectRow, readProject } from '../query/projects.ts';
import { attachFile } from './attach.ts';
import { dropFile, meantBy, type Upload } from './files.ts';
import { type Outcome, removeRow, settleRow } from './row.ts';
import type { Write } from './version.ts';

const present = (slug: string) => sql`SELECT version FROM projects WHERE slug = ${slug}`;

type Picture = Pick<ProjectRow, 'imageUrl' | 'imageAlt' | 'imageCredit'>;
const NONE: Picture = { imageUrl: null, imageAlt: null, imageCredit: null };

/** The picture as a body means it; what the body does not name stays as it is. */
function pictureOf(
  image: ProjectInput['image'],
  { imageUrl, imageAlt, imageCredit }: Picture,
  origin: string,
): Picture {
  if (image === undefined) return { imageUrl, imageAlt, imageCredit };
  if (image === null) return NONE;
  const url = image.url && (meantBy(image.url, imageUrl, origin) ?? null);
  return {
    imageUrl: url === undefined ? imageUrl : url,
    imageAlt: image.alt,
    imageCredit: image.credit,
  };
}

/** All that is wrong with a project beyond its form. */
export async function projectFaults(env: Env, slug: string, input: ProjectInput): Promise<Fault[]> {
  const db = database(env.DB);
  const { district, image } = input;
  const unknown = await unknownDistricts(db, [district]);
  const given = image?.url ?? null;
  const kept = given === null ? null : ((await readProject(db, slug))?.imageUrl ?? null);
  const detail = `is not its picture; that comes with PUT /v1/projects/${slug}/image`;
  return [
    ...(unknown.has(district)
      ? [{ parameter: 'district', detail: `${district} is not known` }]
      : []),
    ...(given !== null && meantBy(given, kept, env.ORIGIN) === undefined
      ? [{ parameter: 'image.url', detail }]
      : []),
  ];
}

/**
 * Replaces a project, or puts a new one in.
 * @throws Stale
 */
export async function putProject(
  env: Env,
  slug: string,
  { label, title, district, image }: ProjectInput,
  write: Write,
): Promise<Outcome> {
  const db = database(env.DB);
  const row = await readProject(db, slug);
  const values = { label, title, district, ...pictureOf(image, row ?? NONE, env.ORIGIN) };
  const outcome = await settleRow(db, { version: present(slug), row }, values, write, (version) => [
    (row
      ? db
          .update(projects)
          .set({ ...values, version })
          .where(eq(projects.slug, slug))
      : db.insert(projects).values({ slug, ...values })
    ).getSQL(),
  ]);
  if (row && row.imageUrl !== values.imageUrl) await dropFile(env, row.imageUrl);
  return outcome;
}

/**
 * Takes a project away, and its picture with it.
 * @returns whether there is any.
 * @throws Stale
 */
export async function deleteProject(env: Env, slug: string, write: Write): Promise<boolean> {
  const db = database(env.DB);
  const row = await readProject(db, slug);
  if (!row) return false;
  const query = sql`DELETE FROM projects WHERE slug = ${slug}`;
  await removeRow(db, { version: present(slug), row }, write, [query]);
  await dropFile(env, row.imageUrl);
  return true;
}

/**
 * Gives a project its picture, or takes it away (null).
 * @returns whether there is such a project, and a picture to be taken away.
 * @throws Stale
 */
export function putImage(
  env: Env,
  slug: string,
  file: Upload | null,
  write: Write,
): Promise<boolean> {
  const place = {
    slug,
    present: present(slug),
    read: async () => {
      const row = await readProject(database(env.DB), slug);
      return row && { ...row, url: row.imageUrl };
    },
    update: (path: string | null, version: number) =>
      sql`UPDATE projects SET image_url = ${path}, version = ${version} WHERE slug = ${slug}`,
  };
  return attachFile(env, place, file, write);
}
