import { inArray } from 'drizzle-orm';
import { nearest } from '../../schema/nearest.ts';
import { categories, districts } from '../../schema/tables.ts';
import { CITY_WIDE, type Fault, listed, type View } from '../../schema/view.ts';
import type { Database } from '../database.ts';

/** That a slug is not known, and which one was probably meant. */
export function unknownSlug(parameter: string, slug: string, known: { slug: string }[]): Fault {
  const slugs = known.map((row) => row.slug);
  const meant = nearest(slug, slugs);
  return { parameter, detail: `${slug} is not known${meant ? `. Write ${meant}` : ''}` };
}

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
    const unknown = asked.filter((slug) => !known.has(slug));
    if (unknown.length === 0) continue;
    const all = await db.select({ slug: table.slug }).from(table);
    faults.push(...unknown.map((slug) => unknownSlug(name, slug, all)));
  }
  return faults;
}
