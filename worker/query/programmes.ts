/** Programmes with their districts, in the order in which the offices are printed. */
import { asc, eq } from 'drizzle-orm';
import { contacts, districts, programmeAreas, programmes } from '../../schema/tables.ts';
import type { Database } from '../database.ts';

export async function readProgrammes(db: Database) {
  // Not as a batch: D1 answers a batch by column names, and joined tables share some.
  const [rows, areas] = await Promise.all([
    db.select().from(programmes).orderBy(asc(programmes.slug)),
    db
      .select({ area: programmeAreas, name: districts.name, contact: contacts })
      .from(programmeAreas)
      .innerJoin(districts, eq(districts.slug, programmeAreas.district))
      .leftJoin(contacts, eq(contacts.district, programmeAreas.district))
      .orderBy(asc(programmeAreas.position)),
  ]);
  return rows.map((row) => ({
    ...row,
    areas: areas.filter(({ area }) => area.programme === row.slug),
  }));
}
export type ProgrammeWithAreas = Awaited<ReturnType<typeof readProgrammes>>[number];
