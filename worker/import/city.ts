/** What a feed's words mean in this city: its districts and categories. */

import { fold } from '../../schema/search.ts';
import { categories, districts } from '../../schema/tables.ts';
import type { Database } from '../database.ts';

interface Place {
  slug: string;
  name: string;
  /** Its own slug and those of all districts above it. */
  above: string[];
}

export interface City {
  /** A district by slug or name. */
  district(word: string | null): Place | null;
  /**
   * Slugs of the categories that a feed's words name; unknown words name none.
   * @param own a source's own words with the slugs that they mean.
   */
  categories(words: string[], own: Record<string, string>): string[];
  isCategory(slug: string): boolean;
  /** All that these answers are made of. */
  digest: string;
}

/** Words that differ in case, diacritics or white space alone are one. */
export const folded = (word: string) => fold(word).join(' ');

/** Reads the city's reference data once for a whole import. */
export async function readCity(db: Database): Promise<City> {
  const [districtRows, categoryRows] = await db.batch([
    db.select().from(districts).orderBy(districts.slug),
    db.select().from(categories).orderBy(categories.position),
  ]);
  const bySlug = new Map(districtRows.map((row) => [row.slug, row]));
  const byName = new Map(districtRows.map((row) => [folded(row.name), row]));
  const byWord = new Map(
    categoryRows.flatMap(({ slug, names, words }) =>
      [slug, ...Object.values(names), ...words].map((word) => [folded(word), slug] as const),
    ),
  );
  const slugs = new Set(categoryRows.map(({ slug }) => slug));
  const above = (slug: string | null): string[] =>
    slug ? [slug, ...above(bySlug.get(slug)?.parent ?? null)] : [];
  return {
    district(word) {
      if (!word) return null;
      const row = bySlug.get(word) ?? byName.get(folded(word));
      return row ? { slug: row.slug, name: row.name, above: above(row.slug) } : null;
    },
    categories(words, own) {
      const mapped = new Map(Object.entries(own).map(([word, slug]) => [folded(word), slug]));
      const found = words.map((word) => mapped.get(folded(word)) ?? byWord.get(folded(word)));
      return [
        ...new Set(found.filter((slug) => slug !== undefined && slugs.has(slug))),
      ] as string[];
    },
    isCategory: (slug) => slugs.has(slug),
    digest: JSON.stringify([districtRows, categoryRows]),
  };
}
