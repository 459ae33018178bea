import { inArray } from 'drizzle-orm';
import { categories, districts } from '../../schema/tables.ts';
import { CITY_WIDE, type Fault, listed, type View } from '../../schema/view.ts';
import type { Database } from '../database.ts';

/** Slugs that a view names and nobody knows, as faults. */
export async function unknownSlugs(db: Database, view: View): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [name, table] of [
    ['district', districts],
    ['category', categories],
  ] as const) {
    const asked = listed(view, name).filter((slug) => slug !== CITY_WIDE);
    if (asked.length === 0) continue;
    const rows = await db
      .select({ slug: table.slug })
      .from(table)
      .where(inArray(table.slug, asked));
    const known = new Set(rows.map(({ slug }) => slug));
    for (const slug of asked) {
      if (!known.has(slug)) faults.push({ parameter: name, detail: `${slug} is not known` });
    }
  }
  return faults;
}
