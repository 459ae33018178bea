/** Programmes by hand, with the districts in which they are at work. */
import { eq, sql } from 'drizzle-orm';
import type { ProgrammeInput } from '../../schema/input.ts';
import { programmes } from '../../schema/tables.ts';
import type { Fault } from '../../schema/view.ts';
import { database } from '../database.ts';
import type { Env } from '../env.ts';
import { unknownDistricts } from '../query/districts.ts';
import { readProgramme } from '../query/programmes.ts';
import { type Outcome, removeRow, settleRow } from './row.ts';
import type { Write } from './version.ts';

const present = (slug: string) => sql`SELECT version FROM programmes WHERE slug = ${slug}`;

const withoutDistricts = (slug: string) =>
  sql`DELETE FROM programme_areas WHERE programme = ${slug}`;

/** In one statement, since D1 binds at most a hundred values to one. */
const withDistricts = (slug: string, districts: ProgrammeInput['districts']) =>
  sql`INSERT INTO programme_areas (programme, district, since, until, position)
    SELECT ${slug}, value ->> 'slug', value ->> 'since', value ->> 'until', key + 1
    FROM json_each(${JSON.stringify(districts)})`;

/** Compared as far as both are told: 2001-12 is not after 2001. */
function isBackwards({ since, until }: { since: string | null; until: string | null }): boolean {
  const told = Math.min(since?.length ?? 0, until?.length ?? 0);
  return (since ?? '').slice(0, told) > (until ?? '').slice(0, told);
}
const backwards = (path: string) => ({ parameter: `${path}until`, detail: 'is before since' });

/** All that is wrong with a programme beyond its form. */
export async function programmeFaults(env: Env, input: ProgrammeInput): Promise<Fault[]> {
  const slugs = input.districts.map(({ slug }) => slug);
  const unknown = await unknownDistricts(database(env.DB), slugs);
  const faults = input.districts.flatMap((district, at) => {
    const { slug } = district;
    const path = `districts.${at}.`;
    const say = (detail: string) => ({ parameter: `${path}slug`, detail: `${slug} ${detail}` });
    return [
      ...(unknown.has(slug) ? [say('is not known')] : []),
      ...(slugs.indexOf(slug) < at ? [say('is named twice')] : []),
      ...(isBackwards(district) ? [backwards(path)] : []),
    ];
  });
  return isBackwards(input) ? [backwards(''), ...faults] : faults;
}

/**
 * Replaces a programme, or puts a new one in.
 * @throws Stale
 */
export async function putProgramme(
  env: Env,
  slug: string,
  { version: _, slug: __, districts, ...columns }: ProgrammeInput,
  write: Write,
): Promise<Outcome> {
  const db = database(env.DB);
  const row = await readProgramme(db, slug);
  const values = { ...columns, districts };
  return settleRow(db, { version: present(slug), row }, values, write, (version) => [
    (row
      ? db
          .update(programmes)
          .set({ ...columns, version })
          .where(eq(programmes.slug, slug))
      : db.insert(programmes).values({ slug, ...columns })
    ).getSQL(),
    withoutDistricts(slug),
    withDistricts(slug, districts),
  ]);
}

/**
 * Takes a programme away; its districts stay, and so do their offices and projects.
 * @returns whether there is any.
 * @throws Stale
 */
export async function deleteProgramme(env: Env, slug: string, write: Write): Promise<boolean> {
  const db = database(env.DB);
  const row = await readProgramme(db, slug);
  if (!row) return false;
  await removeRow(db, { version: present(slug), row }, write, [
    withoutDistricts(slug),
    sql`DELETE FROM programmes WHERE slug = ${slug}`,
  ]);
  return true;
}
