/** The city's districts with all that hangs on them. The tables are small: one batch reads them whole. */
import { asc, eq, inArray } from 'drizzle-orm';
import { fold } from '../../schema/search.ts';
import {
  contacts,
  districts,
  postcodes,
  programmeAreas,
  programmes,
  projects,
} from '../../schema/tables.ts';
import type { Database } from '../database.ts';

type Table<T extends { $inferSelect: unknown }> = T['$inferSelect'];
export type ContactRow = Table<typeof contacts>;
export type ProjectRow = Table<typeof projects>;
export type ProgrammeRow = Table<typeof programmes>;
export type AreaRow = Table<typeof programmeAreas>;

export interface DistrictRow extends Table<typeof districts> {
  above: { slug: string; name: string } | null;
  /** Null while no postcodes at all have been entered. */
  postcodes: string[] | null;
  contact: ContactRow | null;
  /** Of the parts below it. */
  offices: { slug: string; name: string; contact: ContactRow }[];
  programme: (ProgrammeRow & { area: AreaRow }) | null;
  /** A programme area's are its quarter's too. */
  projects: (ProjectRow & { place: { slug: string; name: string } })[];
}

/** All districts by name. */
export async function readDistricts(db: Database): Promise<DistrictRow[]> {
  const [rows, codes, offices, areas, programmeRows, projectRows] = await db.batch([
    db.select().from(districts).orderBy(asc(districts.name)),
    db.select().from(postcodes).orderBy(asc(postcodes.postcode)),
    db.select().from(contacts),
    db.select().from(programmeAreas),
    db.select().from(programmes),
    db.select().from(projects),
  ]);
  const contactOf = (slug: string) => offices.find(({ district }) => district === slug) ?? null;
  const below = (slug: string): typeof rows =>
    rows.filter(({ parent }) => parent === slug).flatMap((part) => [part, ...below(part.slug)]);
  const named = new Map(rows.map(({ slug, name }) => [slug, { slug, name }]));
  return rows.map((row) => {
    const area = areas.find(({ district }) => district === row.slug);
    const isArea = row.kind === 'programme-area';
    const programme = programmeRows.find(({ slug }) => slug === area?.programme);
    return {
      ...row,
      above: named.get(row.parent ?? '') ?? null,
      postcodes: codes.length
        ? codes.filter(({ district }) => district === row.slug).map(({ postcode }) => postcode)
        : null,
      contact: contactOf(row.slug),
      offices: below(row.slug).flatMap(({ slug, name }) => {
        const contact = contactOf(slug);
        return contact ? [{ slug, name, contact }] : [];
      }),
      programme: programme && area ? { ...programme, area } : null,
      projects: projectRows
        .filter(({ district }) => district === row.slug || (isArea && district === row.parent))
        .map((project) => ({ ...project, place: named.get(project.district) ?? row })),
    };
  });
}

/** Whether a district's name holds every word, or every beginning of one, that is asked for. */
export function namedLike(name: string, q: string): boolean {
  const words = fold(name);
  return fold(q).every((asked) => words.some((word) => word.includes(asked)));
}

/** A district's contact; undefined if there is no such district, null in it if there is no contact. */
export async function readContact(
  db: Database,
  slug: string,
): Promise<{ contact: ContactRow | null } | undefined> {
  const [row] = await db
    .select({ contact: contacts })
    .from(districts)
    .leftJoin(contacts, eq(contacts.district, districts.slug))
    .where(eq(districts.slug, slug));
  return row;
}

/** Names of districts by slug. */
export async function districtNames(db: Database, slugs: string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const { slug, name } = districts;
  const rows = await db.select({ slug, name }).from(districts).where(inArray(slug, slugs));
  return new Map(rows.map((row) => [row.slug, row.name]));
}

/** Those of the slugs that are no district's. */
export async function unknownDistricts(db: Database, slugs: string[]): Promise<Set<string>> {
  const unknown = new Set(slugs);
  const rows = await db.select({ slug: districts.slug }).from(districts);
  for (const { slug } of rows) unknown.delete(slug);
  return unknown;
}
