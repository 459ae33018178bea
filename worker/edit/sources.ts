/** Sources by hand. */
import { eq, sql } from 'drizzle-orm';
import type { SourceInput } from '../../schema/feeds.ts';
import { categories, districts, events, sources } from '../../schema/tables.ts';
import type { Fault } from '../../schema/view.ts';
import { nowText } from '../clock.ts';
import { type Database, database } from '../database.ts';
import type { Env } from '../env.ts';
import { refusalOf } from '../import/address.ts';
import { EDITORS } from '../import/layout.ts';
import { unkept } from '../import/report.ts';
import { readLayouts } from '../import/run.ts';
import { type Work, withdrawing } from '../import/write.ts';
import { Stale, type Write, writeIfCurrent } from './version.ts';

const present = (slug: string) => sql`SELECT version FROM sources WHERE slug = ${slug}`;

function addressFaults(url: string | null, env: Env): Fault[] {
  if (url === null || /^\/(?!\/)/.test(url)) return [];
  const reason = URL.canParse(url) ? refusalOf(new URL(url), env) : 'It is no address.';
  return reason ? [{ parameter: 'url', detail: reason }] : [];
}

async function unknownSlugs(db: Database, input: SourceInput): Promise<Fault[]> {
  const named = {
    district: [input.district ?? [], Object.values(input.placeDistricts)].flat(),
    category: [input.category ?? [], Object.values(input.categoryWords)].flat(),
  };
  const [places, kinds] = await db.batch([
    db.select({ slug: districts.slug }).from(districts),
    db.select({ slug: categories.slug }).from(categories),
  ]);
  const known = {
    district: new Set(places.map(({ slug }) => slug)),
    category: new Set(kinds.map(({ slug }) => slug)),
  };
  return (['district', 'category'] as const).flatMap((parameter) =>
    [...new Set(named[parameter])]
      .filter((slug) => !known[parameter].has(slug))
      .map((slug) => ({ parameter, detail: `${slug} is not known` })),
  );
}

/** All that is wrong with a source beyond its form. */
export async function sourceFaults(env: Env, slug: string, input: SourceInput): Promise<Fault[]> {
  const own = slug === EDITORS ? [{ parameter: 'slug', detail: 'is kept for editors' }] : [];
  return [
    ...own,
    ...addressFaults(input.url, env),
    ...(await unknownSlugs(database(env.DB), input)),
  ];
}

/**
 * Replaces a source, or puts a new one in; it is read with the next scheduled run.
 * @returns whether it is new.
 * @throws Stale
 */
export async function putSource(
  env: Env,
  slug: string,
  { version: _, ...input }: SourceInput,
  { version, trace }: Write,
): Promise<boolean> {
  const db = database(env.DB);
  const [row] = await db.select().from(sources).where(eq(sources.slug, slug));
  const same = (name: string) =>
    JSON.stringify(row?.[name as keyof typeof row]) ===
    JSON.stringify(input[name as keyof typeof input]);
  if (row && Object.keys(input).every(same)) return false;
  const current = row?.version ?? 0;
  const seen = version ?? current;
  if (seen !== current) throw new Stale(current);
  // Whatever is read otherwise now must be read, though the feed has not changed.
  const afresh = { etag: null, lastModified: null, readAs: null, dueAt: null };
  const query = row
    ? db
        .update(sources)
        .set({ ...input, ...afresh, version: seen + 1 })
        .where(eq(sources.slug, slug))
    : db.insert(sources).values({ slug, ...input });
  await writeIfCurrent(db, present(slug), seen, [query.getSQL(), trace]);
  return !row;
}

/**
 * Takes a source away and with it its events, of which tombstones stay.
 * @returns whether there is such a source.
 * @throws Stale
 */
export async function deleteSource(
  env: Env,
  slug: string,
  { version, trace }: Write,
): Promise<boolean> {
  const db = database(env.DB);
  const [row] = await db.select().from(sources).where(eq(sources.slug, slug));
  const layouts = await readLayouts(db, env);
  const layout = layouts.get(slug);
  if (!row || !layout) return false;
  const now = nowText(env);
  const work: Work = { db, env, layouts, layout, report: unkept(slug, now) };
  const rows = await db
    .select({ id: events.id })
    .from(events)
    .where(sql`${events.source} = ${slug} AND ${events.removedAt} IS NULL`)
    .orderBy(events.id);
  const gone = await withdrawing(
    work,
    rows.map(({ id }) => id),
    now,
  );
  const query = sql`DELETE FROM sources WHERE slug = ${slug}`;
  await writeIfCurrent(db, present(slug), version ?? row.version, [...gone, query, trace]);
  return true;
}
