/** Programmes with their districts, in the order in which the offices are printed. */
import { asc, eq, getTableColumns, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { contacts, districts, programmeAreas, programmes, projects } from '../../schema/tables.ts';
import type { Database } from '../database.ts';

const quarter = alias(districts, 'quarter');

export async function readProgrammes(db: Database) {
  // Not as a batch: D1 answers a batch by column names, and joined tables share some.
  const [rows, areas, works] = await Promise.all([
    db.select().from(programmes).orderBy(asc(programmes.slug)),
    db
      .select({ area: programmeAreas, name: districts.name, contact: contacts })
      .from(programmeAreas)
      .innerJoin(districts, eq(districts.slug, programmeAreas.district))
      .leftJoin(contacts, eq(contacts.district, programmeAreas.district))
      .orderBy(asc(programmeAreas.position)),
    // A project stands under a programme's area or under the quarter that the area lies within.
    db
      .selectDistinct({
        ...getTableColumns(projects),
        programme: programmeAreas.programme,
        name: quarter.name,
      })
      .from(projects)
      .innerJoin(quarter, eq(quarter.slug, projects.district))
      .innerJoin(
        districts,
        or(eq(districts.slug, projects.district), eq(districts.parent, projects.district)),
      )
      .innerJoin(programmeAreas, eq(programmeAreas.district, districts.slug))
      .orderBy(asc(projects.slug)),
  ]);
  return rows.map((row) => ({
    ...row,
    areas: areas.filter(({ area }) => area.programme === row.slug),
    projects: works
      .filter(({ programme }) => programme === row.slug)
      .map(({ name, ...project }) => ({ ...project, place: { slug: project.district, name } })),
  }));
}
export type ProgrammeWithAreas = Awaited<ReturnType<typeof readProgrammes>>[number];

/** A programme with the slugs of its districts in order; nothing of their offices. */
export async function readProgramme(db: Database, slug: string) {
  const [[row], areas] = await db.batch([
    db.select().from(programmes).where(eq(programmes.slug, slug)),
    db
      .select({
        slug: programmeAreas.district,
        since: programmeAreas.since,
        until: programmeAreas.until,
      })
      .from(programmeAreas)
      .where(eq(programmeAreas.programme, slug))
      .orderBy(asc(programmeAreas.position)),
  ]);
  return row && { ...row, districts: areas };
}
export type ProgrammeWithDistricts = NonNullable<Awaited<ReturnType<typeof readProgramme>>>;
