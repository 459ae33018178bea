/** What a feed's words mean in this city: its districts and categories. */

import { fold } from '../../schema/search.ts';
import { categories, districts } from '../../schema/tables.ts';
import type { Database } from '../database.ts';

export interface City {
  /** A district by slug, with its own slug and those of all districts above it. */
  district(slug: string | null): { slug: string; name: string; above: string[] } | null;
  /** Slugs of the categories that a feed's words name; unknown words name none. */
  categories(words: string[]): string[];
}

const folded = (word: string) => fold(word).join(' ');

/** Reads the city's reference data once for a whole import. */
export async function readCity(db: Database): Promise<City> {
  const [districtRows, categoryRows] = await db.batch([
    db.select().from(districts),
    db.select().from(categories).orderBy(categories.position),
  ]);
  const bySlug = new Map(districtRows.map((row) => [row.slug, row]));
  const byWord = new Map(
    categoryRows.flatMap(({ slug, names, words }) =>
      [slug, ...Object.values(names), ...words].map((word) => [folded(word), slug] as const),
    ),
  );
  const above = (slug: string | null): string[] =>
    slug ? [slug, ...above(bySlug.get(slug)?.parent ?? null)] : [];
  return {
    district(slug) {
      const row = bySlug.get(slug ?? '');
      return row ? { slug: row.slug, name: row.name, above: above(row.slug) } : null;
    },
    categories(words) {
      const found = words.map((word) => byWord.get(folded(word)));
      return [...new Set(found.filter((slug) => slug !== undefined))];
    },
  };
}
