/** What is done in the districts. */
import { asc, eq, getTableColumns } from 'drizzle-orm';
import { districts, projects } from '../../schema/tables.ts';
import type { Database } from '../database.ts';

export type ProjectRow = typeof projects.$inferSelect;

/** All of them by slug, with their districts. */
export async function readProjects(db: Database) {
  const rows = await db
    .select({ ...getTableColumns(projects), name: districts.name })
    .from(projects)
    .innerJoin(districts, eq(districts.slug, projects.district))
    .orderBy(asc(projects.slug));
  return rows.map(({ name, ...row }) => ({ ...row, place: { slug: row.district, name } }));
}

export async function readProject(db: Database, slug: string): Promise<ProjectRow | undefined> {
  const [row] = await db.select().from(projects).where(eq(projects.slug, slug));
  return row;
}
